// What the shell expands: variables, the output of commands, arithmetic.
import { closingParenthesis, createReader, giveUp, isAtEnd, isNext, nested, type Reader, spanFrom } from './reader'
import { withoutCharacters } from './source'
import type { WordPart } from './syntax'

const NAME = /[A-Za-z_]\w*|[\d@*#?$!-]/y

/** Reads what begins with `$`; false where the script had to be given up. */
export function readDollar(reader: Reader, parts: WordPart[], quoted: boolean): boolean {
  const start = reader.at
  const { text } = reader
  if (isNext(reader, '$((')) {
    const close = closingParenthesis(text, start + 3)
    if (close >= 0 && text[close + 1] === ')') return readArithmetic(reader, parts, quoted, 3, close, 2)
  }
  if (isNext(reader, '$(')) return readCommands(reader, parts, quoted, 2, ')')
  if (isNext(reader, '${')) {
    const next = text[start + 2]
    const isScript = next === ' ' || next === '\t' || next === '\n'
    return isScript ? readCommands(reader, parts, quoted, 2, '}') : readBracedVariable(reader, parts, quoted)
  }
  if (isNext(reader, '$[')) {
    const close = text.indexOf(']', start + 2)
    if (close >= 0) return readArithmetic(reader, parts, quoted, 2, close, 1)
  }
  NAME.lastIndex = start + 1
  const name = NAME.exec(text)?.[0]
  reader.at += 1 + (name?.length ?? 0)
  const span = spanFrom(reader, start)
  parts.push(
    name === undefined
      ? { kind: 'text', value: '$', quoted, span }
      : { kind: 'variable', name, inner: name, quoted, parts: [], span },
  )
  return true
}

function readCommands(reader: Reader, parts: WordPart[], quoted: boolean, opening: number, close: string): boolean {
  const start = reader.at
  reader.at += opening
  const statements = nested(reader, [], () => reader.statements(reader))
  if (reader.text[reader.at] !== close) {
    giveUp(reader, `this is not closed by ${close}`, start)
    return false
  }
  reader.at++
  parts.push({ kind: 'commands', statements, process: false, quoted, span: spanFrom(reader, start) })
  return true
}

/** From `opening` characters behind the start up to `close`: only expansions matter in it. */
function readArithmetic(
  reader: Reader,
  parts: WordPart[],
  quoted: boolean,
  opening: number,
  close: number,
  closing: number,
): boolean {
  const start = reader.at
  reader.at += opening
  const inner = readExpansions(reader, close)
  if (reader.problem) return false
  reader.at = close + closing
  parts.push({ kind: 'arithmetic', parts: inner, quoted, span: spanFrom(reader, start) })
  return true
}

/** The expansions up to index `end`; everything between them is stepped over. */
export function readExpansions(reader: Reader, end: number): readonly WordPart[] {
  const parts: WordPart[] = []
  nested(reader, undefined, () => {
    while (reader.at < end && !reader.problem) {
      const char = reader.text[reader.at]
      if (char === '$') readDollar(reader, parts, true)
      else if (char === '`') readBackticks(reader, parts, true)
      else reader.at += char === '\\' ? 2 : 1
    }
  })
  return parts
}

function readBracedVariable(reader: Reader, parts: WordPart[], quoted: boolean): boolean {
  const start = reader.at
  reader.at += 2
  const inner: WordPart[] = []
  nested(reader, undefined, () => readBraced(reader, inner, quoted))
  if (reader.text[reader.at] !== '}') {
    giveUp(reader, 'this is not closed by }', start)
    return false
  }
  reader.at++
  const all = simplified(inner)
  const name = /^[!#]?([A-Za-z_]\w*|\d+|[@*#?$!-])/.exec(all)?.[1] ?? ''
  const expansions = inner.filter((part) => part.kind !== 'text')
  parts.push({ kind: 'variable', name, inner: all, quoted, parts: expansions, span: spanFrom(reader, start) })
  return true
}

function readBraced(reader: Reader, inner: WordPart[], quoted: boolean): void {
  const { text } = reader
  while (!isAtEnd(reader) && text[reader.at] !== '}') {
    const start = reader.at
    const char = text[start]!
    if (char === '$') readDollar(reader, inner, quoted)
    else if (char === '`') readBackticks(reader, inner, quoted)
    else if (char === '"') {
      reader.at++
      readQuotedParts(reader, inner, '"')
      if (text[reader.at] === '"') reader.at++
      else giveUp(reader, 'a double quote is not closed', start)
    } else {
      const [value, length] = plainPiece(text, start, quoted)
      if (length === 0) giveUp(reader, 'a single quote is not closed', start)
      else reader.at += length
      inner.push({ kind: 'text', value, quoted: true, span: spanFrom(reader, start) })
    }
  }
}

const PLAIN = /[^}$`"'\\]+/y

/** A stretch of letters, an escape or a quoted string, and how long it stands in the text. */
function plainPiece(text: string, start: number, quoted: boolean): readonly [value: string, length: number] {
  if (text[start] === '\\') return [text.slice(start + 1, start + 2), 2]
  if (text[start] === "'" && !quoted) {
    const end = text.indexOf("'", start + 1)
    return end < 0 ? ['', 0] : [text.slice(start + 1, end), end + 1 - start]
  }
  PLAIN.lastIndex = start
  const plain = PLAIN.exec(text)?.[0] ?? text[start]!
  return [plain, plain.length]
}

/** Reads `` `…` ``: its text, without the backslashes that protect it, is a script of its own. */
export function readBackticks(reader: Reader, parts: WordPart[], quoted: boolean): boolean {
  const start = reader.at
  const { text } = reader
  const escapes: number[] = []
  let end = start + 1
  while (end < text.length && text[end] !== '`') {
    if (text[end] !== '\\') end++
    else {
      const next = text[end + 1]
      if (next !== undefined && (quoted ? '$`\\"' : '$`\\').includes(next)) escapes.push(end)
      end += 2
    }
  }
  if (end >= text.length) {
    giveUp(reader, 'a backtick is not closed', start)
    return false
  }
  const statements = nested(reader, [], () => {
    const inner = createReader(
      withoutCharacters(reader.source, start + 1, end, escapes),
      reader.statements,
      reader.depth,
    )
    const read = inner.statements(inner)
    return inner.problem || !isAtEnd(inner) ? [] : read
  })
  if (reader.problem) return false
  reader.at = end + 1
  parts.push({ kind: 'commands', statements, process: false, quoted, span: spanFrom(reader, start) })
  return true
}

