import { withoutQuotes } from '../rest-of-line'
import type { Rule } from '../rule'
import { shown } from '../wording'

export const noUnknownLabels: Rule = {
  name: 'no-unknown-labels',
  severity: 'info',
  summary: 'Set only labels that the configuration knows.',
  why: 'With `strict-labels` the list in `label-schema` is complete: another key is most likely a typing mistake, and whoever searches for the label will not find it.',
  hadolint: [{ code: 'DL3050', severity: 'info' }],
  examples: [
    {
      bad: 'FROM busybox:1.36.1\nLABEL maintainr="jane" maintainer="jane"',
      good: 'FROM busybox:1.36.1\nLABEL maintainer="jane"',
      given: { hadolint: { 'strict-labels': true, 'label-schema': { maintainer: 'text' } } },
    },
  ],
  check(file, report, { hadolint }) {
    if (!hadolint?.['strict-labels']) return
    const schema = hadolint['label-schema'] ?? {}
    for (const instruction of file.instructions) {
      if (instruction.kind !== 'label') continue
      const unknown = instruction.pairs.find(({ key }) => !Object.hasOwn(schema, withoutQuotes(key.text)))
      if (!unknown) continue
      const message = `The label ${shown(unknown.key.text)} is not in the schema; correct its name, or leave it out.`
      report({ span: unknown.key.span, message, hadolint: { line: instruction.lines[0] } })
    }
  },
}
