import { type Call, hasArg } from '../shell/calls'
import type { Dockerfile } from '../tree'
import { addCommand } from './repairs'
import type { Report } from './rule'
import { callSpan, type RunStep, stepsCalling } from './run-steps'

export interface CleanUp {
  readonly program: string
  /** The arguments with which the program leaves something behind. */
  readonly leaves: readonly string[]
  /** The arguments with which it cleans up. */
  readonly cleans: readonly string[]
  /** What else cleans up: an argument of `rm`. */
  readonly removes?: readonly string[]
  /** The command to end the RUN with. */
  readonly command: string
  readonly message: string
  readonly isExempt: (step: RunStep) => boolean
}

/** Reports once for each RUN that a program leaves its cache in the layer: where the first call that cleans up does not come later. */
export function reportMissingCleanUp(file: Dockerfile, report: Report, what: CleanUp): void {
  for (const step of stepsCalling(file, what.program)) {
    const left = step.calls.findIndex((call) => call.name === what.program && hasArg(call, ...what.leaves))
    const clean = step.calls.findIndex((call) => cleansUp(call, what))
    const call = step.calls[left]
    if (!call || clean > left || what.isExempt(step)) continue
    // Where something cleans up too early, one more command at the end would not be seen.
    const fixes = clean < 0 ? addCommand(file, step, what.command) : []
    report({ span: callSpan(call), message: what.message, hadolint: { line: step.line }, fixes })
  }
}

function cleansUp(call: Call, { program, cleans, removes }: CleanUp): boolean {
  if (call.name === 'rm') return removes !== undefined && hasArg(call, ...removes)
  return call.name === program && hasArg(call, ...cleans)
}
