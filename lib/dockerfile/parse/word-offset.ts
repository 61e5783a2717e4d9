import type { Word } from '../tree'

/** The source offset of a word's character. */
export function sourceOf(word: Word, index: number): number {
  const { joints, span } = word
  if (!joints) return span.start + index
  let low = 0
  let high = joints.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (joints[middle]!.at <= index) low = middle + 1
    else high = middle
  }
  const joint = joints[low - 1]
  return joint ? joint.source + index - joint.at : span.start + index
}
