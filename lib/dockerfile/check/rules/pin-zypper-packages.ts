import { type Call, hasArg, plainArgs } from '../../shell/calls'
import type { Rule } from '../rule'
import { reportUnpinned } from '../unpinned-packages'

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
    reportUnpinned(file, report, ['zypper'], unpinned, 'zypper install package=version')
  },
}

function unpinned(call: Call) {
  if (!hasArg(call, 'install', 'in')) return []
  return plainArgs(call).filter(({ text }) => text !== 'install' && text !== 'in' && !/[=<>]|\.rpm$/.test(text))
}
