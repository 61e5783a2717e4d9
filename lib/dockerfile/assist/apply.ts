import type { Edit } from '../tree'

/** The text with the edits made; they must not overlap. Of two at one place, the first in the list comes first. */
export function applyEdits(source: string, edits: readonly Edit[]): string {
  const inOrder = edits
    .map((edit, index) => ({ ...edit, index }))
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end || a.index - b.index)
  let text = ''
  let at = 0
  for (const { span, text: inserted } of inOrder) {
    text += source.slice(at, span.start) + inserted
    at = Math.max(at, span.end)
  }
  return text + source.slice(at)
}
