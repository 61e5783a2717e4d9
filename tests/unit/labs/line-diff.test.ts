import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changedLines } from '@/components/lab/line-diff'

const shown = (before: string | undefined, after: string | undefined) =>
  changedLines(before, after).map(({ kind, text }) => `${kind === 'gone' ? '-' : '+'} ${text}`)

describe('the lines that differ', () => {
  it('are the old one, then the new one', () => {
    expect(shown('a\nb\nc\n', 'a\nx\nc\n')).toEqual(['- b', '+ x'])
  })

  it('leave out what stayed between two changes', () => {
    expect(shown('a\nb\nc\nd\n', 'x\nb\nc\ny\n')).toEqual(['- a', '+ x', '- d', '+ y'])
  })

  it('know a file that is new or gone', () => {
    expect(shown(undefined, 'a\nb\n')).toEqual(['+ a', '+ b'])
    expect(shown('a\n', undefined)).toEqual(['- a'])
  })

  it('carry the line in their own text', () => {
    expect(changedLines('a\nb\nc', 'a\nc\nd')).toEqual([
      { kind: 'gone', text: 'b', line: 2 },
      { kind: 'new', text: 'd', line: 3 },
    ])
  })

  it('are none where nothing changed', () => {
    expect(changedLines('a\nb', 'a\nb')).toEqual([])
  })

  it('account for every line of both texts', () => {
    const lines = fc.array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 12 })
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const changed = changedLines(`${before.join('\n')}\n`, `${after.join('\n')}\n`)
        const gone = new Set(changed.filter(({ kind }) => kind === 'gone').map(({ line }) => line))
        const added = new Set(changed.filter(({ kind }) => kind === 'new').map(({ line }) => line))
        const kept = (all: readonly string[], out: ReadonlySet<number>) => all.filter((_, at) => !out.has(at + 1))
        const whole = (all: readonly string[]) => (all.length === 0 ? [''] : all)
        expect(kept(whole(before), gone)).toEqual(kept(whole(after), added))
      }),
    )
  })
})
