// `<<EOF`: which words of an instruction begin a heredoc.
import { expand } from '../expand/expand'
import type { Heredoc } from '../tree'

/** What `<<-"EOF"` means. */
export interface HeredocWord {
  readonly name: string
  readonly fd: number
  readonly expand: boolean
  readonly chomp: boolean
}

const shape = /^(\d*)<<(-?)[\t\n\f\r ]*([^<]*)$/
const nothing = { get: () => undefined }

/** Reads a word as the start of a heredoc; undefined where it is none. */
export function heredocWord(word: string): HeredocWord | undefined {
  const match = shape.exec(word)
  const rest = match?.[3]
  if (!match || !rest) return undefined
  const plain = expand(rest, nothing, { keepUnset: true })
  const name = plain.words[0]
  if (plain.error !== undefined || plain.words.length !== 1 || name === undefined) return undefined
  const raw = expand(rest, nothing, { keepUnset: true, rawQuotes: true }).words[0] ?? ''
  return { name, fd: Number(match[1] || 0), expand: quotes(name) === quotes(raw), chomp: match[2] === '-' }
}

function quotes(text: string): number {
  return text.length - text.replace(/['"]/g, '').length
}

/** The heredoc words of an instruction's text, in order; BuildKit looks for them in the keyword and the flags as well. */
export function heredocWords(text: string): readonly string[] {
  if (!text.includes('<<')) return []
  const { words, error } = expand(text, nothing, { keepUnset: true, rawQuotes: true, rawEscapes: true })
  return error === undefined ? words.filter((word) => heredocWord(word) !== undefined) : []
}

/** The body as it is used: `<<-` drops the tabs at the start of each line. */
export function heredocText(heredoc: Pick<Heredoc, 'content' | 'chomp'>): string {
  return heredoc.chomp ? heredoc.content.replace(/(^|\n)\t+/g, '$1') : heredoc.content
}
