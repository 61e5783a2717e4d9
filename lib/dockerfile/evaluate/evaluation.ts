// What a build would make of the stages: bases found, words expanded, the environment before each step. The checks and the engine's
// plan both read it, so that neither has to know how BuildKit walks a file.
import type { KnownImage } from '../check/rule'
import type { Expansion } from '../expand/expand'
import type { Instruction, Problem, Stage, Word } from '../tree'
import type { Environment } from './environment'
import type { Mount } from './mount'
import type { Platform } from './platform'
import type { Port } from './port'

export interface Evaluation {
  /** The ARGs above the first FROM and the predefined platform ARGs: what a FROM line can use. */
  readonly globals: Environment
  /** The names that a FROM line may use without a warning; some have no value. */
  readonly declared: ReadonlySet<string>
  readonly stages: readonly EvaluatedStage[]
  /** The index of the stage to build; undefined where there is none of that name. */
  readonly target?: number
  /** False where stages other than the file's own are read, such as the image of a `COPY --from`: one-stage files then show stage names. */
  readonly alone: boolean
  /** What BuildKit refuses about the file as a whole, in the order in which it would meet it. */
  readonly problems: readonly Problem[]
}

export interface EvaluatedStage {
  readonly stage: Stage
  /** `build`, or `stage-0` where it has no name. */
  readonly name: string
  readonly base: Base
  readonly platform: Platform
  /** What is known of the base image, or of the base stage's. */
  readonly image?: KnownImage
  /** Whether the target needs it. */
  readonly reachable: boolean
  /** The stages that it builds upon, copies or mounts from. */
  readonly needs: readonly number[]
  /** The words of its FROM line. */
  readonly from: { readonly image: Expansion; readonly platform?: Expansion }
  /** The image's name where no `--build-arg` is given; undefined where BuildKit does not get to it. */
  readonly defaultImage?: string
  /** Whether BuildKit reads this FROM at all, and does not stop above. */
  readonly reached: boolean
  /** Whether BuildKit gets to look at its image. */
  readonly imageReached: boolean
  /** The triggers of its base first, then its own instructions; empty where the build needs no step of it. */
  readonly steps: readonly EvaluatedStep[]
  /** After the last step. */
  readonly env: Environment
}

export type Base =
  | { readonly kind: 'scratch' }
  | { readonly kind: 'stage'; readonly stage: number }
  /** `reference` is normalised: docker.io/library/alpine:3.20 */
  | { readonly kind: 'image'; readonly reference: string; readonly written: string }
  | { readonly kind: 'unknown'; readonly written: string }

/** Where a COPY or a mount takes its files from. */
export type Source = Base | { readonly kind: 'context' }

export interface EvaluatedStep {
  /** Its place in the stage, triggers counted. */
  readonly index: number
  /** As written. */
  readonly instruction: Instruction
  /** The same with every word expanded that BuildKit expands; an ARG's value is the one that holds (`--build-arg`, default, global). */
  readonly expanded: Instruction
  /** True for a trigger of the base's ONBUILD. */
  readonly trigger: boolean
  /** Before the step, all that a RUN here sees: the base image's variables, ARGs and ENVs. */
  readonly env: Environment
  /** The ARGs in scope in the order of their declaration; without a value where none was given. */
  readonly args: readonly (readonly [name: string, value: string | undefined])[]
  readonly workdir: string
  readonly user: string
  /** Undefined where neither the file nor a base sets one. */
  readonly shell: readonly string[] | undefined
  /** Whether an absolute or relative WORKDIR stands above it in this file, bases included. */
  readonly workdirSet: boolean
  /** A RUN's mounts. */
  readonly mounts: readonly Mount[]
  /** One for a COPY, one for each mount of a RUN. */
  readonly sources: readonly Source[]
  /** An EXPOSE's ports; those that BuildKit refuses are missing, and `read` says what it knew of them. */
  readonly ports: readonly Port[]
  /** The ports as far as BuildKit reads them before it finds one wrong. */
  readonly portParts: readonly Pick<Port, 'written' | 'ip' | 'host' | 'protocol'>[]
  /** The variables that have no value here, word by word. */
  readonly unset: readonly UndefinedUse[]
  /** Whether BuildKit gets to it, and does not stop above. */
  readonly reached: boolean
  /** What BuildKit refuses about it. */
  readonly problem?: Problem
}

/** A variable without a value. */
export interface UndefinedUse {
  readonly name: string
  readonly word: Word
  /** The nearest variable that has one; '' where none is near. */
  readonly suggestion: string
}
