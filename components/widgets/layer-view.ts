import type { MovedFile, MovedLayer } from '@/content/layer-moves'

/** What is seen through a stack of layers from above, by path: the first thing in the way. */
export function merged(layers: readonly MovedLayer[]): readonly MovedFile[] {
  const view = new Map<string, MovedFile>()
  for (const { files } of layers)
    for (const file of files) {
      if (file.change === 'hidden') view.delete(file.path)
      else if (!file.path.endsWith('/')) view.set(file.path, { ...file, change: 'seen' })
    }
  return [...view.values()].sort((a, b) => (a.path < b.path ? -1 : 1))
}

/** The bytes of a layer that no container can see, since a layer above changed or hid the file. */
export function covered(layers: readonly MovedLayer[], at: number): number {
  const above = new Set(layers.slice(at + 1).flatMap(({ files }) => files.map(({ path }) => path)))
  return sum(layers[at]!.files.filter(({ path }) => above.has(path)))
}

/** Bytes, added up. */
export function sum(parts: readonly { readonly bytes: number }[]): number {
  return parts.reduce((total, { bytes }) => total + bytes, 0)
}

/** `20 MB`, `1.7 kB`, `12 B`. */
export function size(bytes: number): string {
  if (bytes >= 1e6) return `${round(bytes / 1e6)} MB`
  return bytes >= 1e3 ? `${round(bytes / 1e3)} kB` : `${bytes} B`
}

const round = (value: number) => Math.round(value * 10) / 10
