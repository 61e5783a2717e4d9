import { type Call, flagsOf, hasFlag } from '../../shell/calls'
import { reportMissingFlag } from '../missing-flag'
import type { Rule } from '../rule'

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
    reportMissingFlag(file, report, {
      programs: ['useradd'],
      misses: (call) => !hasFlag(call, 'l', 'no-log-init') && hasHighId(call),
      flag: '-l',
      message: 'A high user id bloats the log files of useradd; add -l.',
    })
  },
}

/** More than five characters behind `-u`: what a variable holds counts as high. */
function hasHighId({ args }: Call): boolean {
  return args.some((word, index) => flagsOf(word).includes('u') && (args[index + 1]?.text.length ?? 0) > 5)
}
