// From lines to logical lines: what a continuation joins, with the way back to the source.
import type { Comment, EscapeCharacter, Lines, Span, Word } from '../tree'
import { isSpace, skipSpace } from './space'

/** One instruction's text with its continuations joined. */
export interface LogicalLine {
  readonly text: string
  /** From offset `at` of the text on, the source goes on at `source`; the first is at 0. */
  readonly pieces: readonly Piece[]
  readonly span: Span
  readonly lines: Lines
  /** The blank lines within, as spans of the source. */
  readonly gaps: readonly Span[]
  /** The comment lines within. */
  readonly inner: readonly Comment[]
}

export interface Piece {
  readonly at: number
  readonly source: number
}

/** Where each line of a source begins and ends. */
export interface LineTable {
  readonly source: string
  readonly starts: readonly number[]
  /** How many lines hold text: a newline at the end begins no further one. */
  readonly count: number
}

export function lineTable(source: string): LineTable {
  const starts = [0]
  for (let at = source.indexOf('\n'); at !== -1; at = source.indexOf('\n', at + 1)) starts.push(at + 1)
  const last = starts[starts.length - 1] ?? 0
  return { source, starts, count: last === source.length ? starts.length - 1 : starts.length }
}

/** The offset behind a line's text, without the characters that end it. */
export function lineEnd(table: LineTable, index: number): number {
  const { source, starts } = table
  const start = starts[index] ?? source.length
  let end = starts[index + 1] ?? source.length
  while (end > start) {
    const code = source.charCodeAt(end - 1)
    if (code !== 10 && code !== 13) break
    end--
  }
  return end
}

/** Where an escape character ends the line, its offset; -1 where the line ends the instruction. */
function continuation(source: string, start: number, end: number, mark: number): number {
  let at = end - 1
  while (at >= start && (source.charCodeAt(at) === 32 || source.charCodeAt(at) === 9)) at--
  if (at < start || source.charCodeAt(at) !== mark) return -1
  return at > start && source.charCodeAt(at - 1) === mark ? -1 : at
}

const noSpans: readonly Span[] = []
const noComments: readonly Comment[] = []

/** Joins the lines of the instruction that begins at `first`, whose text begins at `start`. */
export function joinLines(table: LineTable, first: number, start: number, mark: EscapeCharacter): LogicalLine {
  const { source } = table
  const code = mark.charCodeAt(0)
  let end = lineEnd(table, first)
  let index = first
  let cut = continuation(source, start, end, code)
  if (cut === -1) {
    return {
      text: source.slice(start, end),
      pieces: [{ at: 0, source: start }],
      span: { start, end },
      lines: [first + 1, first + 1],
      gaps: noSpans,
      inner: noComments,
    }
  }
  const pieces: Piece[] = [{ at: 0, source: start }]
  const parts = [source.slice(start, cut)]
  const gaps: Span[] = []
  const inner: Comment[] = []
  let length = cut - start
  while (cut !== -1 && index + 1 < table.count) {
    index++
    const from = table.starts[index]!
    end = lineEnd(table, index)
    const text = skipSpace(source, from, end)
    if (text === end) {
      gaps.push({ start: from, end })
      continue
    }
    if (source.charCodeAt(text) === 35) {
      inner.push(comment(source, text, end, index))
      continue
    }
    cut = continuation(source, from, end, code)
    const until = cut === -1 ? end : cut
    if (until > from) {
      pieces.push({ at: length, source: from })
      parts.push(source.slice(from, until))
      length += until - from
    }
  }
  return { text: parts.join(''), pieces, span: { start, end }, lines: [first + 1, index + 1], gaps, inner }
}

/** The comment whose `#` stands at `start`. */
export function comment(source: string, start: number, end: number, index: number): Comment {
  let from = start + 1
  let until = end
  while (from < until && isSpace(source.charCodeAt(from))) from++
  while (until > from && isSpace(source.charCodeAt(until - 1))) until--
  const line = source.lastIndexOf('\n', start - 1) + 1
  const attached =
    line === start || source.charCodeAt(line) === 0xfeff ? source.slice(from, until) : source.slice(start, until)
  return { text: source.slice(from, until), attached, span: { start, end }, line: index + 1 }
}

/** The source offset of the character at `at` of a logical line. */
export function sourceOffset(pieces: readonly Piece[], at: number): number {
  if (pieces.length === 1) return pieces[0]!.source + at
  let low = 0
  let high = pieces.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (pieces[middle]!.at <= at) low = middle
    else high = middle - 1
  }
  const piece = pieces[low]!
  return piece.source + at - piece.at
}

/** The source's stretch for `start` to `end` of a logical line. */
export function sourceSpan(line: { readonly pieces: readonly Piece[] }, start: number, end: number): Span {
  const from = sourceOffset(line.pieces, start)
  return { start: from, end: end > start ? sourceOffset(line.pieces, end - 1) + 1 : from }
}

/** A stretch of a logical line as it stands. */
export function wordAt(
  line: { readonly text: string; readonly pieces: readonly Piece[] },
  start: number,
  end: number,
): Word {
  const text = line.text.slice(start, end)
  if (line.pieces.length === 1) {
    const source = line.pieces[0]!.source
    return { text, span: { start: source + start, end: source + end } }
  }
  const span = sourceSpan(line, start, end)
  if (span.end - span.start === end - start) return { text, span }
  const joints = [{ at: 0, source: span.start }]
  for (const piece of line.pieces)
    if (piece.at > start && piece.at < end) joints.push({ at: piece.at - start, source: piece.source })
  return { text, span, joints }
}

/** Text that was decoded from a logical line: `from[i]` is where its i-th character stands there. */
export function decodedWord(
  line: { readonly pieces: readonly Piece[] },
  text: string,
  from: readonly number[],
  start: number,
  end: number,
): Word {
  const joints: Piece[] = []
  let expected = -1
  for (let at = 0; at < text.length; at++) {
    const source = sourceOffset(line.pieces, from[at] ?? start)
    if (source !== expected) joints.push({ at, source })
    expected = source + 1
  }
  return { text, span: sourceSpan(line, start, end), joints }
}
