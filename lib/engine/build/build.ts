// A build: the plan solved against the cache on the files of the context, and each step told with its reasons.
import type { Lines, Span } from '@/lib/dockerfile'
import { ignoreRules, included } from '../files/ignore'
import { diff, type Layer } from '../files/layer'
import { type DirNode, emptyTree } from '../files/node'
import type { ImageConfig } from '../images/config'
import { type BaseImage, type Image, imageSize } from '../images/image'
import { type Cache, emptyCache, openCache, type Snapshot } from './cache'
import { type ContextReport, contextReport } from './context-report'
import { differences } from './explain'
import { counterparts, type LastStep } from './last-build'
import { operate } from './operate'
import type { Plan, PlannedStep } from './plan'
import type { Reason } from './reason'
import { type Solution, solve } from './solve'

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
  readonly status: 'cached' | 'ran' | 'failed' | 'not reached' | 'not needed'
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
  const files = included(context, ignoreRules(context, plan.request.dockerfile))
  const report = contextReport(context, files)
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

interface Story {
  readonly plan: Plan
  readonly solution: Solution
  readonly statuses: readonly Step['status'][]
  readonly facts: readonly LastStep[]
  readonly failed: number
  readonly before: readonly LastStep[] | undefined
  readonly pairs: ReadonlyMap<number, number>
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

/** The vertex that stands for a step: of a COPY --link the copy, not the merge. */
function mainVertex(step: PlannedStep): number | undefined {
  return step.vertices[0]
}

function statusOf(plan: Plan, step: PlannedStep, solution: Solution, pulled: ReadonlySet<string>): Step['status'] {
  if (!step.needed) return 'not needed'
  const error = solution.error?.vertex
  if (error !== undefined && step.vertices.includes(error)) return 'failed'
  const vertex = mainVertex(step)
  if (vertex === undefined) return waits(plan, step, solution) ? 'not reached' : 'cached'
  const outcome = solution.outcomes[vertex]
  if (step.kind === 'base') {
    if (outcome === 'not-started') return 'not reached'
    return step.base && pulled.has(step.base.digest) ? 'cached' : 'ran'
  }
  if (outcome === 'executed') return 'ran'
  return outcome === 'cached' ? 'cached' : 'not reached'
}

// Metadata below a step that failed or was not reached never takes effect.
function waits(plan: Plan, step: PlannedStep, solution: Solution): boolean {
  if (!solution.error) return false
  const above = plan.steps.slice(0, plan.steps.indexOf(step)).filter((one) => one.stageIndex === step.stageIndex)
  return above.some((one) =>
    one.vertices.some((vertex) => solution.outcomes[vertex] === 'error' || solution.outcomes[vertex] === 'not-started'),
  )
}

function factsOf(plan: Plan, step: PlannedStep, solution: Solution, files: DirNode): LastStep {
  const id = mainVertex(step)
  const vertex = id === undefined ? undefined : plan.vertices[id]
  const sources = (vertex?.inputs ?? []).map((input) => {
    const from = plan.vertices[input]!
    if (from.op === 'source' && from.source.kind === 'context') return files
    return solution.snapshots[input]?.tree
  })
  const { stage, stageIndex, keyword, text, base, args } = step
  return {
    stage,
    stageIndex,
    keyword,
    text,
    keys: id === undefined ? [] : (solution.keys[id] ?? []),
    exec: vertex?.op === 'exec' ? vertex.exec : undefined,
    actions: vertex?.op === 'file' ? vertex.actions : undefined,
    sources,
    base: base && { reference: base.reference, digest: base.digest },
    args,
  }
}

// A step that this build did not get to is remembered as it was, so that the next one is told against what was really built.
function kept(facts: readonly LastStep[], { statuses, pairs, before }: Story): LastStep[] {
  return facts.map((step, index) => {
    if (statuses[index] !== 'not reached' && statuses[index] !== 'not needed') return step
    const pair = pairs.get(index)
    return (pair === undefined ? undefined : before?.[pair]) ?? { ...step, keys: [] }
  })
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

function reasonsOf(planned: PlannedStep, index: number, story: Story): Reason[] {
  const { plan, statuses, facts, failed, before, pairs } = story
  const status = statuses[index]
  if (status === 'not needed') return [{ kind: 'not-needed' }]
  if (status === 'not reached')
    return failed < 0 ? [] : [{ kind: 'failed-above', step: failed, text: plan.steps[failed]!.text }]
  const pair = pairs.get(index)
  const then = pair === undefined ? undefined : before?.[pair]
  if (status === 'cached') return cachedBecause(planned, facts[index]!, then, story)
  if (!before) return [{ kind: 'first-build' }]
  const id = mainVertex(planned)
  if (id !== undefined && plan.vertices[id]!.ignoreCache) return [{ kind: 'no-cache' }]
  const reasons: Reason[] = then ? differences(then, facts[index]!, sourceNames(planned, plan)) : [{ kind: 'new-step' }]
  const parent = parentThatRan(planned, index, story)
  if (parent !== undefined) reasons.push(parent)
  if (reasons.length === 0) reasons.push(then && then.keys.length === 0 ? { kind: 'never-ran' } : { kind: 'new-step' })
  return reasons
}

// What a step reads besides what it builds upon: the context, or a stage by its name.
function sourceNames(planned: PlannedStep, plan: Plan): string[] {
  const id = mainVertex(planned)
  if (id === undefined) return []
  return plan.vertices[id]!.inputs.map((input) => {
    const from = plan.vertices[input]!
    if (from.op === 'source' && from.source.kind === 'context') return 'context'
    const stage = plan.steps.find((step) => step.vertices.includes(input))
    return stage ? `stage ${stage.stage}` : from.name.replace(/^FROM /, '')
  })
}

function parentThatRan(
  planned: PlannedStep,
  index: number,
  { plan, solution, statuses, pairs, before, facts }: Story,
): Reason | undefined {
  const id = mainVertex(planned)
  const vertex = id === undefined ? undefined : plan.vertices[id]!
  if (!vertex) return undefined
  const onParent = (vertex.op === 'file' && vertex.onParent) || (vertex.op === 'exec' && vertex.exec.onParent)
  const parent = onParent ? vertex.inputs[0] : undefined
  if (parent === undefined) return undefined
  const step = plan.steps.findIndex((one, at) => at < index && one.vertices.includes(parent))
  if (step < 0) return undefined
  const above = plan.steps[step]!
  if (above.kind !== 'base')
    return solution.outcomes[parent] === 'executed' ? { kind: 'parent-changed', step, text: above.text } : undefined
  const pair = pairs.get(step)
  const then = pair === undefined ? undefined : before?.[pair]
  if (then?.base && above.base && then.base.digest !== above.base.digest)
    return baseReason(then.base, facts[step]!.base!)
  return statuses[step] === 'ran' ? { kind: 'parent-changed', step, text: above.text } : undefined
}

function baseReason(from: NonNullable<LastStep['base']>, to: NonNullable<LastStep['base']>): Reason {
  return { kind: 'base-changed', from: from.reference, to: to.reference, sameName: from.reference === to.reference }
}

function cachedBecause(
  planned: PlannedStep,
  now: LastStep,
  then: LastStep | undefined,
  { plan, solution }: Story,
): Reason[] {
  const id = mainVertex(planned)
  if (id === undefined || planned.kind === 'base') return []
  const vertex = plan.vertices[id]!
  const again = vertex.inputs.filter(
    (input) => plan.vertices[input]!.op !== 'source' && solution.outcomes[input] === 'executed',
  )
  if (again.length > 0) {
    const stage = plan.steps.find((step) => step.vertices.includes(again[0]!))
    return [{ kind: 'same-content', from: stage ? `Stage ${stage.stage}` : 'Its source' }]
  }
  if (then && then.keys.length > 0 && !then.keys.some((key) => now.keys.includes(key))) return [{ kind: 'seen-before' }]
  return []
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
