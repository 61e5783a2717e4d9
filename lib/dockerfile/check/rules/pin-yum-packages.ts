import { unpinnedRpms } from '../rpm-packages'
import type { Rule } from '../rule'
import { listed } from '../wording'

export const pinYumPackages: Rule = {
  name: 'pin-yum-packages',
  severity: 'warning',
  summary: 'Install a named version of each yum package.',
  why: 'yum takes what the repository holds today, so the same line installs something else later. A version makes the change visible.',
  hadolint: [{ code: 'DL3033', severity: 'warning' }],
  examples: [
    {
      bad: 'FROM rockylinux:9.3\nRUN yum install -y httpd && yum clean all',
      good: 'FROM rockylinux:9.3\nRUN yum install -y httpd-2.4.57 && yum clean all',
    },
  ],
  check(file, report) {
    for (const { step, words } of unpinnedRpms(file, ['yum'])) {
      const message = `Pin ${listed(words.map(({ text }) => text))}: yum install package-version.`
      report({ span: words[0]!.span, message, hadolint: { line: step.line } })
    }
  },
}
