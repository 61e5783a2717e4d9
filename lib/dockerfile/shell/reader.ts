// The place in a shell script, and the small steps that every part of its grammar takes.
import type { Span } from '../tree'
import { type ShellSource, sourceSpan } from './source'
import type { ShellProblem, Statement, WordPart } from './syntax'

/** Scripts nested deeper than this are given up: nobody writes them, and the stack is finite. */
const DEEPEST = 100

export interface Reader {
  readonly source: ShellSource
  readonly text: string
  at: number
  /** Set once; from then on the reader stands at the end, so that every loop comes to its own. */
  problem?: ShellProblem
  depth: number
  /** Here-documents whose lines begin behind the next line end. */
  readonly pending: PendingHeredoc[]
  /** Reads commands up to a closing word or parenthesis. Words need it, and the grammar of commands needs words. */
  readonly statements: (reader: Reader) => readonly Statement[]
}

export interface PendingHeredoc {
  readonly delimiter: string
  readonly quoted: boolean
  readonly chomp: boolean
  done(body: { text: string; span: Span; parts: readonly WordPart[] }): void
}

export function createReader(source: ShellSource, statements: Reader['statements'], depth = 0): Reader {
  return { source, text: source.text, at: 0, depth, pending: [], statements }
}

export function isAtEnd(reader: Reader): boolean {
  return reader.at >= reader.text.length
}

export function isNext(reader: Reader, expected: string): boolean {
  return reader.text.startsWith(expected, reader.at)
}

/** Steps over `expected` where it stands next. */
export function take(reader: Reader, expected: string): boolean {
  if (!isNext(reader, expected)) return false
  reader.at += expected.length
  return true
}

export function spanFrom(reader: Reader, start: number): Span {
  return sourceSpan(reader.source, start, Math.min(reader.at, reader.text.length))
}

/** Gives up: the first problem is the one that counts. */
export function giveUp(reader: Reader, message: string, at = reader.at): undefined {
  reader.problem ??= { message, span: sourceSpan(reader.source, at, Math.min(at + 1, reader.text.length)) }
  reader.at = reader.text.length
  return undefined
}

/** Goes one level deeper; too deep is a problem of the script. Whoever may enter has to leave. */
export function enter(reader: Reader): boolean {
  if (reader.depth < DEEPEST) {
    reader.depth++
    return true
  }
  giveUp(reader, 'nested too deeply')
  return false
}

export function leave(reader: Reader): void {
  reader.depth--
}

/** Runs `read` one level deeper. */
export function nested<T>(reader: Reader, otherwise: T, read: () => T): T {
  if (!enter(reader)) return otherwise
  const result = read()
  leave(reader)
  return result
}

/** Blanks, joined line ends and a comment: what may stand between two words of one line. */
export function skipBlanks(reader: Reader): void {
  const { text } = reader
  for (;;) {
    const char = text[reader.at]
    if (char === ' ' || char === '\t' || char === '\r' || char === '\u00a0') reader.at++
    else if (char === '\\' && text[reader.at + 1] === '\n') reader.at += 2
    else if (char === '\\' && text.startsWith('\r\n', reader.at + 1)) reader.at += 3
    else break
  }
  if (text[reader.at] === '#' && isWordBreak(text[reader.at - 1])) {
    const end = text.indexOf('\n', reader.at)
    reader.at = end < 0 ? text.length : end
  }
}

/** `#` opens a comment only at the start of a word. */
function isWordBreak(before: string | undefined): boolean {
  return before === undefined || ' \t\r\n;&|()\u00a0'.includes(before)
}

/** Where the parenthesis opened before `start` closes, quotes taken into account; -1 where it does not. */
export function closingParenthesis(text: string, start: number): number {
  let open = 1
  for (let at = start; at < text.length; at++) {
    const char = text[at]
    if (char === '\\') at++
    else if (char === "'" || char === '"') {
      at = closingQuote(text, at + 1, char)
      if (at < 0) return -1
    } else if (char === '(') open++
    else if (char === ')' && --open === 0) return at
  }
  return -1
}

function closingQuote(text: string, start: number, quote: string): number {
  for (let at = start; at < text.length; at++) {
    if (text[at] === quote) return at
    if (text[at] === '\\' && quote === '"') at++
  }
  return -1
}
