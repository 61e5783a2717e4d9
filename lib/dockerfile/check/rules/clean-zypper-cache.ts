import { hasArg } from '../../shell/calls'
import { missingCleanUp } from '../clean-up'
import { addCommand } from '../repairs'
import type { Rule } from '../rule'
import { callSpan, keepsOut, stepsCalling } from '../run-steps'

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
    for (const step of stepsCalling(file, 'zypper')) {
      const missing = missingCleanUp(
        step,
        (one) => one.name === 'zypper' && hasArg(one, 'install', 'in'),
        (one) => one.name === 'zypper' && hasArg(one, 'clean', 'cc'),
      )
      if (!missing || keepsOut(step, '/var/cache/zypp')) continue
      const message = 'The lists of zypper stay in this layer; end the RUN with zypper clean.'
      const fixes = missing.isTooEarly ? [] : addCommand(file, step, 'zypper clean')
      report({ span: callSpan(missing.call), message, hadolint: { line: step.line }, fixes })
    }
  },
}
