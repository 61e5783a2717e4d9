import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { callsOf } from '@/lib/dockerfile/shell/calls'
import { parseShell } from '@/lib/dockerfile/shell/script'
import { walkScript } from '@/lib/dockerfile/shell/walk'

const read = (text: string) => parseShell({ text, joints: [{ at: 0, source: 0 }] })

const pieces = fc.constantFrom(
  ...['a', ' ', '\n', '\\', '"', "'", '`', '$', '$(', '$((', '${', ')', '}', '{', '(', '[', ']', '[[', ']]', '|', '||'],
  ...['&', '&&', ';', ';;', '<', '<<E', '\nE\n', '>', '#', 'if ', 'then ', 'fi', 'do ', 'done', 'case x in ', 'esac'],
  ...['for x in ', '@(', '*', '=(', 'time ', '!', 'f() ', '\r', '\u00a0', '<(', '$"', "$'", '=~ ', '-a '],
)

describe('any text', () => {
  it('is read without an error, and every place lies within it', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
        const text = parts.join('')
        const script = read(text)
        walkScript(script, {
          command({ words, span }) {
            for (const place of [span, ...words.map((word) => word.span)]) {
              expect(place.start).toBeGreaterThanOrEqual(0)
              expect(place.end).toBeGreaterThanOrEqual(place.start)
              expect(place.end).toBeLessThanOrEqual(text.length)
            }
          },
        })
        callsOf(script)
      }),
      { seed: 7, numRuns: 3000 },
    )
  })
  it('takes time in proportion to its length, however deep it nests', () => {
    const time = (text: string) => {
      const start = performance.now()
      read(text)
      return performance.now() - start
    }
    const hard = [
      '(',
      '((',
      '$(',
      '`',
      '{ ',
      'a{',
      '[',
      '@(',
      '${',
      '$((',
      '<<a\n',
      'if ',
      'a|',
      '\\',
      '[[ ',
      'x=(',
      '"$(',
    ]
    for (const part of hard) expect(time(part.repeat(20_000)), part).toBeLessThan(1_500)
  })
})
