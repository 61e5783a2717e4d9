import { unpinnedRpms } from '../rpm-packages'
import type { Rule } from '../rule'
import { listed } from '../wording'

export const pinDnfPackages: Rule = {
  name: 'pin-dnf-packages',
  severity: 'warning',
  summary: 'Install a named version of each dnf package.',
  why: 'dnf takes what the repository holds today, so the same line installs something else later. A version makes the change visible.',
  hadolint: [{ code: 'DL3041', severity: 'warning' }],
  examples: [
    {
      bad: 'FROM fedora:41\nRUN dnf install -y httpd && dnf clean all',
      good: 'FROM fedora:41\nRUN dnf install -y httpd-2.4.62 && dnf clean all',
    },
  ],
  check(file, report) {
    for (const { step, words } of unpinnedRpms(file, ['dnf', 'microdnf'], 'group')) {
      const message = `Pin ${listed(words.map(({ text }) => text))}: dnf install package-version.`
      report({ span: words[0]!.span, message, hadolint: { line: step.line } })
    }
  },
}
