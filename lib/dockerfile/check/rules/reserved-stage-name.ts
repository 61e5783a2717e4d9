import { quoted } from '../../expand/go-text'
import type { Rule } from '../rule'
import { alias } from '../stage-names'

export const reservedStageName: Rule = {
  name: 'reserved-stage-name',
  severity: 'warning',
  summary: 'Call no stage scratch or context.',
  why: '`scratch` is the empty image, and `context` the files that the build was given. A stage of that name cannot be reached, or hides what is meant.',
  buildkit: {
    name: 'ReservedStageName',
    description: 'Reserved words should not be used as stage names',
    when: 'names',
  },
  hadolint: [{ code: 'DL3063', severity: 'warning' }],
  examples: [{ bad: 'FROM alpine:3.20.3 AS scratch', good: 'FROM alpine:3.20.3 AS empty' }],
  check(file, report) {
    for (const { name, from: at } of file.stages) {
      if (!at.name || (name !== 'scratch' && name !== 'context')) continue
      const detail = `Stage name should not use the same name as reserved stage ${quoted(name)}`
      // hadolint knows them in lower case only.
      const hadolint = alias(at) === name ? { line: at.lines[0] } : undefined
      report({ span: at.name.span, buildkit: { detail, at }, hadolint })
    }
  },
}
