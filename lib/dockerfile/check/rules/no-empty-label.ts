import { schemaLabels } from '../label-schema'
import type { Rule } from '../rule'
import { shown } from '../wording'

export const noEmptyLabel: Rule = {
  name: 'no-empty-label',
  severity: 'warning',
  summary: 'Give each label of the schema a value.',
  why: 'An empty label says as little as a missing one, but looks as if somebody had thought of it.',
  hadolint: [{ code: 'DL3051', severity: 'warning' }],
  examples: [
    {
      bad: 'FROM busybox:1.36.1\nLABEL maintainer=""',
      good: 'FROM busybox:1.36.1\nLABEL maintainer="jane"',
      given: { hadolint: { 'label-schema': { maintainer: 'text' } } },
    },
  ],
  check(file, report, { hadolint }) {
    for (const { label, value, pair, line } of schemaLabels(file, hadolint)) {
      if (value !== '') continue
      report({ span: pair.span, message: `The label ${shown(label)} is empty; give it a value.`, hadolint: { line } })
    }
  },
}
