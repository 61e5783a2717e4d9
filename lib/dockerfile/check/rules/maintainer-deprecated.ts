import type { ValueInstruction } from '../../tree'
import { restOfLine, withoutQuotes } from '../rest-of-line'
import type { Rule } from '../rule'

export const maintainerDeprecated: Rule = {
  name: 'maintainer-deprecated',
  severity: 'error',
  summary: 'Name the author in a label.',
  why: 'MAINTAINER is out of date and can say one thing only. Labels can be read and searched by tools, and `org.opencontainers.image.authors` is the one for it.',
  buildkit: {
    name: 'MaintainerDeprecated',
    description: 'The MAINTAINER instruction is deprecated, use a label instead to define an image author',
    when: 'reading',
  },
  hadolint: [{ code: 'DL4000', severity: 'error' }],
  examples: [
    {
      bad: 'FROM busybox:1.36.1\nMAINTAINER jane@example.org',
      good: 'FROM busybox:1.36.1\nLABEL org.opencontainers.image.authors="jane@example.org"',
    },
  ],
  check(file, report) {
    for (const at of file.instructions) {
      const { span } = at.keyword
      const buildkit = { detail: 'Maintainer instruction is deprecated in favor of using label', at }
      if (at.kind === 'invalid' && at.meant === 'maintainer') report({ span, buildkit })
      if (at.kind !== 'maintainer') continue
      const fixes = [{ title: 'Write it as a label', edits: [{ span: at.span, text: asLabel(at) }] }]
      report({ span, buildkit, hadolint: { line: at.lines[0] }, fixes: at.stage >= 0 ? fixes : [] })
    }
  },
}

function asLabel(instruction: ValueInstruction): string {
  const author = withoutQuotes(restOfLine(instruction).trim()).replace(/["\\$]/g, '\\$&')
  const { text } = instruction.keyword
  const keyword = text === text.toLowerCase() ? 'label' : 'LABEL'
  return `${keyword} org.opencontainers.image.authors="${author}"`
}
