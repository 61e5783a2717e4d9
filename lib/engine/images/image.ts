import { sha } from '../files/blob'
import type { Layer } from '../files/layer'
import type { DirNode } from '../files/node'
import type { HistoryEntry, ImageConfig, Platform } from './config'

/** An image: its config, its history, its layers, and the tree that shows when they lie on top of each other. */
export interface Image {
  readonly os: string
  readonly architecture: string
  readonly variant?: string
  readonly config: ImageConfig
  readonly history: readonly HistoryEntry[]
  readonly layers: readonly Layer[]
  readonly tree: DirNode
}

/** An image that a FROM may name. */
export interface BaseImage extends Image {
  /** Of its manifest: the same for two tags of one image. */
  readonly digest: string
  /** How much of it is known; the page says so. */
  readonly trust: 'real' | 'illustrative' | 'assumed'
  /** Bytes to download, where somebody measured them. */
  readonly compressed?: number
  /** What the facts are taken from, or what they lack. */
  readonly note?: string
}

/** Why an image cannot be had, in the registry's words. */
export interface MissingImage {
  readonly error: string
}

/** Finds an image by its normalised reference (`docker.io/library/node:26`). */
export type ImageSource = (reference: string, platform: Platform) => BaseImage | MissingImage

/** The unpacked size: all layers, also what upper layers hide. */
export function imageSize(image: Pick<Image, 'layers'>): number {
  return image.layers.reduce((sum, layer) => sum + layer.size, 0)
}

/** The bytes of a layer as a registry keeps it: those that somebody measured, else an estimate. */
export function compressedSize(layer: Layer): number {
  return layer.compressed ?? emptyArchive + Math.round(layer.size * usualRatio)
}

// The Docker Hub's sizes of the Node images, over what is taken for their unpacked ones, lie between 0.33 and 0.39.
const usualRatio = 0.37
// An archive of nothing, compressed.
const emptyArchive = 32

/** The digest of the config, which is what `docker images` calls the image's id. It names layers and config, so two equal builds have one id. */
export function imageId(image: Image): string {
  const { os, architecture, variant, config, history } = image
  return sha(JSON.stringify([os, architecture, variant, config, history, image.layers.map((layer) => layer.digest)]))
}
