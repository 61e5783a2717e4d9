import { reportMissingCleanUp } from '../clean-up'
import type { Rule } from '../rule'
import { keepsOut } from '../run-steps'

export const cleanZypperCache: Rule = {
  name: 'clean-zypper-cache',
  severity: 'warning',
  summary: 'Clean the cache of zypper in the RUN that filled it.',
  why: 'zypper keeps package lists in /var/cache/zypp, and a later RUN cannot take them out of this layer again. A cache mount there keeps them out from the start.',
  hadolint: [{ code: 'DL3036', severity: 'warning' }],
  examples: [
    {
      bad: 'FROM opensuse/leap:15.6\nRUN zypper install -y httpd=2.4.62',
      good: 'FROM opensuse/leap:15.6\nRUN zypper install -y httpd=2.4.62 && zypper clean',
    },
  ],
  check(file, report) {
    reportMissingCleanUp(file, report, {
      program: 'zypper',
      leaves: ['install', 'in'],
      cleans: ['clean', 'cc'],
      command: 'zypper clean',
      message: 'The lists of zypper stay in this layer; end the RUN with zypper clean.',
      isExempt: (step) => keepsOut(step, '/var/cache/zypp'),
    })
  },
}
