import { type Call, flagsOf, hasFlag } from '../../shell/calls'
import { addFlag } from '../repairs'
import type { Rule } from '../rule'
import { callSpan, stepsCalling } from '../run-steps'

export const useraddNoLogInit: Rule = {
  name: 'useradd-no-log-init',
  severity: 'warning',
  summary: 'Add users with high ids by useradd -l.',
  why: 'useradd enters each user in /var/log/lastlog and faillog, files as long as the highest id. They are sparse on a disk, but a layer stores all of it: one id of ten digits makes the image gigabytes large.',
  hadolint: [{ code: 'DL3046', severity: 'warning' }],
  examples: [
    {
      bad: 'FROM debian:12.8\nRUN useradd -u 1234567 app',
      good: 'FROM debian:12.8\nRUN useradd -l -u 1234567 app',
    },
  ],
  check(file, report) {
    for (const step of stepsCalling(file, 'useradd')) {
      const calls = step.calls.filter(
        (call) => call.name === 'useradd' && !hasFlag(call, 'l', 'no-log-init') && hasHighId(call),
      )
      const [first] = calls
      if (!first) continue
      const message = 'A high user id bloats the log files of useradd; add -l.'
      const fixes = addFlag(step, calls, '-l')
      report({ span: callSpan(first), message, hadolint: { line: step.line }, fixes })
    }
  },
}

/** More than five characters behind `-u`: what a variable holds counts as high. */
function hasHighId({ args }: Call): boolean {
  return args.some((word, index) => flagsOf(word).includes('u') && (args[index + 1]?.text.length ?? 0) > 5)
}
