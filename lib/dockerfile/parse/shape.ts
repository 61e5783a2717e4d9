// The first of two steps: keyword, flags and arguments of one line, parted as the keyword demands, with no regard to their sense.
import type { EscapeCharacter, Flag, Span, Word } from '../tree'
import { flagKinds, type Keyword } from './flags'
import { jsonWords } from './json'
import { type LogicalLine, sourceSpan, wordAt } from './line'
import { isBlank, skipSpace, trimEnd } from './space'
import { blankWords, leadingFlags, quotedWords } from './words'

/** A line as BuildKit's parser leaves it. */
export interface Shape {
  readonly line: LogicalLine
  readonly keyword: Word
  /** The keyword in lower case where it is one. */
  readonly known?: Keyword
  readonly flags: readonly Flag[]
  readonly words: readonly Word[]
  readonly json: boolean
  /** ENV and LABEL: whether the old form was used. */
  readonly legacy: boolean
  /** The instruction inside an ONBUILD. */
  readonly trigger?: Shape
  /** Where the instruction and its arguments begin and end in the line's text. */
  readonly start: number
  readonly argsStart: number
  readonly end: number
  readonly error?: { readonly message: string; readonly span: Span }
}

const mixed = 'when using JSON array syntax, arrays must be comprised of strings only'

/** Whether a word in any case is an instruction's keyword. */
export function keywordOf(text: string): Keyword | undefined {
  return text.length > longest ? undefined : (keywords.get(text) ?? keywords.get(text.toLowerCase()))
}

const longest = 'healthcheck'.length
const keywords: ReadonlyMap<string, Keyword> = new Map(
  (Object.keys(flagKinds) as Keyword[]).flatMap((keyword) => [
    [keyword, keyword],
    [keyword.toUpperCase(), keyword],
  ]),
)

/** Parts the instruction that begins at `from` of a line. */
export function shapeOf(line: LogicalLine, mark: EscapeCharacter, from = 0, depth = 0): Shape {
  const { text } = line
  const start = skipSpace(text, from)
  const end = trimEnd(text, start, text.length)
  let at = start
  while (at < end && !isBlank(text.charCodeAt(at))) at++
  const keyword = wordAt(line, start, at)
  while (at < end && isBlank(text.charCodeAt(at))) at++
  const { flags, rest } = text.charCodeAt(at) === 45 ? leadingFlags(line, at, end) : { flags: none, rest: at }
  const argsStart = skipSpace(text, rest, end)
  const known = keywordOf(keyword.text)
  const args = argsStart === end ? nothing : argumentsOf(line, known, argsStart, end, mark, depth)
  return {
    line,
    keyword,
    known,
    flags,
    words: args.words ?? none,
    json: args.json ?? false,
    legacy: args.legacy ?? false,
    trigger: args.trigger,
    start,
    argsStart,
    end,
    error: args.error,
  }
}

const none: readonly never[] = []
const nothing: Arguments = {}

type Arguments = Partial<Pick<Shape, 'words' | 'json' | 'legacy' | 'trigger' | 'error'>>

function argumentsOf(
  line: LogicalLine,
  known: Keyword | undefined,
  start: number,
  end: number,
  mark: EscapeCharacter,
  depth: number,
): Arguments {
  switch (known) {
    case 'add':
    case 'copy':
    case 'volume':
      return json(line, start, end) ?? { words: blankWords(line, start, end) }
    case 'run':
    case 'cmd':
    case 'entrypoint':
    case 'shell':
      return json(line, start, end) ?? { words: [wordAt(line, start, end)] }
    case 'healthcheck':
      return healthcheck(line, start, end)
    case 'from':
    case 'expose':
      return { words: blankWords(line, start, end) }
    case 'env':
    case 'label':
      return pairs(line, known, start, end, mark)
    case 'arg':
      return { words: quotedWords(line, start, end, mark.charCodeAt(0)) }
    case 'maintainer':
    case 'stopsignal':
    case 'user':
    case 'workdir':
      return { words: [wordAt(line, start, end)] }
    case 'onbuild': {
      // BuildKit refuses the second of a chain; a thousandth is not worth a stack.
      if (depth > 50) return {}
      const trigger = shapeOf(line, mark, start, depth + 1)
      return trigger.error ? { trigger, error: trigger.error } : { trigger }
    }
    case undefined:
      return {}
  }
}

function json(line: LogicalLine, start: number, end: number): Arguments | undefined {
  const words = jsonWords(line, start, end)
  if (words === 'mixed') return { json: true, error: { message: mixed, span: sourceSpan(line, start, end) } }
  return words && { words, json: true }
}

function healthcheck(line: LogicalLine, start: number, end: number): Arguments {
  const { text } = line
  let at = start
  while (at < end && skipSpace(text, at, end) === at) at++
  const type = wordAt(line, start, at)
  const next = skipSpace(text, at, end)
  if (next === end) return { words: [type] }
  const command = json(line, next, end) ?? { words: [wordAt(line, next, end)] }
  return { ...command, words: [type, ...(command.words ?? [])] }
}

function pairs(
  line: LogicalLine,
  known: 'env' | 'label',
  start: number,
  end: number,
  mark: EscapeCharacter,
): Arguments {
  const { text } = line
  const words = quotedWords(line, start, end, mark.charCodeAt(0))
  const first = words[0]
  if (!first) return {}
  if (!first.text.includes('=')) {
    let at = start
    while (at < end && !isBlank(text.charCodeAt(at))) at++
    const key = wordAt(line, start, at)
    let value = at
    while (value < end && isBlank(text.charCodeAt(value))) value++
    if (at === end)
      return { words: [key], error: { message: `${known.toUpperCase()} must have two arguments`, span: key.span } }
    return { words: [key, wordAt(line, value, end)], legacy: true }
  }
  return { words }
}
