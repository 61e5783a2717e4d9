// What a build would make of the stages: bases found, words expanded, the environment before each step. The checks and the engine's
// plan both read it, so that neither has to know how BuildKit walks a file.
import type { Instruction, Problem, Stage } from '../tree'
import type { Environment } from './environment'

export interface Evaluation {
  /** The ARGs above the first FROM and the predefined platform ARGs: what a FROM line can use. */
  readonly globals: Environment
  readonly stages: readonly EvaluatedStage[]
  /** The index of the stage to build; undefined where there is none of that name. */
  readonly target?: number
  /** What BuildKit refuses about the file as a whole, in the order in which it would meet it. */
  readonly problems: readonly Problem[]
}

export interface EvaluatedStage {
  readonly stage: Stage
  /** `build`, or `stage-0` where it has no name. */
  readonly name: string
  readonly base: Base
  readonly platform: Platform
  /** Whether the target needs it. */
  readonly reachable: boolean
  /** The stages that its steps copy or mount from, and its base. */
  readonly needs: readonly number[]
  /** The triggers of its base first, then its own instructions. */
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

export interface Platform {
  readonly os: string
  readonly architecture: string
  readonly variant?: string
}

export interface EvaluatedStep {
  /** As written. */
  readonly instruction: Instruction
  /** The same with every word expanded that BuildKit expands; an ARG's value is the one that holds (`--build-arg`, default, global). */
  readonly expanded: Instruction
  /** True for a trigger of the base's ONBUILD. */
  readonly trigger: boolean
  /** All that a RUN here sees: the base image's variables, ARGs and ENVs. */
  readonly env: Environment
  /** The ARGs in scope in the order of their declaration, without those that have no value. */
  readonly args: readonly (readonly [name: string, value: string | undefined])[]
  readonly workdir: string
  readonly user: string
  readonly shell: readonly string[] | undefined
}
