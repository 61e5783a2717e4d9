// Image references: `node:26` means `docker.io/library/node:26`.
import { formatReference, type ImageReference, parseReference } from '@/lib/dockerfile'

/** Reads a reference; the tag is `latest` where neither tag nor digest is given. Undefined where it is none. */
export function reference(text: string): ImageReference | undefined {
  const ref = parseReference(text)
  if ('error' in ref) return undefined
  return ref.tag === undefined && ref.digest === undefined ? { ...ref, tag: 'latest' } : ref
}

/** As BuildKit prints it: `docker.io/library/node:26`; what is no reference stays as it is. */
export function normalised(text: string): string {
  const ref = reference(text)
  return ref ? formatReference(ref) : text
}

/** The short form that people write: `node:26`. */
export function familiar(text: string): string {
  return normalised(text).replace(/^docker\.io\/(library\/)?/, '')
}
