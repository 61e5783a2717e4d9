import { hasArg, hasFlag } from '../../shell/calls'
import { addFlag } from '../repairs'
import type { Rule } from '../rule'
import { callSpan, stepsCalling } from '../run-steps'

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
    for (const step of stepsCalling(file, 'zypper')) {
      const calls = step.calls.filter(
        (call) =>
          call.name === 'zypper' &&
          hasArg(call, ...COMMANDS) &&
          !hasFlag(call, 'n', 'non-interactive', 'y', 'no-confirm'),
      )
      const [first] = calls
      if (!first) continue
      const message = 'zypper waits for an answer here; add -y.'
      const fixes = addFlag(step, calls, '-y', COMMANDS)
      report({ span: callSpan(first), message, hadolint: { line: step.line }, fixes })
    }
  },
}
