import { describe, expect, it } from 'vitest'
import { markReader, type Piece } from '@/components/vm/marks'

const output = 'ls\r\nbin\r\n\u001b]133;D;137\u0007root@vm # \u001b]133;B\u0007\u001b[6n'

/** Neighbouring texts as one. */
function joined(pieces: readonly Piece[]): readonly Piece[] {
  const all: Piece[] = []
  for (const piece of pieces) {
    const last = all.at(-1)
    if (piece.kind === 'text' && last?.kind === 'text')
      all[all.length - 1] = { kind: 'text', text: last.text + piece.text }
    else all.push(piece)
  }
  return all
}

describe('marks', () => {
  it('are taken out of the text, and say what happened', () => {
    expect(markReader()(output)).toEqual([
      { kind: 'text', text: 'ls\r\nbin\r\n' },
      { kind: 'ended', status: 137 },
      { kind: 'text', text: 'root@vm # ' },
      { kind: 'ready' },
      { kind: 'text', text: '\u001b[6n' },
    ])
  })

  it('are found wherever the output is cut', () => {
    const whole = markReader()(output)
    for (let at = 1; at < output.length; at++) {
      const read = markReader()
      expect(joined([...read(output.slice(0, at)), ...read(output.slice(at))])).toEqual(whole)
    }
  })

  it('leave other escape sequences to the terminal', () => {
    expect(markReader()('\u001b[1mbold\u001b]0;title\u0007')).toEqual([
      { kind: 'text', text: '\u001b[1mbold\u001b]0;title\u0007' },
    ])
  })
})
