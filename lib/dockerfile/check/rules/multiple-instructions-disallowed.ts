import type { Instruction } from '../../tree'
import type { Rule } from '../rule'

const CODES = { healthcheck: 'DL3012', cmd: 'DL4003', entrypoint: 'DL4004' } as const

export const multipleInstructionsDisallowed: Rule = {
  name: 'multiple-instructions-disallowed',
  severity: 'warning',
  summary: 'Write one CMD, one ENTRYPOINT and one HEALTHCHECK in a stage.',
  why: 'Each of them replaces the one above: only the last counts, and whoever reads the first line is misled.',
  hadolint: [
    { code: 'DL3012', severity: 'error' },
    { code: 'DL4003', severity: 'warning' },
    { code: 'DL4004', severity: 'error' },
  ],
  examples: [
    { bad: 'FROM busybox:1.36.1\nCMD ["a"]\nCMD ["b"]', good: 'FROM busybox:1.36.1\nCMD ["b"]' },
    {
      bad: 'FROM busybox:1.36.1\nENTRYPOINT ["a"]\nENTRYPOINT ["b"]',
      good: 'FROM busybox:1.36.1\nENTRYPOINT ["b"]',
    },
    {
      bad: 'FROM busybox:1.36.1\nHEALTHCHECK NONE\nHEALTHCHECK CMD ["true"]',
      good: 'FROM busybox:1.36.1\nHEALTHCHECK CMD ["true"]',
    },
  ],
  check(file, report) {
    // The finding is shown at the line that has no effect; hadolint names the one that takes it.
    const above = new Map<string, Instruction>()
    for (const instruction of file.instructions) {
      const { kind } = instruction
      if (kind === 'from') above.clear()
      if (kind !== 'cmd' && kind !== 'entrypoint' && kind !== 'healthcheck') continue
      const overridden = above.get(kind)
      above.set(kind, instruction)
      if (!overridden) continue
      const [line] = instruction.lines
      const message = `The ${kind.toUpperCase()} on line ${line} replaces this one; keep one of them.`
      report({ span: overridden.keyword.span, message, hadolint: { code: CODES[kind], line } })
    }
  },
}
