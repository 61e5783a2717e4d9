import { imageOf } from '../image-ref'
import type { Rule } from '../rule'
import { alias } from '../stage-names'
import { shown } from '../wording'

export const noUntaggedImage: Rule = {
  name: 'no-untagged-image',
  severity: 'warning',
  summary: 'Name a version of the base image.',
  why: 'Without a tag the build takes `latest`, whatever that is today: the same Dockerfile gives another image next week, and nobody can say which one is running.',
  hadolint: [{ code: 'DL3006', severity: 'warning' }],
  examples: [{ bad: 'FROM debian', good: 'FROM debian:12.8-slim' }],
  check(file, report) {
    const aliases = new Set<string>()
    for (const { from } of file.stages) {
      const { name, tag, digest } = imageOf(from)
      const isPinned = tag !== undefined || digest !== undefined
      if (!isPinned && name !== 'scratch' && !name.startsWith('$') && !aliases.has(name)) {
        const image = shown(from.image.text, 40)
        const message = `${image} has no version; name one, such as ${image}:1.2.`
        report({ span: from.image.span, message, hadolint: { line: from.lines[0] } })
      }
      aliases.add(alias(from) ?? '')
    }
  },
}
