// What of a build is in the image that leaves it: the question of every goal about layers.
import type { Build, Layer, Step, StoredEntry } from '@/lib/engine'

/** A step whose layer is part of the image. */
export type ShippedStep = Step & { readonly layer: Layer }

/** The steps whose layers are in the image, in their order: not those of a stage that only helps to build it. */
export function shippedSteps(build: Build): readonly ShippedStep[] {
  const digests = new Set(build.image?.layers.map(({ digest }) => digest))
  return build.steps.filter((step): step is ShippedStep => step.layer !== undefined && digests.has(step.layer.digest))
}

/** The files that a layer adds or changes at paths that fit; folders and what it hides are none. */
export function filesIn(layer: Layer, fits: RegExp): readonly (StoredEntry & { readonly type: 'file' })[] {
  return layer.entries.filter(
    (entry): entry is StoredEntry & { readonly type: 'file' } =>
      entry.change !== 'hidden' && entry.change !== 'parent' && entry.type === 'file' && fits.test(entry.path),
  )
}

/** `19 MB`, `152 kB`: the bytes of these files as they are told in a sentence. */
export function sizeText(files: readonly { readonly blob: { readonly size: number } }[]): string {
  const bytes = files.reduce((sum, { blob }) => sum + blob.size, 0)
  const [value, unit] = bytes >= 1_000_000 ? [bytes / 1_000_000, 'MB'] : [bytes / 1000, 'kB']
  return `${value < 9.95 ? value.toFixed(1).replace(/\.0$/, '') : Math.round(value)} ${unit}`
}
