import type { Rule } from '../rule'
import { alias } from '../stage-names'

export const reservedStageName: Rule = {
  name: 'reserved-stage-name',
  severity: 'warning',
  summary: 'Call no stage scratch or context.',
  why: '`scratch` is the empty image, and `context` the files that the build was given. A stage of that name cannot be reached, or hides what is meant.',
  hadolint: [{ code: 'DL3063', severity: 'warning' }],
  examples: [{ bad: 'FROM alpine:3.20.3 AS scratch', good: 'FROM alpine:3.20.3 AS empty' }],
  check(file, report) {
    for (const { from } of file.stages) {
      const name = alias(from)
      if (!from.name || (name !== 'scratch' && name !== 'context')) continue
      const message = `${name} has a meaning of its own in a build; give the stage another name.`
      report({ span: from.name.span, message, hadolint: { line: from.lines[0] } })
    }
  },
}
