import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from '@/lib/dockerfile'
import { complete, definitionAt, format, hover, occurrencesAt, outline, renameAt } from '@/lib/dockerfile/assist'
import { applyEdits } from '@/lib/dockerfile/assist/apply'

const lines = fc.constantFrom(
  ...[
    'FROM a:1 AS b',
    'FROM b',
    'FROM ',
    'ARG V=1',
    `ENV A=$V B="\${A:-x}"`,
    'RUN a $A && \\',
    '  b "$(c)" # d',
    'RUN <<E',
  ],
  ...[
    'E',
    '',
    '  ',
    '# x',
    '# escape=`',
    'COPY --from=b a ',
    'COPY <<E /x',
    'RUN --mount=type=cache,ta',
    'CMD ["a", "$A"]',
  ],
  ...[
    'ONBUILD RUN a',
    'HEALTHCHECK --interval=5m CMD a',
    'EXPOSE 80',
    'LABEL "a b"=c',
    'FOO',
    '\\',
    'RUN if $(',
    'WORKDIR x',
  ],
)

describe('at any place of any text', () => {
  it('help is given without an error, and within the text', () => {
    fc.assert(
      fc.property(fc.array(lines, { maxLength: 12 }), fc.nat(), (all, seed) => {
        const text = all.join(seed % 2 === 0 ? '\n' : '\r\n')
        const file = parse(text)
        const offset = text.length === 0 ? 0 : seed % (text.length + 1)
        const spans = [
          ...complete(file, offset).map(({ span }) => span),
          ...occurrencesAt(file, offset),
          ...[hover(file, offset)?.span, definitionAt(file, offset)].filter((span) => span !== undefined),
          ...outline(file).flatMap(({ span, nameSpan, children }) => [
            span,
            nameSpan,
            ...children.map((one) => one.span),
          ]),
        ]
        for (const { start, end } of spans) {
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeGreaterThanOrEqual(start)
          expect(end).toBeLessThanOrEqual(text.length)
        }
        const once = applyEdits(text, format(file))
        expect(applyEdits(once, format(parse(once)))).toBe(once)
        const renamed = renameAt(file, offset, 'fresh')
        if ('edits' in renamed) {
          const back = renameAt(parse(applyEdits(text, renamed.edits)), firstPlace(renamed.edits), 'other')
          expect('edits' in back ? back.edits.length : -1).toBe(renamed.edits.length)
        }
      }),
      { seed: 11, numRuns: 400 },
    )
  }, 30_000)
})

function firstPlace(edits: readonly { readonly span: { readonly start: number } }[]): number {
  return Math.min(...edits.map(({ span }) => span.start))
}

describe('the outline', () => {
  it('lists what stands above, then the stages with what is in them', () => {
    const items = outline(parse('ARG V=1\nFROM a:$V AS b\nRUN c\nFROM d:1\n  USER 1'))
    expect(
      items.map(({ name, detail, children }) => [name, detail, children.map((one) => `${one.name} ${one.detail}`)]),
    ).toEqual([
      ['ARG', 'V=1', []],
      ['b', 'from a:$V', ['RUN c']],
      ['stage 1', 'from d:1', ['USER 1']],
    ])
  })
})
