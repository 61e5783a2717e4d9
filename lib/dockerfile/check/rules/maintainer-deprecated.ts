import type { ValueInstruction } from '../../tree'
import { restOfLine, withoutQuotes } from '../rest-of-line'
import type { Rule } from '../rule'

export const maintainerDeprecated: Rule = {
  name: 'maintainer-deprecated',
  severity: 'error',
  summary: 'Name the author in a label.',
  why: 'MAINTAINER is out of date and can say one thing only. Labels can be read and searched by tools, and `org.opencontainers.image.authors` is the one for it.',
  hadolint: [{ code: 'DL4000', severity: 'error' }],
  examples: [
    {
      bad: 'FROM busybox:1.36.1\nMAINTAINER jane@example.org',
      good: 'FROM busybox:1.36.1\nLABEL org.opencontainers.image.authors="jane@example.org"',
    },
  ],
  check(file, report) {
    for (const instruction of file.instructions) {
      if (instruction.kind !== 'maintainer') continue
      const message = 'MAINTAINER is out of date; write LABEL org.opencontainers.image.authors="…".'
      const fixes = [{ title: 'Write it as a label', edits: [{ span: instruction.span, text: asLabel(instruction) }] }]
      const canFix = instruction.stage >= 0
      report({ span: instruction.span, message, hadolint: { line: instruction.lines[0] }, fixes: canFix ? fixes : [] })
    }
  },
}

function asLabel(instruction: ValueInstruction): string {
  const author = withoutQuotes(restOfLine(instruction).trim()).replace(/["\\$]/g, '\\$&')
  return `LABEL org.opencontainers.image.authors="${author}"`
}
