import { hasArg, hasFlag } from '../../shell/calls'
import { reportMissingFlag } from '../missing-flag'
import type { Rule } from '../rule'

const COMMANDS = ['install', 'groupinstall', 'localinstall']

export const yumYes: Rule = {
  name: 'yum-yes',
  severity: 'warning',
  summary: 'Answer the question of yum install with -y.',
  why: 'yum asks before it installs. Nobody can answer during a build, so the step fails.',
  hadolint: [{ code: 'DL3030', severity: 'warning' }],
  examples: [
    {
      bad: 'FROM rockylinux:9.3\nRUN yum install httpd-2.4.57 && yum clean all',
      good: 'FROM rockylinux:9.3\nRUN yum install -y httpd-2.4.57 && yum clean all',
    },
  ],
  check(file, report) {
    reportMissingFlag(file, report, {
      programs: ['yum'],
      misses: (call) => hasArg(call, ...COMMANDS) && !hasFlag(call, 'y', 'assumeyes'),
      flag: '-y',
      behind: COMMANDS,
      message: 'yum waits for an answer here; add -y.',
    })
  },
}
