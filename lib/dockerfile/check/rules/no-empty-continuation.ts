import type { Rule } from '../rule'

export const noEmptyContinuation: Rule = {
  name: 'no-empty-continuation',
  severity: 'warning',
  summary: 'Leave no blank line inside a continued instruction.',
  why: 'A blank line looks like the end of the instruction, but the instruction goes on behind it. A later version of the syntax will refuse it.',
  buildkit: {
    name: 'NoEmptyContinuation',
    description: 'Empty continuation lines will become errors in a future release',
    when: 'text',
  },
  examples: [
    {
      bad: 'FROM alpine:3.20\nRUN adduser -D app && \\\n\n    mkdir /data',
      good: 'FROM alpine:3.20\nRUN adduser -D app && \\\n    mkdir /data',
    },
  ],
  check(file, report) {
    for (const at of file.instructions) {
      const [first] = at.gaps
      if (!first) continue
      const last = at.textLines[1]
      const edits = at.gaps.map(({ start, end }) => {
        const newline = file.source.indexOf('\n', end)
        return { span: { start, end: newline === -1 ? file.source.length : newline + 1 }, text: '' }
      })
      report({
        span: first,
        // BuildKit names the last line that it joined, not the blank one.
        buildkit: { detail: 'Empty continuation line', at, lines: [[last, last]] },
        fixes: [{ title: edits.length === 1 ? 'Remove the blank line' : 'Remove the blank lines', edits }],
      })
    }
  },
}
