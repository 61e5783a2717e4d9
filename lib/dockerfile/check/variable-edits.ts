// Changes of a variable's name where it is used.
import { variables } from '../expand/expand'
import { sourceOf } from '../parse/word-offset'
import type { Edit, EscapeCharacter, Span, Word } from '../tree'

/** Where a word names a variable: the name alone, without `$` and braces. */
export function nameSpans(word: Word, name: string, mark: EscapeCharacter): readonly Span[] {
  return variables(word.text, { escape: mark })
    .filter((use) => use.name === name)
    .map(({ nameStart, nameEnd }) => ({ start: sourceOf(word, nameStart), end: sourceOf(word, nameEnd - 1) + 1 }))
}

/** Replaces a variable's name throughout a word. */
export function renamed(word: Word, name: string, to: string, mark: EscapeCharacter): readonly Edit[] {
  return nameSpans(word, name, mark).map((span) => ({ span, text: to }))
}
