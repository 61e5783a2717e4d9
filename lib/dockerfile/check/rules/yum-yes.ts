import { hasArg, hasFlag } from '../../shell/calls'
import { addFlag } from '../repairs'
import type { Rule } from '../rule'
import { callSpan, stepsCalling } from '../run-steps'

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
    for (const step of stepsCalling(file, 'yum')) {
      const calls = step.calls.filter(
        (call) => call.name === 'yum' && hasArg(call, ...COMMANDS) && !hasFlag(call, 'y', 'assumeyes'),
      )
      const [first] = calls
      if (!first) continue
      const message = 'yum waits for an answer here; add -y.'
      const fixes = addFlag(step, calls, '-y', COMMANDS)
      report({ span: callSpan(first), message, hadolint: { line: step.line }, fixes })
    }
  },
}
