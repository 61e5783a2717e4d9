import type { Rule } from '../rule'
import { callSpan, findCall, stepsCalling } from '../run-steps'

export const noZypperDistUpgrade: Rule = {
  name: 'no-zypper-dist-upgrade',
  severity: 'warning',
  summary: 'Take a newer base image instead of zypper dist-upgrade.',
  why: 'dist-upgrade moves the whole system to another release inside a layer: the image carries both, and is neither. A newer tag in FROM gives the same release clean.',
  hadolint: [{ code: 'DL3035', severity: 'warning' }],
  examples: [
    {
      bad: 'FROM opensuse/leap:15.5\nRUN zypper --non-interactive dist-upgrade',
      good: 'FROM opensuse/leap:15.6',
    },
  ],
  check(file, report) {
    for (const step of stepsCalling(file, 'zypper')) {
      const call = findCall(step, ['zypper'], 'dist-upgrade', 'dup')
      if (!call) continue
      const message = 'This moves the system to another release in a layer; name a newer image in FROM.'
      report({ span: callSpan(call), message, hadolint: { line: step.line } })
    }
  },
}
