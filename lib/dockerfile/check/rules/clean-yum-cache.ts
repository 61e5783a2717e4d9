import { reportMissingCleanUp } from '../clean-up'
import type { Rule } from '../rule'
import { liesOutside } from '../run-steps'

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
    reportMissingCleanUp(file, report, {
      program: 'yum',
      leaves: ['install'],
      cleans: ['clean', 'all'],
      removes: ['-rf', '/var/cache/yum/*'],
      command: 'yum clean all',
      message: 'What yum downloads stays in this layer; end the RUN with yum clean all.',
      // hadolint knows no mount here.
      isExempt: (step) => liesOutside(step, '/var/cache/yum'),
    })
  },
}
