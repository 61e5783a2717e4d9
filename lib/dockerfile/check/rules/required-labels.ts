import type { Dockerfile, FromInstruction } from '../../tree'
import { imageOf } from '../image-ref'
import { withoutQuotes } from '../rest-of-line'
import type { Rule } from '../rule'
import { alias } from '../stage-names'
import { shown } from '../wording'

export const requiredLabels: Rule = {
  name: 'required-labels',
  severity: 'info',
  summary: 'Set each label that the configuration asks for.',
  why: 'Labels tell who is responsible for an image and where it comes from, but only where every image has them. `label-schema` in the configuration lists those that have to be there.',
  hadolint: [{ code: 'DL3049', severity: 'info' }],
  examples: [
    {
      bad: 'FROM busybox:1.36.1\nRUN true',
      good: 'FROM busybox:1.36.1\nLABEL maintainer="jane@example.org"',
      given: { hadolint: { 'label-schema': { maintainer: 'text' } } },
    },
  ],
  check(file, report, { hadolint }) {
    for (const label of Object.keys(hadolint?.['label-schema'] ?? {})) {
      for (const from of stagesWithout(file, label)) {
        const message = `The label ${shown(label)} is missing in this stage; add it with LABEL.`
        report({ span: from.image.span, message, hadolint: { line: from.lines[0] } })
      }
    }
  },
}

/** A stage that another builds on or copies from needs no label of its own. */
function stagesWithout(file: Dockerfile, label: string): ReadonlySet<FromInstruction> {
  const good = new Set<FromInstruction>()
  const missing = new Set<FromInstruction>()
  const excuse = (name: string) => {
    for (const from of missing) if (alias(from) === name) missing.delete(from)
  }
  for (const { from, instructions } of file.stages) {
    const { name } = imageOf(from)
    const inherits = [...good].some((one) => alias(one) === name)
    if (inherits) good.add(from)
    else missing.add(from)
    for (const instruction of instructions) {
      if (instruction.kind === 'copy' && instruction.from) excuse(instruction.from.text)
      if (instruction.kind !== 'label') continue
      if (!instruction.pairs.some(({ key }) => withoutQuotes(key.text) === label)) continue
      excuse(alias(from) ?? name)
      good.add(from)
      missing.delete(from)
    }
  }
  return missing
}
