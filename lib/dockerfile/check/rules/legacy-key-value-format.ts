import type { Dockerfile, Fix, Pair } from '../../tree'
import type { Rule } from '../rule'

export const legacyKeyValueFormat: Rule = {
  name: 'legacy-key-value-format',
  severity: 'warning',
  summary: 'Put = between a name and its value.',
  why: 'In the old form everything behind the name is the value, `=` signs and blanks included. It holds one pair a line and surprises whoever adds a second.',
  buildkit: {
    name: 'LegacyKeyValueFormat',
    description: 'Legacy key/value format with whitespace separator should not be used',
    when: 'steps',
  },
  examples: [{ bad: 'FROM alpine:3.20\nENV MODE production', good: 'FROM alpine:3.20\nENV MODE=production' }],
  check(file, report, { evaluation }) {
    for (const { steps } of evaluation.stages)
      for (const { instruction: at, index, reached, problem, trigger } of steps) {
        if ((at.kind !== 'env' && at.kind !== 'label') || problem) continue
        for (const [place, pair] of at.pairs.entries()) {
          if (!pair.legacy) continue
          const name = at.keyword.text
          report({
            span: pair.span,
            buildkit: {
              detail: `"${name} key=value" should be used instead of legacy "${name} key value" format`,
              at,
              reached,
              turn: index * 1e5 + 1000 + place * 2,
            },
            fixes: trigger ? [] : fixes(pair, file),
          })
        }
      }
  },
}

/** The new form of a pair, where it is plain how to quote its value. */
function fixes({ key, value }: Pair, { escape: mark }: Dockerfile): readonly Fix[] {
  if (key.joints || value.joints) return []
  const isWord = !/[\s'"`\\]/.test(value.text) || /^"[^"`\\]*"$/.test(value.text) || /^'[^']*'$/.test(value.text)
  if (!isWord && /['"`\\]/.test(value.text.replaceAll(`${mark} `, ''))) return []
  const text = isWord ? value.text : `"${value.text.replaceAll(`${mark} `, ' ')}"`
  const span = { start: key.span.end, end: value.span.end }
  return [{ title: 'Write key=value', edits: [{ span, text: `=${text}` }] }]
}
