import type { Call } from '../shell/calls'
import type { RunStep } from './run-steps'

export interface MissingCleanUp {
  readonly call: Call
  /** Whether something cleans up before the call, where it has no effect. */
  readonly isTooEarly: boolean
}

/** The first call that leaves something behind, where the first one that cleans up does not come after it. */
export function missingCleanUp(
  { calls }: RunStep,
  leaves: (call: Call) => boolean,
  cleans: (call: Call) => boolean,
): MissingCleanUp | undefined {
  const left = calls.findIndex(leaves)
  const call = calls[left]
  const clean = calls.findIndex(cleans)
  return call && clean <= left ? { call, isTooEarly: clean >= 0 } : undefined
}
