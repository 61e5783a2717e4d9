// The text as a row of tokens without gaps: joined, they are the source. For colours and for what stands under the cursor.
import { type ExpandOptions, variables } from '../expand/expand'
import type { Dockerfile, Heredoc, Instruction, MountFlag, Span, Word } from '../tree'
import { sourceOf } from './word-offset'

export type TokenKind =
  | 'keyword'
  | 'flag'
  | 'key'
  | 'value'
  | 'image'
  | 'stage'
  | 'path'
  | 'port'
  | 'command'
  | 'string'
  | 'operator'
  | 'variable'
  | 'modifier'
  | 'delimiter'
  | 'body'
  | 'comment'
  | 'directive'
  | 'continuation'
  | 'space'
  | 'newline'
  | 'text'

export interface Token extends Span {
  readonly kind: TokenKind
}

/** All tokens of a file, in order. */
export function tokens(file: Dockerfile): readonly Token[] {
  const paint = painter(file)
  for (const { span } of file.comments) paint.under(span, 'comment')
  for (const { span, key } of file.directives) {
    const equals = file.source.indexOf('=', key.end)
    paint.over(key, 'directive')
    paint.over({ start: equals, end: equals + 1 }, 'operator')
    paint.over(trimmed(file, { start: equals + 1, end: span.end }), 'value')
  }
  for (const instruction of file.instructions) paintInstruction(instruction, paint)
  return flattened(file, paint.lower, paint.upper)
}

function trimmed({ source }: Dockerfile, { start, end }: Span): Span {
  const text = source.slice(start, end)
  return { start: start + text.length - text.trimStart().length, end: start + text.trimEnd().length }
}

interface Painter {
  readonly lower: Token[]
  readonly upper: Token[]
  under(span: Span, kind: TokenKind): void
  /** What stands on top of words: variables, operators. */
  over(span: Span, kind: TokenKind): void
  word(word: Word, kind: TokenKind): void
  /** A word whose variables BuildKit expands. */
  expanded(word: Word, kind: TokenKind, options?: ExpandOptions): void
}

function painter(file: Dockerfile): Painter {
  const lower: Token[] = []
  const upper: Token[] = []
  const push = (list: Token[], { start, end }: Span, kind: TokenKind) => {
    if (end > start) list.push({ start, end, kind })
  }
  /** The stretches of source that a part of a word stands for; a continuation parts them. */
  const pieces = (word: Word, from: number, to: number): Span[] => {
    if (!word.joints) return [{ start: word.span.start + from, end: word.span.start + to }]
    const cuts = [from, ...word.joints.map(({ at }) => at).filter((at) => at > from && at < to), to]
    return cuts.slice(0, -1).map((cut, index) => {
      const start = sourceOf(word, cut)
      return { start, end: start + cuts[index + 1]! - cut }
    })
  }
  const paint: Painter = {
    lower,
    upper,
    under: (span, kind) => push(lower, span, kind),
    over: (span, kind) => push(upper, span, kind),
    word(word, kind) {
      const isEncoded = word.text.length === 0 || file.source[word.span.start] === '"'
      if (isEncoded && word.joints) push(lower, word.span, kind)
      else for (const piece of pieces(word, 0, word.text.length)) push(lower, piece, kind)
    },
    expanded(word, kind, options = { escape: file.escape }) {
      paint.word(word, kind)
      for (const use of variables(word.text, options)) {
        const mark = (from: number, to: number, what: TokenKind) => {
          for (const piece of pieces(word, from, to)) push(upper, piece, what)
        }
        mark(use.start, use.nameStart, 'operator')
        mark(use.nameStart, use.nameEnd, 'variable')
        if (use.modifier) mark(use.modifier.start, use.modifier.end, 'modifier')
        if (word.text[use.start + 1] === '{') mark(use.end - 1, use.end, 'operator')
      }
    },
  }
  return paint
}

function paintInstruction(instruction: Instruction, paint: Painter): void {
  paint.under(instruction.keyword.span, 'keyword')
  for (const flag of instruction.flags) {
    paint.over({ start: flag.span.start, end: Math.max(flag.key.end, flag.span.start) }, 'flag')
    if (flag.value) paint.under(flag.value.span, 'value')
    else paint.under(flag.span, 'flag')
  }
  if (instruction.kind === 'onbuild') paintInstruction(instruction.trigger, paint)
  else {
    paintArguments(instruction, paint)
    for (const heredoc of instruction.heredocs) paintHeredoc(heredoc, instruction, paint)
  }
}

