import type { Rule } from '../rule'

export const fromAsCasing: Rule = {
  name: 'from-as-casing',
  severity: 'warning',
  summary: 'Write FROM and AS in the same case.',
  why: 'Keywords may be written in any case, but two of them on one line in two cases make the line harder to read than it need be.',
  buildkit: {
    name: 'FromAsCasing',
    description: "The 'as' keyword should match the case of the 'from' keyword",
    when: 'reading',
  },
  examples: [{ bad: 'FROM debian:12 as build', good: 'FROM debian:12 AS build' }],
  check(file, report) {
    for (const at of file.instructions) {
      const as = at.kind === 'from' && at.words.length >= 3 ? at.words[1] : undefined
      if (!as) continue
      const from = at.keyword.text
      // A `From` in mixed case is another rule's finding.
      const wanted =
        from === from.toLowerCase()
          ? as.text.toLowerCase()
          : from === from.toUpperCase()
            ? as.text.toUpperCase()
            : as.text
      if (as.text === wanted) continue
      report({
        span: as.span,
        buildkit: { detail: `'${as.text}' and '${from}' keywords' casing do not match`, at, turn: 1 },
        fixes:
          wanted.toLowerCase() === 'as' ? [{ title: `Write ${wanted}`, edits: [{ span: as.span, text: wanted }] }] : [],
      })
    }
  },
}
