// Words of the shell: quotes, escapes, patterns. What follows a `$` or a backtick is in expansions.ts.
import { readBackticks, readDollar, readQuotedParts, simplified } from './expansions'
import { closingParenthesis, giveUp, isAtEnd, nested, type Reader, spanFrom } from './reader'
import type { ShellWord, WordPart } from './syntax'

const ENDS = '|&;<>() \t\r\n\u00a0'
const SPECIAL = `${ENDS}'"\`$\\*?@!+[{`

/** Most words by far: without quotes, expansions and patterns. */
const PLAIN_WORD = /[\w./:,%^~=@+-]+(?=[ \t\n;&|)]|$)/y

/** The word that begins here; undefined where none does. `ends` are further characters that close it. */
export function readWord(reader: Reader, ends = ''): ShellWord | undefined {
  const start = reader.at
  PLAIN_WORD.lastIndex = start
  const plain = ends === '' ? PLAIN_WORD.exec(reader.text)?.[0] : undefined
  if (plain !== undefined) {
    reader.at += plain.length
    const span = spanFrom(reader, start)
    return { span, parts: [{ kind: 'text', value: plain, quoted: false, span }], text: plain, literal: plain }
  }
  const parts: WordPart[] = []
  while (!isAtEnd(reader) && readPart(reader, parts, ends)) {
    // each turn reads one part
  }
  if (reader.at === start || reader.problem) return undefined
  return asWord(reader, start, parts)
}

export function asWord(reader: Reader, start: number, parts: readonly WordPart[]): ShellWord {
  const text = simplified(parts)
  const literal = parts.every((part) => part.kind === 'text') ? text : undefined
  return { span: spanFrom(reader, start), parts, text, literal }
}

function readPart(reader: Reader, parts: WordPart[], ends: string): boolean {
  const { text, at } = reader
  const char = text[at]!
  if (ends.includes(char)) return false
  if (char === "'") return readSingleQuoted(reader, parts)
  if (char === '"') return readDoubleQuoted(reader, parts)
  if (char === '$') return readUnquotedDollar(reader, parts)
  if (char === '`') return readBackticks(reader, parts, false)
  if (char === '\\') return readEscaped(reader, parts)
  if ('?*@!+'.includes(char)) {
    if (text[at + 1] === '(') return readChoicePattern(reader, parts)
    if (char === '*' || char === '?') return pushGlob(reader, parts, 1)
    return pushText(reader, parts, 1)
  }
  if (char === '[') return pushBracket(reader, parts, ends)
  if (char === '{') return readBraces(reader, parts)
  if ((char === '<' || char === '>') && text[at + 1] === '(') return readProcess(reader, parts)
  if (ENDS.includes(char)) return false
  return pushText(reader, parts, plainLength(reader, ends))
}

function plainLength(reader: Reader, ends: string): number {
  const { text, at } = reader
  let end = at + 1
  while (end < text.length && !SPECIAL.includes(text[end]!) && !ends.includes(text[end]!)) end++
  return end - at
}

function pushText(reader: Reader, parts: WordPart[], length: number): boolean {
  const start = reader.at
  reader.at += length
  const value = reader.text.slice(start, reader.at)
  parts.push({ kind: 'text', value, quoted: false, span: spanFrom(reader, start) })
  return true
}

function pushGlob(reader: Reader, parts: WordPart[], length: number): boolean {
  const start = reader.at
  reader.at += length
  parts.push({ kind: 'glob', value: reader.text.slice(start, reader.at), span: spanFrom(reader, start) })
  return true
}

