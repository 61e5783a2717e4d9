import { imageOf } from '../image-ref'
import type { Rule } from '../rule'
import { shown } from '../wording'

export const noLatestTag: Rule = {
  name: 'no-latest-tag',
  severity: 'warning',
  summary: 'Pin the base image to a version.',
  why: '`latest` names a different image every week, so a build cannot be repeated, and an update arrives when nobody has asked for it.',
  hadolint: [{ code: 'DL3007', severity: 'warning' }],
  examples: [{ bad: 'FROM node:latest', good: 'FROM node:22.12-slim' }],
  check(file, report) {
    for (const { from } of file.stages) {
      const { tag, digest } = imageOf(from)
      if (tag !== 'latest' || digest !== undefined) continue
      const message = `${shown(from.image.text, 50)} can change under you; name a version instead.`
      report({ span: from.image.span, message, hadolint: { line: from.lines[0] } })
    }
  },
}
