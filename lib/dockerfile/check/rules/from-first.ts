import type { Rule } from '../rule'

export const fromFirst: Rule = {
  name: 'from-first',
  severity: 'error',
  summary: 'Begin with FROM; only ARG may stand above it.',
  why: 'All other instructions change an image, and there is none before the first FROM. The build stops at them.',
  hadolint: [{ code: 'DL3061', severity: 'error' }],
  examples: [
    {
      bad: 'LABEL version="1.0"\nFROM busybox:1.36.1',
      good: 'FROM busybox:1.36.1\nLABEL version="1.0"',
    },
  ],
  check(file, report) {
    for (const instruction of file.instructions) {
      if (instruction.kind === 'from') return
      if (instruction.kind === 'arg') continue
      const message = 'Only ARG may stand above the first FROM; move this line below it.'
      report({ span: instruction.keyword.span, message, hadolint: { line: instruction.lines[0] } })
    }
  },
}
