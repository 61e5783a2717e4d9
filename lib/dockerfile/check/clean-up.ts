import type { Call } from '../shell/calls'
import type { RunStep } from './run-steps'

/** The first call that leaves something behind, where the first one that cleans up does not come after it. */
export function missingCleanUp(
  { calls }: RunStep,
  leaves: (call: Call) => boolean,
  cleans: (call: Call) => boolean,
): Call | undefined {
  const left = calls.findIndex(leaves)
  return left >= 0 && calls.findIndex(cleans) <= left ? calls[left] : undefined
}
