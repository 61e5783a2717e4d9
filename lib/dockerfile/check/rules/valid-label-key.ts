import { replace } from '../repairs'
import { withoutQuotes } from '../rest-of-line'
import type { Rule } from '../rule'
import { shown } from '../wording'

export const validLabelKey: Rule = {
  name: 'valid-label-key',
  severity: 'info',
  summary: 'Write label keys in lower case, as a path of names.',
  why: 'Tools look labels up by their exact key. The custom is lower case letters, digits, dots and hyphens, like `org.opencontainers.image.source`; com.docker, io.docker and org.dockerproject are kept for Docker itself.',
  hadolint: [{ code: 'DL3048', severity: 'style' }],
  examples: [
    {
      bad: 'FROM busybox:1.36.1\nLABEL Version="1.0"',
      good: 'FROM busybox:1.36.1\nLABEL version="1.0"',
    },
  ],
  check(file, report) {
    for (const instruction of file.instructions) {
      if (instruction.kind !== 'label') continue
      const wrong = instruction.pairs.filter(({ key }) => !isValid(withoutQuotes(key.text)))
      const [first] = wrong
      if (!first) continue
      const message = `${shown(first.key.text)} is no label key: use a-z, 0-9, dots and hyphens, such as org.me.name.`
      const canLower = wrong.every(({ key }) => isValid(key.text.toLowerCase()))
      const edits = wrong.map(({ key }) => replace(key.span, key.text.toLowerCase()))
      const fixes = canLower ? [{ title: 'Write it in lower case', edits }] : []
      report({ span: first.key.span, message, hadolint: { line: instruction.lines[0] }, fixes })
    }
  },
}

function isValid(key: string): boolean {
  return (
    /^[a-z][a-z0-9./_-]*$/.test(key) &&
    /[a-z0-9]$/.test(key) &&
    !/\.\.|--/.test(key) &&
    !/^(?:com\.docker|io\.docker|org\.dockerproject)\./.test(key)
  )
}
