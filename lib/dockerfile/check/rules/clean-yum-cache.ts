import { hasArg } from '../../shell/calls'
import { missingCleanUp } from '../clean-up'
import { addCommand } from '../repairs'
import type { Rule } from '../rule'
import { callSpan, liesOutside, stepsCalling } from '../run-steps'

export const cleanYumCache: Rule = {
  name: 'clean-yum-cache',
  severity: 'warning',
  summary: 'Clean the cache of yum in the RUN that filled it.',
  why: 'yum keeps what it downloads in /var/cache/yum, and a later RUN cannot take that out of this layer again. A cache mount there keeps it out from the start.',
  hadolint: [{ code: 'DL3032', severity: 'warning' }],
  examples: [
    {
      bad: 'FROM rockylinux:9.3\nRUN yum install -y httpd-2.4.57',
      good: 'FROM rockylinux:9.3\nRUN yum install -y httpd-2.4.57 && yum clean all',
    },
  ],
  check(file, report) {
    for (const step of stepsCalling(file, 'yum')) {
      const missing = missingCleanUp(
        step,
        (one) => one.name === 'yum' && hasArg(one, 'install'),
        (one) =>
          (one.name === 'yum' && hasArg(one, 'clean', 'all')) ||
          (one.name === 'rm' && hasArg(one, '-rf', '/var/cache/yum/*')),
      )
      // hadolint knows no mount here.
      if (!missing || liesOutside(step, '/var/cache/yum')) continue
      const message = 'What yum downloads stays in this layer; end the RUN with yum clean all.'
      const fixes = missing.isTooEarly ? [] : addCommand(file, step, 'yum clean all')
      report({ span: callSpan(missing.call), message, hadolint: { line: step.line }, fixes })
    }
  },
}
