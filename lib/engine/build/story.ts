// What a build's steps were made of and how they came out, and out of both the reasons of each.
import type { DirNode } from '../files/node'
import { baseReason, differences } from './explain'
import type { LastStep } from './last-build'
import type { Plan, PlannedStep } from './plan'
import type { Reason } from './reason'
import type { Solution } from './solve'

export type StepStatus = 'cached' | 'ran' | 'failed' | 'not reached' | 'not needed'

/** All that the reasons are told from. */
export interface Story {
  readonly plan: Plan
  readonly solution: Solution
  readonly statuses: readonly StepStatus[]
  readonly facts: readonly LastStep[]
  readonly failed: number
  readonly before: readonly LastStep[] | undefined
  readonly pairs: ReadonlyMap<number, number>
}

/** The vertex that stands for a step: of a COPY --link the copy, not the merge. */
export function mainVertex(step: PlannedStep): number | undefined {
  return step.vertices[0]
}

/** How a step came out. */
export function statusOf(plan: Plan, step: PlannedStep, solution: Solution, pulled: ReadonlySet<string>): StepStatus {
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

/** What a step was made of. */
export function factsOf(plan: Plan, step: PlannedStep, solution: Solution, files: DirNode): LastStep {
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

/** What is remembered of a build: a step that it did not get to stays as it was, so that the next one is told against what was really built. */
export function kept(facts: readonly LastStep[], { statuses, pairs, before }: Story): LastStep[] {
  return facts.map((step, index) => {
    if (statuses[index] !== 'not reached' && statuses[index] !== 'not needed') return step
    const pair = pairs.get(index)
    return (pair === undefined ? undefined : before?.[pair]) ?? { ...step, keys: [] }
  })
}

/** Why a step has its status. */
export function reasonsOf(planned: PlannedStep, index: number, story: Story): Reason[] {
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
