import type { Word } from '../tree'

/** The source offset of a word's character. */
export function sourceOf(word: Word, index: number): number {
  let source = word.span.start + index
  for (const joint of word.joints ?? []) {
    if (joint.at > index) break
    source = joint.source + index - joint.at
  }
  return source
}
