// `name=value`: the words of ENV, LABEL and ARG.
import { quoted } from '../expand/go-text'
import type { ArgName, Pair, Span, Word } from '../tree'
import { type Reading, refuse } from './reading'
import { sourceOf } from './word-offset'

/** The two parts of a word around its first `=`. */
function split(word: Word, at: number): [Word, Word] {
  if (!word.joints) {
    const { text, span } = word
    const middle = span.start + at
    return [
      { text: text.slice(0, at), span: { start: span.start, end: middle } },
      { text: text.slice(at + 1), span: { start: middle + 1, end: span.end } },
    ]
  }
  const offset = (index: number) => sourceOf(word, index)
  const equals = offset(at)
  const part = (from: number, to: number, span: Span): Word => {
    const text = word.text.slice(from, to)
    if (!word.joints || span.end - span.start === text.length) return { text, span }
    const inner = word.joints.filter((joint) => joint.at > from && joint.at < to)
    return {
      text,
      span,
      joints: [
        { at: 0, source: offset(from) },
        ...inner.map((joint) => ({ at: joint.at - from, source: joint.source })),
      ],
    }
  }
  const keyEnd = at === 0 ? word.span.start : offset(at - 1) + 1
  return [
    part(0, at, { start: word.span.start, end: keyEnd }),
    part(at + 1, word.text.length, {
      start: at + 1 < word.text.length ? offset(at + 1) : equals + 1,
      end: at + 1 < word.text.length ? word.span.end : equals + 1,
    }),
  ]
}

/** The pairs of an ENV or LABEL. */
export function pairsOf(reading: Reading): Pair[] {
  const { shape, problems, around } = reading
  const { words, legacy, known } = shape
  const name = known?.toUpperCase() ?? ''
  const [first, second] = words
  if (legacy && first && second) {
    return [{ key: first, value: second, legacy, span: { start: first.span.start, end: second.span.end } }]
  }
  const pairs: Pair[] = []
  for (const word of words) {
    const at = word.text.indexOf('=')
    if (at === -1) {
      if (!shape.error) {
        const message = `Syntax error - can't find = in ${quoted(word.text)}. Must be of the form: name=value`
        problems.push({ message, span: word.span, lines: [around.lines], pass: 'syntax' })
      }
      continue
    }
    const [key, value] = split(word, at)
    if (key.text === '') refuse(reading, `${name} names can not be blank`, word.span)
    pairs.push({ key, value, legacy: false, span: word.span })
  }
  return pairs
}

/** The names of an ARG. */
export function argsOf(reading: Reading): ArgName[] {
  const { words } = reading.shape
  const args: ArgName[] = []
  for (const word of words) {
    const at = word.text.indexOf('=')
    if (at === -1) {
      args.push({ name: word, span: word.span })
      continue
    }
    const [name, value] = split(word, at)
    if (name.text === '') refuse(reading, 'ARG names can not be blank', word.span)
    else args.push({ name, value, span: word.span })
  }
  return args
}
