// Which character of the Dockerfile a character of a shell script is: the script lacks line continuations, the tabs that `<<-` drops
// and the escapes of a JSON string.
import type { Span } from '../tree'

/** From index `at` of the text on, the Dockerfile goes on at offset `source`. */
export interface Joint {
  readonly at: number
  readonly source: number
}

export interface ShellSource {
  readonly text: string
  /** In order; the first is at 0. */
  readonly joints: readonly Joint[]
}

/** The Dockerfile's offset of the text's character `index`. */
export function sourceOffset({ joints }: ShellSource, index: number): number {
  if (joints.length === 1) return joints[0]!.source + index - joints[0]!.at
  let low = 0
  let high = joints.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (joints[middle]!.at <= index) low = middle
    else high = middle - 1
  }
  const joint = joints[low]
  return joint ? joint.source + Math.max(0, index - joint.at) : index
}

/** What the text between two indices covers in the Dockerfile. */
export function sourceSpan(source: ShellSource, start: number, end: number): Span {
  const first = sourceOffset(source, start)
  return { start: first, end: end > start ? sourceOffset(source, end - 1) + 1 : first }
}

/** The stretch between two indices with some characters taken out: `removed` are their indices, in order. */
export function withoutCharacters(
  source: ShellSource,
  start: number,
  end: number,
  removed: readonly number[],
): ShellSource {
  let text = ''
  const joints: Joint[] = []
  let next = source.joints.findIndex((joint) => joint.at > start)
  if (next < 0) next = source.joints.length
  let from = start
  for (const to of [...removed, end]) {
    if (to > from || joints.length === 0) joints.push({ at: text.length, source: sourceOffset(source, from) })
    for (let joint = source.joints[next]; joint && joint.at < to; joint = source.joints[++next])
      if (joint.at > from) joints.push({ at: text.length + joint.at - from, source: joint.source })
    text += source.text.slice(from, to)
    from = to + 1
  }
  return { text, joints }
}
