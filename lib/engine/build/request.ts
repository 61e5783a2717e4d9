import type { IgnoreFile } from '@/lib/dockerfile'
import type { ImageSource } from '../images/image'

/** What `docker build` is asked for besides the Dockerfile and the context. */
export interface BuildRequest {
  readonly target?: string
  readonly buildArgs?: Readonly<Record<string, string>>
  /** `linux/amd64` where not given. */
  readonly platform?: string
  readonly labels?: Readonly<Record<string, string>>
  readonly noCache?: boolean
  /** Stages that ignore the cache. */
  readonly noCacheFilter?: readonly string[]
  /** Contents by id, for `--mount=type=secret`. */
  readonly secrets?: Readonly<Record<string, string>>
  /** Where base images come from; the engine's catalogue where not given. */
  readonly images?: ImageSource
  /** The patterns of .dockerignore, for a file that asks for `check=error=true`. */
  readonly ignore?: IgnoreFile
  /** The Dockerfile's path in the context, for the ignore file that belongs to it alone. */
  readonly dockerfile?: string
}
