import { hasArg, hasFlag } from '../../shell/calls'
import { reportMissingFlag } from '../missing-flag'
import type { Rule } from '../rule'

const COMMANDS = ['install', 'groupinstall', 'localinstall']

export const dnfYes: Rule = {
  name: 'dnf-yes',
  severity: 'warning',
  summary: 'Answer the question of dnf install with -y.',
  why: 'dnf and microdnf ask before they install. Nobody can answer during a build, so the step fails.',
  hadolint: [{ code: 'DL3038', severity: 'warning' }],
  examples: [
    {
      bad: 'FROM fedora:41\nRUN dnf install httpd-2.4.62 && dnf clean all',
      good: 'FROM fedora:41\nRUN dnf install -y httpd-2.4.62 && dnf clean all',
    },
  ],
  check(file, report) {
    reportMissingFlag(file, report, {
      programs: ['dnf', 'microdnf'],
      misses: (call) => hasArg(call, ...COMMANDS) && !hasFlag(call, 'y', 'assumeyes'),
      flag: '-y',
      behind: COMMANDS,
      message: 'dnf waits for an answer here; add -y.',
    })
  },
}
