// What stands before the cursor on its logical line, as far as somebody has written by now.
import { flagKinds, type Keyword } from '../parse/flags'
import type { Dockerfile, Span } from '../tree'

export interface Cursor {
  readonly offset: number
  /** Where the logical line begins. */
  readonly lineStart: number
  /** The logical line up to the cursor, continuations joined, without an ONBUILD in front. */
  readonly before: string
  /** The instruction, where its keyword is complete. */
  readonly keyword?: Keyword
  /** The complete words behind the keyword. */
  readonly words: readonly string[]
  /** The word that the cursor is in or behind; empty behind a blank. */
  readonly word: string
  /** How many stages begin above. */
  readonly stages: number
  /** The cursor is in a here-document. */
  readonly inBody: boolean
  readonly inComment: boolean
  readonly inTrigger: boolean
}

export function cursorAt(file: Dockerfile, offset: number): Cursor {
  const at = Math.max(0, Math.min(offset, file.source.length))
  const body = file.instructions.find(({ heredocs }) =>
    heredocs.some((one) => one.body.start <= at && at < one.end.start),
  )
  const lineStart = body?.span.start ?? logicalStart(file, at)
  const joined = joinedText(file, lineStart, at)
  const trigger = /^\s*onbuild\s+/i.exec(joined)?.[0] ?? ''
  const before = joined.slice(trigger.length).trimStart()
  const [, name = '', rest = ''] = /^(\S+)\s([\s\S]*)$/.exec(before) ?? []
  const keyword = name.toLowerCase()
  const word = /\S*$/.exec(before)?.[0] ?? ''
  return {
    offset: at,
    lineStart,
    before,
    keyword: Object.hasOwn(flagKinds, keyword) ? (keyword as Keyword) : undefined,
    words: rest
      .slice(0, rest.length - word.length)
      .split(/\s+/)
      .filter((one) => one !== ''),
    word,
    stages: file.stages.filter(({ from }) => from.span.start < lineStart).length,
    inBody: body !== undefined,
    inComment: !body && before.startsWith('#'),
    inTrigger: trigger !== '',
  }
}

/** The last `length` characters before the cursor: what a completion replaces. */
export function spanBefore({ offset }: Cursor, length: number): Span {
  return { start: offset - length, end: offset }
}

function logicalStart({ source, lineStarts, escape: mark }: Dockerfile, offset: number): number {
  const text = (line: number) => source.slice(lineStarts[line], lineStarts[line + 1] ?? source.length).trimEnd()
  let line = lineStarts.findLastIndex((start) => start <= offset)
  for (let above = line - 1; above >= 0; above--) {
    const content = text(above).trimStart()
    // Comments and empty lines between continued lines belong to neither.
    if (content === '' || content.startsWith('#')) continue
    if (!content.endsWith(mark) || content.endsWith(mark + mark)) break
    line = above
  }
  return lineStarts[line] ?? 0
}

function joinedText({ source, escape: mark }: Dockerfile, start: number, end: number): string {
  const lines = source.slice(start, end).split(/\r?\n/)
  const own = lines.filter((line, index) => index === 0 || !line.trimStart().startsWith('#'))
  return own.map((line, index) => (index < own.length - 1 ? withoutEscape(line, mark) : line)).join('')
}

function withoutEscape(line: string, mark: string): string {
  const text = line.trimEnd()
  return text.endsWith(mark) ? text.slice(0, -1) : `${line} `
}
