// Which stages end up in an image: advice on a layer's size is for them.
import type { Dockerfile, FromInstruction } from '../tree'
import { imageRef } from './image-ref'
import { alias } from './stage-names'

/** Whether the stage is the last one, written like the last one, or the base of another. */
export function isBuiltUpon({ stages }: Dockerfile, index: number): boolean {
  const from = stages[index]?.from
  const last = stages.at(-1)?.from
  if (!from || !last) return !last
  if (from === last || isWrittenLike(from, last)) return true
  const name = alias(from)
  return name !== undefined && stages.some((stage) => imageRef(stage.from.image.text).name === name)
}

function isWrittenLike(a: FromInstruction, b: FromInstruction): boolean {
  return a.image.text === b.image.text && a.platform?.text === b.platform?.text && alias(a) === alias(b)
}