const BRACKET = /\[(?:\[:[a-z]+:\]|\\.|[^\]'"`|&;<>()\s\\{}]){1,99}\]/y

/** `[a-z]` is a pattern, a bracket that does not close is a letter. */
function pushBracket(reader: Reader, parts: WordPart[], ends: string): boolean {
  BRACKET.lastIndex = reader.at
  const pattern = ends.includes(']') ? undefined : BRACKET.exec(reader.text)?.[0]
  return pattern ? pushGlob(reader, parts, pattern.length) : pushText(reader, parts, 1)
}

function readEscaped(reader: Reader, parts: WordPart[]): boolean {
  const start = reader.at
  const next = reader.text[start + 1]
  reader.at += next === undefined ? 1 : 2
  if (next === '\r' && reader.text[start + 2] === '\n') reader.at++
  const value = next === undefined ? '\\' : next === '\n' || next === '\r' ? '' : next
  // An escaped letter is as good as a quoted one: it can be no operator and no pattern.
  parts.push({ kind: 'text', value, quoted: value !== '', span: spanFrom(reader, start) })
  return true
}

function readSingleQuoted(reader: Reader, parts: WordPart[]): boolean {
  const start = reader.at
  const end = reader.text.indexOf("'", start + 1)
  if (end < 0) {
    giveUp(reader, 'a single quote is not closed', start)
    return false
  }
  reader.at = end + 1
  parts.push({ kind: 'text', value: reader.text.slice(start + 1, end), quoted: true, span: spanFrom(reader, start) })
  return true
}

function readUnquotedDollar(reader: Reader, parts: WordPart[]): boolean {
  const { text, at } = reader
  if (text[at + 1] === "'") return readAnsiQuoted(reader, parts)
  if (text[at + 1] !== '"') return readDollar(reader, parts, false)
  reader.at++
  return readDoubleQuoted(reader, parts)
}

function readAnsiQuoted(reader: Reader, parts: WordPart[]): boolean {
  const start = reader.at
  const { text } = reader
  let end = start + 2
  while (end < text.length && text[end] !== "'") end += text[end] === '\\' ? 2 : 1
  if (end >= text.length) {
    giveUp(reader, 'a single quote is not closed', start)
    return false
  }
  reader.at = end + 1
  parts.push({ kind: 'text', value: text.slice(start + 2, end), quoted: true, span: spanFrom(reader, start) })
  return true
}

function readDoubleQuoted(reader: Reader, parts: WordPart[]): boolean {
  const start = reader.at
  reader.at++
  const inside = parts.length
  readQuotedParts(reader, parts, '"')
  if (reader.text[reader.at] !== '"') {
    giveUp(reader, 'a double quote is not closed', start)
    return false
  }
  reader.at++
  if (parts.length === inside) parts.push({ kind: 'text', value: '', quoted: true, span: spanFrom(reader, start) })
  return true
}

/** `@(a|b)` */
function readChoicePattern(reader: Reader, parts: WordPart[]): boolean {
  const start = reader.at
  const close = closingParenthesis(reader.text, start + 2)
  if (close < 0) {
    giveUp(reader, 'a parenthesis is not closed', start + 1)
    return false
  }
  reader.at = close + 1
  parts.push({ kind: 'choice', parts: [], span: spanFrom(reader, start) })
  return true
}

/** `{a,b}` and `{1..3}`; any other brace is a letter. */
function readBraces(reader: Reader, parts: WordPart[]): boolean {
  const start = reader.at
  const end = closingBrace(reader.text, start)
  if (end < 0) return pushText(reader, parts, 1)
  const inner: WordPart[] = []
  reader.at = start + 1
  nested(reader, undefined, () => {
    while (reader.at < end && !reader.problem) if (!readPart(reader, inner, '}') && reader.at < end) reader.at++
  })
  if (reader.problem) return false
  reader.at = end + 1
  parts.push({ kind: 'choice', parts: inner, span: spanFrom(reader, start) })
  return true
}

const BRACES = /\{(?:[^{}"'`$\\\s]|\\.|\{[^{}"'`$\\\s]*\}|"[^"`$\\]*"|'[^']*'|\$(?:\w+|\{\w+\}))*\}/y

function closingBrace(text: string, start: number): number {
  BRACES.lastIndex = start
  const found = BRACES.exec(text)?.[0]
  return found && (found.includes(',') || found.includes('..')) ? start + found.length - 1 : -1
}

/** `<(…)` */
function readProcess(reader: Reader, parts: WordPart[]): boolean {
  const start = reader.at
  reader.at += 2
  const statements = nested(reader, [], () => reader.statements(reader))
  if (reader.text[reader.at] !== ')') {
    giveUp(reader, 'a parenthesis is not closed', start + 1)
    return false
  }
  reader.at++
  parts.push({ kind: 'commands', statements, process: true, quoted: false, span: spanFrom(reader, start) })
  return true
}
