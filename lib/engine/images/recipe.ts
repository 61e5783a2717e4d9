import type { DirNode } from '../files/node'
import type { ImageConfig } from './config'
import type { BaseImage } from './image'

/** What a base image is made of, before its layers and digests are worked out. */
export interface Recipe {
  /** The trees after each layer. */
  readonly trees: readonly DirNode[]
  readonly config: ImageConfig
  /** What the history says of the layers, one line each. */
  readonly created: readonly string[]
  readonly trust: BaseImage['trust']
  /** Bytes to download, where somebody measured them. */
  readonly compressed?: number
  readonly note?: string
}

export const MB = 1_000_000

/** What the catalogue says of sizes that nobody could look up. */
export const illustrative = 'The unpacked size is illustrative: no registry was read.'
