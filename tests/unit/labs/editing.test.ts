import { describe, expect, it } from 'vitest'
import { barWidth, formatBytes } from '@/components/lab/bytes'
import { difference, lineOf, topOf } from '@/components/lab/editor-props'
import { fixed } from '@/components/lab/finding-note'
import { moveLine } from '@/components/lab/symbol-bar'

describe('figures', () => {
  it('are written in thousands, with one decimal below ten', () => {
    expect([0, 999, 46_000, 4_600_000, 9_999_999, 170_000_000, 1_100_000_000].map(formatBytes)).toEqual([
      '0 B',
      '999 B',
      '46 kB',
      '4.6 MB',
      '10 MB',
      '170 MB',
      '1.1 GB',
    ])
  })

  it('have a bar that grows with the logarithm of the bytes, and none for zero', () => {
    expect([0, 41_000, 4_600_000, 170_000_000].map((bytes) => Math.round(barWidth(bytes)))).toEqual([0, 8, 29, 47])
  })
})

describe('places in a text', () => {
  it('have a line, counted from 1', () => {
    expect([0, 1, 2, 3, 5].map((offset) => lineOf('a\n\nbc', offset))).toEqual([1, 1, 2, 3, 3])
  })

  it('move down by the notes above them', () => {
    const gaps = new Map([[2, 100]])
    expect([1, 2, 3, 4].map((line) => topOf(line, gaps))).toEqual([0, 28, 156, 184])
  })

  it('of a change are as small as they can be', () => {
    expect(difference('COPY . .', 'COPY a .')).toEqual({ start: 5, endBefore: 6, endAfter: 6 })
    expect(difference('aa', 'aaa')).toEqual({ start: 2, endBefore: 2, endAfter: 3 })
    expect(difference('same', 'same')).toEqual({ start: 4, endBefore: 4, endAfter: 4 })
  })
})

describe('a fix', () => {
  it('makes all its edits, whatever their order', () => {
    const edits = [
      { span: { start: 0, end: 4 }, text: 'from' },
      { span: { start: 9, end: 9 }, text: ':1' },
    ]
    expect(fixed('FROM node', { title: '', edits })).toBe('from node:1')
    expect(fixed('FROM node', { title: '', edits: [...edits].reverse() })).toBe('from node:1')
  })
})

describe('moving a line', () => {
  const text = 'FROM a\nCOPY b\nRUN c\n'

  it('exchanges it with its neighbour and keeps the caret in it', () => {
    expect(moveLine(text, 10, -1)).toEqual({ text: 'COPY b\nFROM a\nRUN c\n', caret: 3 })
    expect(moveLine(text, 10, 1)).toEqual({ text: 'FROM a\nRUN c\nCOPY b\n', caret: 16 })
  })

  it('stops at both ends', () => {
    expect(moveLine(text, 3, -1)).toBeUndefined()
    expect(moveLine(text, 15, 1)).toBeUndefined()
  })
})
