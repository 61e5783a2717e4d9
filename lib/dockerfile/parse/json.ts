// The JSON form of arguments: an array of strings, and where each string stands.
import type { Word } from '../tree'
import { decodedWord, type LogicalLine, sourceSpan } from './line'
import { skipSpace } from './space'

/** The strings of an array; 'mixed' where one element is no string; undefined where the text is no JSON array at all. */
export function jsonWords(line: LogicalLine, start: number, end: number): readonly Word[] | 'mixed' | undefined {
  const from = skipSpace(line.text, start, end)
  if (line.text[from] !== '[') return undefined
  let values: unknown
  try {
    values = JSON.parse(line.text.slice(from, end))
  } catch {
    return undefined
  }
  if (!Array.isArray(values)) return undefined
  if (!values.every((value) => typeof value === 'string')) return 'mixed'
  const words: Word[] = []
  let at = from
  for (const _ of values) {
    at = line.text.indexOf('"', at)
    const close = stringEnd(line.text, at)
    words.push(jsonWord(line, at, close))
    at = close
  }
  return words
}

function stringEnd(text: string, open: number): number {
  let at = open + 1
  while (text[at] !== '"') at += text[at] === '\\' ? 2 : 1
  return at + 1
}

function jsonWord(line: LogicalLine, open: number, end: number): Word {
  const raw = line.text.slice(open + 1, end - 1)
  if (!raw.includes('\\')) {
    const inner = sourceSpan(line, open + 1, end - 1)
    const plain = inner.end - inner.start === raw.length
    const span = sourceSpan(line, open, end)
    if (plain) return { text: raw, span, joints: [{ at: 0, source: raw === '' ? span.start + 1 : inner.start }] }
  }
  let text = ''
  const from: number[] = []
  for (let at = open + 1; at < end - 1; ) {
    const length = line.text[at] !== '\\' ? 1 : line.text[at + 1] === 'u' ? 6 : 2
    text += length === 1 ? line.text[at] : JSON.parse(`"${line.text.slice(at, at + length)}"`)
    from.push(at)
    at += length
  }
  return decodedWord(line, wellFormed(text), from, open, end)
}

/** Go writes a replacement character for half of a pair. */
function wellFormed(text: string): string {
  return text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
}
