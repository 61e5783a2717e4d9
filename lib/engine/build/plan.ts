// From the evaluated Dockerfile to what a build has to do: vertices, what each depends on, and the config and history that come out.
// No file is looked at.
import {
  type Dockerfile,
  evaluate,
  firstRefusal,
  type KnownImage,
  type Lines,
  type Problem,
  type Span,
} from '@/lib/dockerfile'
import { catalogue } from '../images/catalogue'
import { type HistoryEntry, type ImageConfig, type Platform, platformText } from '../images/config'
import type { BaseImage, MissingImage } from '../images/image'
import type { BuildRequest } from './request'
import { eachLine } from './stage'
import type { Vertex } from './vertex'
import { idleStep, plainRequest, platformOf, walk } from './walk'

/** What a build would do, as plain data. */
export interface Plan {
  readonly request: Omit<BuildRequest, 'images'>
  /** Why there is nothing to build. */
  readonly error?: PlanError
  /** One for each instruction, in the order in which they apply; a trigger of the base's ONBUILD stands behind its FROM. */
  readonly steps: readonly PlannedStep[]
  /** What the target needs; inputs come first. */
  readonly vertices: readonly Vertex[]
  /** The images that are fetched, by vertex. */
  readonly bases: ReadonlyMap<number, BaseImage | MissingImage>
  /** The vertex whose files are the image's; undefined for an image without any. */
  readonly result?: number
  /** The stage that is built. */
  readonly target?: number
  readonly image?: PlannedImage
  /** The source text, for the marks of an error. */
  readonly source: string
}

export interface PlannedImage {
  readonly os: string
  readonly architecture: string
  readonly variant?: string
  readonly config: ImageConfig
  readonly history: readonly HistoryEntry[]
}

export interface PlannedStep {
  readonly span: Span
  readonly lines: Lines
  /** The keyword as it is meant: `RUN`. */
  readonly keyword: string
  /** The instruction on one line. */
  readonly text: string
  /** The stage's name, or `stage-0`; empty above the first FROM. */
  readonly stage: string
  readonly stageIndex: number
  readonly kind: 'layer' | 'metadata' | 'base'
  /** The vertices that it made, the last one with its result. */
  readonly vertices: readonly number[]
  /** Whether the target needs it. */
  readonly needed: boolean
  readonly trigger: boolean
  /** The names of the ARGs in scope. */
  readonly args: readonly string[]
  /** The config after it. */
  readonly config: ImageConfig
  /** What is known of the base image; on a FROM. */
  readonly base?: {
    readonly reference: string
    readonly digest: string
    readonly trust: BaseImage['trust']
    readonly note?: string
  }
}

export interface PlanError {
  /** BuildKit's words. */
  readonly message: string
  readonly span?: Span
  readonly lines: readonly Lines[]
}

/** Plans a build; whatever the text is, it never throws. */
export function plan(file: Dockerfile, request: BuildRequest = {}): Plan {
  const images = request.images ?? catalogue
  const found = new Map<string, BaseImage | MissingImage>()
  const look = (reference: string, platform: Platform) => {
    const key = `${reference} ${platformText(platform)}`
    const known = found.get(key) ?? images(reference, platform)
    found.set(key, known)
    return known
  }
  const given = {
    buildArgs: request.buildArgs,
    target: request.target,
    platform: request.platform,
    ignore: request.ignore,
    images: (name: string, platform: string) => knownImage(look(name, platformOf(platform))),
  }
  const evaluation = evaluate(file, given, 'target')
  const first = firstRefusal(file, evaluation, given)
  const target = evaluation.target === undefined ? undefined : evaluation.stages[evaluation.target]
  if (first || !target)
    return {
      request: plainRequest(request),
      error: planError(first),
      steps: idle(file),
      vertices: [],
      bases: new Map(),
      source: file.source,
    }
  return walk(file, evaluation, request, look)
}

// What stands in a file that cannot be built, so that the page has something to show beside the error.
function idle(file: Dockerfile): PlannedStep[] {
  return file.instructions.map((instruction) => {
    const stage = file.stages[instruction.stage]
    const { drafts, ...step } = idleStep(
      instruction,
      stage ? (stage.name ?? `stage-${stage.index}`) : '',
      instruction.stage,
      { Env: [] },
    )
    return { ...step, vertices: [], needed: true }
  })
}

function planError(problem: Problem | undefined): PlanError {
  if (!problem) return { message: 'dockerfile contains no stages to build', lines: [] }
  return { message: problem.message, span: problem.span, lines: problem.lines.flatMap(eachLine) }
}
/** What the language has to know of an image: the facts that a FROM hands on. */
export function knownImage(image: BaseImage | MissingImage): KnownImage {
  if ('error' in image) return { error: image.error }
  const { os, architecture, variant, config } = image
  return {
    os,
    architecture,
    variant,
    env: config.Env,
    workdir: config.WorkingDir,
    user: config.User,
    shell: config.Shell,
    onbuild: config.OnBuild,
  }
}
