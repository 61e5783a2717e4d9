// A build: the plan solved against the cache on the files of the context, and each step told with its reasons.
import type { Lines, Span } from '@/lib/dockerfile'
import { ignoreRules, included } from '../files/ignore'
import { diff, type Layer } from '../files/layer'
import { type DirNode, emptyTree } from '../files/node'
import type { ImageConfig } from '../images/config'
import { type BaseImage, type Image, imageSize } from '../images/image'
import { type Cache, emptyCache, openCache, type Snapshot } from './cache'
import { type ContextReport, contextReport } from './context-report'
import { counterparts } from './last-build'
import { operate } from './operate'
import type { Plan, PlannedStep } from './plan'
import type { Reason } from './reason'
import { type Solution, solve } from './solve'
import { factsOf, kept, mainVertex, reasonsOf, type StepStatus, type Story, statusOf } from './story'

/** The files of a build context; `contextOf` makes one. */
export type Files = DirNode

/** What a build did, and the cache as it is afterwards. Plain data. */
export interface Build {
  /** One for each instruction, in the order of the file; a trigger of the base's ONBUILD stands behind its FROM. */
  readonly steps: readonly Step[]
  /** Missing where the build failed. */
  readonly image?: Image
  readonly error?: BuildError
  readonly cache: Cache
  readonly context: ContextReport
  readonly plan: Plan
  /** How each vertex of the plan came out, in their order. */
  readonly outcomes: Solution['outcomes']
}

export interface Step {
  readonly span: Span
  readonly lines: Lines
  /** `RUN` */
  readonly keyword: string
  /** The instruction on one line. */
  readonly text: string
  readonly stage: string
  readonly kind: 'layer' | 'metadata' | 'base'
  /** Metadata cannot be cached and never runs; it is `cached` wherever nothing above it failed. */
  readonly status: StepStatus
  readonly why: readonly Reason[]
  /** What it added to the image: of a step that ran or was cached, not of a base. */
  readonly layer?: Layer
  readonly log: string
  /** The config after it. */
  readonly config: ImageConfig
  /** False where its effect is an estimate or unknown: `notes` says what. */
  readonly modelled: boolean
  readonly notes: readonly string[]
  readonly trigger: boolean
  readonly base?: StepBase
}

export interface StepBase {
  readonly reference: string
  readonly digest: string
  readonly trust: BaseImage['trust']
  readonly layers: number
  /** Unpacked bytes. */
  readonly size: number
  readonly compressed?: number
}

export interface BuildError {
  /** BuildKit's words, as they stand behind `failed to solve: `. */
  readonly message: string
  /** What is shown beside the step. */
  readonly detail: string
  readonly span?: Span
  readonly lines: readonly Lines[]
  /** An index into the steps. */
  readonly step?: number
  readonly log: string
  readonly exitCode?: number
}

/** Builds. Nothing that it is given is changed; a failure is part of the result. */
export async function build(plan: Plan, context: Files, cache: Cache = emptyCache): Promise<Build> {
  const rules = ignoreRules(context, plan.request.dockerfile)
  const files = included(context, rules)
  const report = contextReport(context, files, rules?.path)
  if (plan.error) return unplanned(plan, cache, report)
  const writer = openCache(cache)
  const { bases } = plan
  const pulledBefore = cache.pulled
  const solution = await solve({
    vertices: plan.vertices,
    result: plan.result,
    bases,
    context: files,
    cache: writer,
    run: (vertex, inputs) => operate(vertex, inputs, { bases, cache: writer, secrets: plan.request.secrets ?? {} }),
  })
  const facts = plan.steps.map((step) => factsOf(plan, step, solution, files))
  const statuses = plan.steps.map((step) => statusOf(plan, step, solution, pulledBefore))
  const failed = solution.error ? plan.steps.findIndex((step) => step.vertices.includes(solution.error!.vertex)) : -1
  const story: Story = {
    plan,
    solution,
    statuses,
    facts,
    failed,
    before: cache.last?.steps,
    pairs: counterparts(facts, cache.last?.steps ?? []),
  }
  const steps = plan.steps.map((step, index) => stepOf(step, index, story, writer.result))
  return {
    steps,
    image: solution.error ? undefined : imageOf(plan, solution, writer.result),
    error: solution.error && errorOf(plan, solution.error, failed),
    cache: writer.close({ steps: kept(facts, story) }),
    context: report,
    plan,
    outcomes: solution.outcomes,
  }
}

type FindResult = (key: string) => Snapshot | undefined

function unplanned(plan: Plan, cache: Cache, context: ContextReport): Build {
  const { message, span, lines } = plan.error!
  const steps = plan.steps.map(
    (step): Step => ({ ...bare(step), status: 'not reached', why: [], log: '', modelled: true, notes: [] }),
  )
  return { steps, error: { message, detail: message, span, lines, log: '' }, cache, context, plan, outcomes: [] }
}

function bare({ span, lines, keyword, text, stage, kind, config, trigger }: PlannedStep) {
  return { span, lines, keyword, text, stage, kind, config, trigger }
}

function stepOf(planned: PlannedStep, index: number, story: Story, result: FindResult): Step {
  const { solution, statuses, failed } = story
  const status = statuses[index]!
  const id = mainVertex(planned)
  const snapshot = id === undefined ? undefined : snapshotOf(solution, id, result)
  const failure = index === failed ? solution.error : undefined
  const known = status === 'ran' || status === 'cached' ? snapshot : undefined
  return {
    ...bare(planned),
    status,
    why: planned.kind === 'metadata' && status === 'cached' ? [] : reasonsOf(planned, index, story),
    layer: planned.kind === 'layer' ? known?.layers.at(-1) : undefined,
    log: failure?.log ?? known?.log ?? '',
    modelled: known?.modelled ?? true,
    notes: known?.notes ?? [],
    base: planned.base && stepBase(planned, story.plan),
  }
}

function snapshotOf(solution: Solution, id: number, result: FindResult): Snapshot | undefined {
  const done = solution.snapshots[id]
  if (done) return done
  for (const key of solution.keys[id] ?? []) {
    const found = result(key)
    if (found) return found
  }
  return undefined
}

function stepBase(planned: PlannedStep, plan: Plan): StepBase | undefined {
  const id = mainVertex(planned)
  const image = id === undefined ? undefined : plan.bases.get(id)
  if (!planned.base || !image || 'error' in image) return undefined
  const { reference, digest, trust } = planned.base
  return { reference, digest, trust, layers: image.layers.length, size: imageSize(image), compressed: image.compressed }
}

function imageOf(plan: Plan, solution: Solution, result: FindResult): Image {
  const image = plan.image!
  const last = plan.result === undefined ? undefined : snapshotOf(solution, plan.result, result)
  const layers = last?.layers ?? []
  return { ...image, layers, tree: last?.tree ?? emptyTree }
}

function errorOf(plan: Plan, error: NonNullable<Solution['error']>, step: number): BuildError {
  const vertex = plan.vertices[error.vertex]!
  return {
    message: error.prefix + error.message,
    detail: error.message,
    span: vertex.span,
    lines: vertex.lines,
    step: step < 0 ? undefined : step,
    log: error.log,
    exitCode: error.exitCode,
  }
}

/** What a change of files would store: for comparing two builds' images. */
export function imageDiff(before: Image, after: Image): Layer {
  return diff(before.tree, after.tree)
}