/** Text in which only `$`, backticks and backslashes mean something, up to `end` (or to the end: a here-document). */
export function readQuotedParts(reader: Reader, parts: WordPart[], end: '"' | ''): void {
  const { text } = reader
  let value = ''
  let start = reader.at
  const flush = () => {
    if (value) parts.push({ kind: 'text', value, quoted: true, span: spanFrom(reader, start) })
    value = ''
  }
  while (!isAtEnd(reader)) {
    const char = text[reader.at]!
    if (end && char === end) break
    if (value === '') start = reader.at
    if (char === '$' || char === '`') {
      flush()
      if (char === '`' ? !readBackticks(reader, parts, true) : !readDollar(reader, parts, true)) return
      continue
    }
    if (char !== '\\') {
      const stop = nextOf(text, reader.at)
      value += text.slice(reader.at, stop)
      reader.at = stop
      continue
    }
    const next = text[reader.at + 1]
    if (next === undefined || !'"$`\\\n'.includes(next)) value += char + (next ?? '')
    else if (next !== '\n') value += next
    reader.at += 2
  }
  reader.at = Math.min(reader.at, text.length)
  flush()
}

const QUOTED_STOP = /["$`\\]/g

function nextOf(text: string, at: number): number {
  QUOTED_STOP.lastIndex = at + 1
  const found = QUOTED_STOP.exec(text)
  return found ? found.index : text.length
}

/** What hadolint shows its rules in the place of a command's output. */
const OUTPUT = `\${VAR}`

/** The parts as one text: a variable reads `${NAME}`, the output of commands `${VAR}`, a choice nothing. */
export function simplified(parts: readonly WordPart[]): string {
  let text = ''
  for (const part of parts) {
    if (part.kind === 'text' || part.kind === 'glob') text += part.value
    else if (part.kind === 'variable') text += `\${${part.inner}}`
    else if (part.kind === 'arithmetic' || (part.kind === 'commands' && !part.process)) text += OUTPUT
  }
  return text
}
