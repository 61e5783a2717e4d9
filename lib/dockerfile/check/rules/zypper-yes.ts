import { hasArg, hasFlag } from '../../shell/calls'
import { reportMissingFlag } from '../missing-flag'
import type { Rule } from '../rule'

const COMMANDS = ['install', 'in', 'remove', 'rm', 'source-install', 'si', 'patch']

export const zypperYes: Rule = {
  name: 'zypper-yes',
  severity: 'warning',
  summary: 'Answer the questions of zypper with -y.',
  why: 'zypper asks before it changes anything. Nobody can answer during a build, so the step fails.',
  hadolint: [{ code: 'DL3034', severity: 'warning' }],
  examples: [
    {
      bad: 'FROM opensuse/leap:15.6\nRUN zypper install httpd=2.4.62 && zypper clean',
      good: 'FROM opensuse/leap:15.6\nRUN zypper install -y httpd=2.4.62 && zypper clean',
    },
  ],
  check(file, report) {
    reportMissingFlag(file, report, {
      programs: ['zypper'],
      misses: (call) => hasArg(call, ...COMMANDS) && !hasFlag(call, 'n', 'non-interactive', 'y', 'no-confirm'),
      flag: '-y',
      behind: COMMANDS,
      message: 'zypper waits for an answer here; add -y.',
    })
  },
}
