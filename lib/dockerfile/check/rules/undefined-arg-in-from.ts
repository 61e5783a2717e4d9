import { nearest } from '../../parse/suggestion'
import type { Rule } from '../rule'
import { nameSpans, renamed } from '../variable-edits'

export const undefinedArgInFrom: Rule = {
  name: 'undefined-arg-in-from',
  severity: 'warning',
  summary: 'Declare the ARGs of a FROM above the first FROM.',
  why: 'A FROM line sees only the ARGs that stand above the first FROM, and the predefined platform ARGs. Any other name is empty there.',
  buildkit: { name: 'UndefinedArgInFrom', description: 'FROM command must use declared ARGs', when: 'stages' },
  examples: [
    {
      bad: 'ARG VERSION=3.20\nFROM alpine:3.20$VERSON',
      good: 'ARG VERSION=3.20\nFROM alpine:$VERSION',
    },
  ],
  check(file, report, { evaluation }) {
    const { declared } = evaluation
    for (const { stage, from, reached } of evaluation.stages) {
      const at = stage.from
      let turn = 0
      for (const [word, result] of [
        [at.image, from.image],
        [at.platform, from.platform],
      ] as const) {
        if (!word || !result) continue
        for (const name of result.unmatched) {
          if (declared.has(name)) continue
          const known = nearest(name, declared)
          const hint = known === '' ? '' : ` (did you mean ${known}?)`
          report({
            span: nameSpans(word, name, file.escape)[0] ?? word.span,
            buildkit: { detail: `FROM argument '${name}' is not declared${hint}`, at, reached, turn: turn++ },
            // --platform=$TARGETPLATFORM would be the next thing to mend.
            fixes:
              known === '' || (word === at.platform && known === 'TARGETPLATFORM')
                ? []
                : [{ title: `Write ${known}`, edits: renamed(word, name, known, file.escape) }],
          })
        }
      }
    }
  },
}
