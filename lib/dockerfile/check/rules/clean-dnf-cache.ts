import { reportMissingCleanUp } from '../clean-up'
import type { Rule } from '../rule'
import { keepsOut, liesOutside, type RunStep } from '../run-steps'

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
    const seen = new Set<number>()
    for (const program of ['dnf', 'microdnf'])
      reportMissingCleanUp(file, report, {
        program,
        leaves: COMMANDS,
        cleans: ['clean', 'all'],
        removes: ['-rf', '/var/cache/libdnf5*'],
        command: `${program} clean all`,
        message: `What ${program} downloads stays in this layer; end the RUN with ${program} clean all.`,
        isExempt: (step) => keepsCacheOut(step) || isSecond(step, seen),
      })
  },
}

/** hadolint does not know where dnf kept its cache before version 5. */
function keepsCacheOut(step: RunStep): boolean {
  return keepsOut(step, '/var/cache/libdnf5') || keepsOut(step, '.cache/libdnf5') || liesOutside(step, '/var/cache/dnf')
}

/** A RUN with both programs is reported once. */
function isSecond({ run }: RunStep, seen: Set<number>): boolean {
  const { start } = run.span
  return seen.has(start) || !seen.add(start)
}
