import type { Instruction } from '../tree'

/** All that stands behind the keyword, blanks at the end included: hadolint takes some values as they are written. */
export function restOfLine({ text }: Instruction): string {
  return text.replace(/^\s*\S+[ \t]*/, '')
}

/** The text without the quotes around it. */
export function withoutQuotes(text: string): string {
  return text.replace(/^["']+|["']+$/g, '')
}
