// The three ways in which BuildKit parts an instruction's arguments, and the flags before them. All of them keep quotes in the words.
import type { Flag, Word } from '../tree'
import { decodedWord, type LogicalLine, sourceSpan, wordAt } from './line'
import { isBlank, isSpace } from './space'

/** Parts at blanks; quotes mean nothing. `start` and `end` must not stand on blanks. */
export function blankWords(line: LogicalLine, start: number, end: number): Word[] {
  const { text } = line
  const words: Word[] = []
  for (let at = start; at < end; ) {
    const from = at
    while (at < end && !isBlank(text.charCodeAt(at))) at++
    words.push(wordAt(line, from, at))
    while (at < end && isBlank(text.charCodeAt(at))) at++
  }
  return words
}

/** Parts at spaces outside quotes; an escape character keeps the next character in the word. */
export function quotedWords(line: LogicalLine, start: number, end: number, mark: number): Word[] {
  const { text } = line
  const words: Word[] = []
  let at = start
  while (at < end) {
    while (at < end && isSpace(text.charCodeAt(at))) at++
    const from = at
    let quote = 0
    let dropped = -1
    while (at < end) {
      const code = text.charCodeAt(at)
      if (quote === 0 && isSpace(code)) break
      if (code === mark && quote !== 39) {
        if (at + 1 === end) dropped = at
        else at++
      } else if (quote !== 0) {
        if (code === quote) quote = 0
      } else if (code === 34 || code === 39) {
        quote = code
      }
      at++
    }
    // A lone escape character at the end of the line is dropped.
    const until = dropped === -1 ? at : dropped
    if (until > from) words.push(wordAt(line, from, until))
  }
  return words
}

const dash = 45

/**
 * The `--name=value` words from `start` on, and where the arguments begin. Quotes and backslashes are taken away, whatever the
 * file's escape character is; `stop` is where a bare `--` ended the flags.
 */
export function leadingFlags(
  line: LogicalLine,
  start: number,
  end: number,
): { flags: Flag[]; rest: number; stop?: number } {
  const { text } = line
  const flags: Flag[] = []
  let at = start
  for (;;) {
    while (at < end && text.charCodeAt(at) < 128 && isSpace(text.charCodeAt(at))) at++
    if (at >= end) return { flags, rest: end }
    if (text.charCodeAt(at) !== dash || text.charCodeAt(at + 1) !== dash || at + 1 >= end) return { flags, rest: at }
    const from = at
    const read = flagWord(text, at, end)
    at = read.end
    if (read.text === '--') return { flags, rest: at, stop: from }
    flags.push(flagOf(line, read, from))
  }
}

interface FlagText {
  readonly text: string
  readonly from: readonly number[] | undefined
  readonly end: number
}

function flagWord(text: string, start: number, end: number): FlagText {
  let at = start
  while (at < end) {
    const code = text.charCodeAt(at)
    if (isBlank(code) || code === 10) break
    if (code === 34 || code === 39 || code === 92 || code > 127) return decodedFlag(text, start, end)
    at++
  }
  return { text: text.slice(start, at), from: undefined, end: at }
}

/** BuildKit takes flags apart byte by byte, and each byte for a character: `é` becomes `Ã©`, and `à` holds a blank. */
function decodedFlag(text: string, start: number, end: number): FlagText {
  let out = ''
  const from: number[] = []
  let quote = 0
  let at = start
  while (at < end) {
    const code = text.charCodeAt(at)
    if (quote === 0 && isByteSpace(code)) break
    if (quote === 0 ? code === 34 || code === 39 : code === quote) {
      quote = quote === 0 ? code : 0
      at++
      continue
    }
    const isEscaped = code === 92
    if (isEscaped) {
      at++
      if (at >= end) break
    }
    const character = text.codePointAt(at)!
    const units = character > 0xffff ? 2 : 1
    let first = true
    let parted = false
    for (const byte of bytesOf(character)) {
      parted = quote === 0 && !(first && isEscaped) && isByteSpace(byte)
      if (parted) break
      out += String.fromCharCode(byte)
      from.push(first ? at : at + units - 1)
      first = false
    }
    at += units
    if (parted) break
  }
  return { text: out, from, end: at }
}

function bytesOf(character: number): readonly number[] {
  const tail = (shift: number) => 128 | ((character >> shift) & 63)
  if (character < 128) return [character]
  if (character < 2048) return [192 | (character >> 6), tail(0)]
  if (character < 65536) return [224 | (character >> 12), tail(6), tail(0)]
  return [240 | (character >> 18), tail(12), tail(6), tail(0)]
}

function isByteSpace(code: number): boolean {
  return code < 256 && isSpace(code)
}

function flagOf(line: LogicalLine, read: FlagText, start: number): Flag {
  const { text, from, end } = read
  const equals = text.indexOf('=')
  const position = (index: number) => (from ? (from[index] ?? end) : start + index)
  const nameEnd = equals === -1 ? (text.length > 2 ? position(text.length - 1) + 1 : start + 2) : position(equals)
  const name = text.slice(2, equals === -1 ? undefined : equals)
  const span = sourceSpan(line, start, end)
  const key = sourceSpan(line, Math.min(start + 2, end), Math.max(Math.min(start + 2, end), nameEnd))
  if (equals === -1) return { name, key, span }
  const valueStart = position(equals) + 1
  const value = from
    ? decodedWord(line, text.slice(equals + 1), from.slice(equals + 1), valueStart, end)
    : wordAt(line, valueStart, end)
  return { name, value, key, span }
}
