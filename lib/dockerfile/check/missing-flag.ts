import type { Call } from '../shell/calls'
import type { Dockerfile } from '../tree'
import { addFlag } from './repairs'
import type { Report } from './rule'
import { callSpan, type RunStep, stepsCalling } from './run-steps'

export interface MissingFlag {
  readonly programs: readonly string[]
  readonly misses: (call: Call, step: RunStep) => boolean
  readonly flag: string
  /** The words behind which it is put; behind the program where none of them is there. */
  readonly behind?: readonly string[]
  readonly message: string
}

/** Reports once for each RUN that a program is called without a flag, and puts it in. */
export function reportMissingFlag(file: Dockerfile, report: Report, what: MissingFlag): void {
  for (const step of stepsCalling(file, ...what.programs)) {
    const calls = step.calls.filter((call) => what.programs.includes(call.name) && what.misses(call, step))
    const [first] = calls
    if (!first) continue
    const fixes = addFlag(step, calls, what.flag, what.behind)
    report({ span: callSpan(first), message: what.message, hadolint: { line: step.line }, fixes })
  }
}
