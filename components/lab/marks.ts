// What stands in the margin beside each line of the Dockerfile, in both editors.
import type { StepState, Study } from '@/lib/worker'
import type { State } from '../ui/state'

export interface LineMark {
  /** First and last line, counted from 1. */
  readonly lines: readonly [number, number]
  readonly state: State
  /** The mark's accessible name and its hint. */
  readonly word: string
  /** Stands above the fault. */
  readonly lifted: boolean
  /** The first one above the fault. */
  readonly first: boolean
  readonly bytes?: number
}

/** How the states of the drawing show what the engine says of a step. */
export const look: Readonly<Record<StepState, { readonly state: State; readonly word: string }>> = {
  base: { state: 'layer', word: 'base' },
  cached: { state: 'cached', word: 'cached' },
  runs: { state: 'run', word: 'will run' },
  ran: { state: 'ran', word: 'ran' },
  metadata: { state: 'meta', word: 'metadata' },
  failed: { state: 'fail', word: 'fails' },
  'not reached': { state: 'skip', word: 'not reached' },
  'not needed': { state: 'skip', word: 'not needed' },
}

/** The marks of a study, in the order of the lines. A trigger of the base's ONBUILD has no line of its own. */
export function marks(study: Study): readonly LineMark[] {
  const first = study.steps.findIndex((step) => step.state === 'runs')
  const own = study.steps.filter((step, at) => study.steps[at - 1]?.lines[0] !== step.lines[0])
  return own.map((step) => ({
    lines: step.lines,
    ...look[step.state],
    lifted: step.state === 'runs',
    first: step === study.steps[first],
    bytes: step.bytes,
  }))
}
