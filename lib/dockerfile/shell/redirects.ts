// Redirections and here-documents.
import { readQuotedParts } from './expansions'
import { createReader, giveUp, isAtEnd, type Reader, skipBlanks, spanFrom, take } from './reader'
import { sourceSpan, withoutCharacters } from './source'
import type { Redirect, WordPart } from './syntax'
import { readWord } from './words'

const OPERATOR = /(\d+|\{[A-Za-z_]\w*\})?(<<<|<<-|<<|<>|<&|>>|>&|>\||<(?!\()|>(?!\())|(&>>|&>)/y

/** The redirection that begins here; undefined where none does. */
export function readRedirect(reader: Reader): Redirect | undefined {
  const start = reader.at
  OPERATOR.lastIndex = start
  const found = OPERATOR.exec(reader.text)
  if (!found) return undefined
  reader.at += found[0].length
  const operator = found[2] ?? found[3]!
  skipBlanks(reader)
  const target = readWord(reader)
  if (!target) {
    return giveUp(reader, `${operator} needs a word behind it`, start)
  }
  const redirect: { -readonly [K in keyof Redirect]: Redirect[K] } = { operator, target, span: spanFrom(reader, start) }
  if (operator === '<<' || operator === '<<-') {
    const raw = reader.text.slice(start + found[0].length, reader.at).trim()
    reader.pending.push({
      delimiter: raw.replace(/["'\\]/g, ''),
      quoted: /["'\\]/.test(raw),
      chomp: operator === '<<-',
      done: (body) => {
        redirect.body = body
      },
    })
  }
  return redirect
}

/** Blanks, comments and line ends; the here-documents that wait for a line end are read behind it. */
export function skipLines(reader: Reader): void {
  for (;;) {
    skipBlanks(reader)
    if (!take(reader, '\n')) return
    readHeredocs(reader)
  }
}

function readHeredocs(reader: Reader): undefined {
  for (const heredoc of reader.pending.splice(0)) {
    const start = reader.at
    const end = closingLine(reader, heredoc.delimiter, heredoc.chomp)
    if (end === undefined) return giveUp(reader, `the here-document has no closing ${heredoc.delimiter}`, start)
    const text = reader.text.slice(start, end)
    const parts: WordPart[] = []
    if (!heredoc.quoted) {
      const inner = createReader(withoutCharacters(reader.source, start, end, []), reader.statements, reader.depth + 1)
      readQuotedParts(inner, parts, '')
      if (inner.problem) return giveUp(reader, inner.problem.message, start)
    }
    heredoc.done({ text, span: sourceSpan(reader.source, start, end), parts })
  }
}

/** Steps behind the line that closes a here-document and gives the index at which it begins. */
function closingLine(reader: Reader, delimiter: string, chomp: boolean): number | undefined {
  const { text } = reader
  while (!isAtEnd(reader)) {
    const start = reader.at
    const newline = text.indexOf('\n', start)
    reader.at = newline < 0 ? text.length : newline
    const line = text.slice(start, reader.at).replace(/[ \t\r]+$/, '')
    take(reader, '\n')
    if ((chomp ? line.replace(/^\t+/, '') : line) === delimiter) return start
  }
  return undefined
}
