import type { Call } from '../shell/calls'
import type { ShellWord } from '../shell/syntax'
import type { Dockerfile } from '../tree'
import type { Report } from './rule'
import { stepsCalling } from './run-steps'
import { listed } from './wording'

/** Reports once for each RUN which packages name no version; `how` shows how to name one. */
export function reportUnpinned(
  file: Dockerfile,
  report: Report,
  programs: readonly string[],
  unpinned: (call: Call) => readonly ShellWord[],
  how: string,
): void {
  for (const { calls, line } of stepsCalling(file, ...programs)) {
    const packages = calls.flatMap((call) => (programs.includes(call.name) ? unpinned(call) : []))
    const [first] = packages
    if (!first) continue
    const message = `Pin ${listed(packages.map(({ text }) => text))}: ${how}.`
    report({ span: first.span, message, hadolint: { line } })
  }
}
