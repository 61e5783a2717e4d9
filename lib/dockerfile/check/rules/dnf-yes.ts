import { hasArg, hasFlag } from '../../shell/calls'
import { addFlag } from '../repairs'
import type { Rule } from '../rule'
import { callSpan, stepsCalling } from '../run-steps'

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
    for (const step of stepsCalling(file, 'dnf', 'microdnf')) {
      const calls = step.calls.filter(
        (call) =>
          (call.name === 'dnf' || call.name === 'microdnf') &&
          hasArg(call, ...COMMANDS) &&
          !hasFlag(call, 'y', 'assumeyes'),
      )
      const [first] = calls
      if (!first) continue
      const message = `${first.name} waits for an answer here; add -y.`
      const fixes = addFlag(step, calls, '-y', COMMANDS)
      report({ span: callSpan(first), message, hadolint: { line: step.line }, fixes })
    }
  },
}
