import { hasArg } from '../../shell/calls'
import { missingCleanUp } from '../clean-up'
import { addCommand } from '../repairs'
import type { Rule } from '../rule'
import { callSpan, keepsOut, liesOutside, type RunStep, stepsCalling } from '../run-steps'

const COMMANDS = ['install', 'in', 'upgrade', 'up', 'upgrade-minimal', 'up-min', 'reinstall', 'rei']

export const cleanDnfCache: Rule = {
  name: 'clean-dnf-cache',
  severity: 'warning',
  summary: 'Clean the cache of dnf in the RUN that filled it.',
  why: 'dnf keeps what it downloads in its cache, and a later RUN cannot take that out of this layer again. A cache mount on /var/cache/libdnf5 keeps it out from the start.',
  hadolint: [{ code: 'DL3040', severity: 'warning' }],
  examples: [
    {
      bad: 'FROM fedora:41\nRUN dnf install -y httpd-2.4.62',
      good: 'FROM fedora:41\nRUN dnf install -y httpd-2.4.62 && dnf clean all',
    },
  ],
  check(file, report) {
    for (const step of stepsCalling(file, 'dnf', 'microdnf')) {
      if (keepsOut(step, '/var/cache/libdnf5') || keepsOut(step, '.cache/libdnf5')) continue
      // Where dnf was before version 5; hadolint does not know it.
      if (liesOutside(step, '/var/cache/dnf')) continue
      const [missing, second] = [uncleaned(step, 'dnf'), uncleaned(step, 'microdnf')].filter((one) => one !== undefined)
      if (!missing) continue
      const { call, isTooEarly } = missing
      const clean = `${call.name} clean all`
      const message = `What ${call.name} downloads stays in this layer; end the RUN with ${clean}.`
      const fixes = second || isTooEarly ? [] : addCommand(file, step, clean)
      report({ span: callSpan(call), message, hadolint: { line: step.line }, fixes })
    }
  },
}

function uncleaned(step: RunStep, program: string) {
  return missingCleanUp(
    step,
    (one) => one.name === program && hasArg(one, ...COMMANDS),
    (one) =>
      (one.name === program && hasArg(one, 'clean', 'all')) ||
      (one.name === 'rm' && hasArg(one, '-rf', '/var/cache/libdnf5*')),
  )
}
