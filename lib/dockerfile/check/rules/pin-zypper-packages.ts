import { hasArg, plainArgs } from '../../shell/calls'
import type { Rule } from '../rule'
import { stepsCalling } from '../run-steps'
import { listed } from '../wording'

export const pinZypperPackages: Rule = {
  name: 'pin-zypper-packages',
  severity: 'warning',
  summary: 'Install a named version of each zypper package.',
  why: 'zypper takes what the repository holds today, so the same line installs something else later. A version makes the change visible.',
  hadolint: [{ code: 'DL3037', severity: 'warning' }],
  examples: [
    {
      bad: 'FROM opensuse/leap:15.6\nRUN zypper install -y httpd && zypper clean',
      good: 'FROM opensuse/leap:15.6\nRUN zypper install -y httpd=2.4.62 && zypper clean',
    },
  ],
  check(file, report) {
    for (const step of stepsCalling(file, 'zypper')) {
      const packages = step.calls
        .filter((call) => call.name === 'zypper' && hasArg(call, 'install', 'in'))
        .flatMap(plainArgs)
        .filter(({ text }) => text !== 'install' && text !== 'in' && !/[=<>]|\.rpm$/.test(text))
      const [first] = packages
      if (!first) continue
      const message = `Pin ${listed(packages.map(({ text }) => text))}: zypper install package=version.`
      report({ span: first.span, message, hadolint: { line: step.line } })
    }
  },
}