function paintArguments(instruction: Instruction, paint: Painter): void {
  const kind = instruction.json ? 'string' : 'path'
  switch (instruction.kind) {
    case 'from':
      paint.expanded(instruction.image, 'image')
      if (instruction.platform) paint.expanded(instruction.platform, 'value')
      if (instruction.as) paint.word(instruction.as, 'keyword')
      if (instruction.name) paint.word(instruction.name, 'stage')
      for (const word of instruction.words.slice(instruction.name ? 3 : instruction.as ? 2 : 1))
        paint.word(word, 'text')
      break
    case 'run':
      for (const mount of instruction.mounts) paintMount(mount, paint)
      paintCommand(instruction, paint)
      break
    case 'cmd':
    case 'entrypoint':
      paintCommand(instruction, paint)
      break
    case 'add':
    case 'copy':
      for (const word of [instruction.chown, instruction.chmod, instruction.checksum])
        if (word) paint.expanded(word, 'value')
      if (instruction.from) paint.word(instruction.from, 'stage')
      for (const word of [...instruction.sources, instruction.dest]) paint.expanded(word, kind)
      break
    case 'env':
    case 'label':
      for (const { key, value, legacy } of instruction.pairs) {
        paint.expanded(key, 'key')
        paint.expanded(value, 'value')
        if (!legacy) paint.over({ start: key.span.end, end: key.span.end + 1 }, 'operator')
      }
      break
    case 'arg':
      for (const { name, value } of instruction.args) {
        paint.word(name, 'key')
        if (!value) continue
        paint.expanded(value, 'value')
        paint.over({ start: name.span.end, end: name.span.end + 1 }, 'operator')
      }
      break
    case 'workdir':
      paint.expanded(instruction.value, 'path')
      break
    case 'user':
    case 'stopsignal':
      paint.expanded(instruction.value, 'value')
      break
    case 'maintainer':
      paint.word(instruction.value, 'text')
      break
    case 'expose':
      for (const word of instruction.ports) paint.expanded(word, 'port')
      break
    case 'volume':
      for (const word of instruction.paths) paint.expanded(word, kind)
      break
    case 'shell':
      for (const word of instruction.shell) paint.word(word, 'string')
      break
    case 'healthcheck':
      if (instruction.words[0]) paint.word(instruction.words[0], 'keyword')
      paintCommand(instruction, paint)
      break
    default:
      for (const word of instruction.words) paint.word(word, 'text')
  }
}

function paintCommand(instruction: Instruction & { readonly words: readonly Word[] }, paint: Painter): void {
  const words = instruction.kind === 'healthcheck' ? instruction.words.slice(1) : instruction.words
  for (const word of words) paint.word(word, instruction.json ? 'string' : 'command')
}

function paintMount({ fields }: MountFlag, paint: Painter): void {
  for (const [index, { key, value }] of fields.entries()) {
    if (index > 0) paint.over({ start: key.span.start - 1, end: key.span.start }, 'operator')
    paint.over(key.span, 'key')
    if (!value) continue
    paint.over({ start: key.span.end, end: key.span.end + 1 }, 'operator')
    paint.expanded(value, 'value')
  }
}

function paintHeredoc(heredoc: Heredoc, { kind }: Instruction, paint: Painter): void {
  const { span, delimiter, body, end, content, expand } = heredoc
  paint.over({ start: span.start, end: delimiter.start }, 'operator')
  paint.over(delimiter, 'delimiter')
  const word = { text: content, span: body }
  if (expand && kind !== 'run') paint.expanded(word, 'body', { skipQuotes: true })
  else paint.word(word, 'body')
  paint.under(end, 'delimiter')
}

/** Lays the upper tokens on the lower ones, and names what lies between. */
function flattened({ source, escape: mark }: Dockerfile, lower: Token[], upper: Token[]): readonly Token[] {
  const byStart = (a: Token, b: Token) => a.start - b.start || b.end - a.end
  lower.sort(byStart)
  upper.sort(byStart)
  const out: Token[] = []
  let at = 0
  let low = 0
  let high = 0
  while (at < source.length) {
    while (low < lower.length && lower[low]!.end <= at) low++
    while (high < upper.length && upper[high]!.end <= at) high++
    const below = lower[low]
    const above = upper[high]
    if (above && above.start <= at) {
      out.push({ kind: above.kind, start: at, end: above.end })
      at = above.end
      continue
    }
    const limit = Math.min(above?.start ?? source.length, source.length)
    if (below && below.start <= at) {
      const end = Math.min(below.end, limit)
      out.push({ kind: below.kind, start: at, end })
      at = end
      continue
    }
    const end = Math.min(below?.start ?? source.length, limit)
    between(source, at, end, mark, out)
    at = end
  }
  return out
}

/** What no word covers: blanks, line ends, continuations, commas and brackets. */
function between(source: string, start: number, end: number, mark: string, out: Token[]): void {
  for (let at = start; at < end; ) {
    const char = source[at]!
    let until = at + 1
    let kind: TokenKind = 'operator'
    if (char === '\n' || (char === '\r' && source[until] === '\n')) {
      kind = 'newline'
      if (char === '\r' && until < end) until++
    } else if (/\s/.test(char)) {
      kind = 'space'
      while (until < end && source[until] !== '\n' && source[until] !== '\r' && /\s/.test(source[until]!)) until++
    } else if (char === mark) kind = 'continuation'
    else if (!'[],=:"\''.includes(char)) {
      kind = 'text'
      while (until < end && !/[\s[\],=:"'\\`]/.test(source[until]!)) until++
    }
    out.push({ kind, start: at, end: until })
    at = until
  }
}
