// An image reference as hadolint takes it apart.
import type { FromInstruction } from '../tree'

export interface ImageRef {
  readonly registry?: string
  /** Without the registry. */
  readonly name: string
  readonly tag?: string
  readonly digest?: string
}

const REFERENCE = /^(?:([^.\s]+\.[^/\s]+)\/)?([^@:]*)(?::([^@:]*))?(?:@([^@]*))?/

/** A registry is known by the dot in it, so `localhost:5000/app` has none: its tag is `5000/app`. */
export function imageRef(text: string): ImageRef {
  const [, registry, name = '', tag, digest] = REFERENCE.exec(text) ?? []
  return { registry, name, tag, digest }
}

const images = new WeakMap<FromInstruction, ImageRef>()

/** The image that a FROM names; several rules ask for it. */
export function imageOf(from: FromInstruction): ImageRef {
  const known = images.get(from) ?? imageRef(from.image.text)
  images.set(from, known)
  return known
}
