// Which stages end up in an image: advice on a layer's size is for them.
import type { Dockerfile, FromInstruction } from '../tree'
import { imageOf } from './image-ref'
import { alias } from './stage-names'

/** Whether the stage is the last one, written like the last one, or the base of another. */
export function isBuiltUpon(file: Dockerfile, index: number): boolean {
  const from = file.stages[index]?.from
  const last = file.stages.at(-1)?.from
  if (!from || !last) return !last
  if (from === last || isWrittenLike(from, last)) return true
  return basesOf(file).has(alias(from) ?? '')
}

const bases = new WeakMap<Dockerfile, ReadonlySet<string>>()

function basesOf(file: Dockerfile): ReadonlySet<string> {
  const known = bases.get(file) ?? new Set(file.stages.map(({ from }) => imageOf(from).name))
  bases.set(file, known)
  return known
}

function isWrittenLike(a: FromInstruction, b: FromInstruction): boolean {
  return a.image.text === b.image.text && a.platform?.text === b.platform?.text && alias(a) === alias(b)
}
