// The build graph, as BuildKit has it: what is fetched, executed, copied, merged. Metadata instructions have no vertex.
import type { Lines, Span } from '@/lib/dockerfile'
import type { Platform } from '../images/config'

export type Vertex = SourceVertex | ExecVertex | FileVertex | MergeVertex

interface Common {
  /** Its place in `Plan.vertices`; inputs come before what needs them. */
  readonly id: number
  /** `[build 2/5] RUN npm ci` */
  readonly name: string
  /** The vertices it needs, by id. The first one of a step is what it builds upon. */
  readonly inputs: readonly number[]
  /** What the operation is, without its inputs and its name: two vertices with one digest and the same inputs are one. */
  readonly digest: string
  readonly lines: readonly Lines[]
  /** The instruction; none for what BuildKit adds by itself. */
  readonly span?: Span
  /** The index of the stage that it is shown under. */
  readonly stage: number
  /** Whether the cache is not asked, though what comes out is kept. */
  readonly ignoreCache: boolean
}

export interface SourceVertex extends Common {
  readonly op: 'source'
  readonly source: ImageRef | ContextRef | HttpRef | GitRef
}

export interface ImageRef {
  readonly kind: 'image'
  /** `docker.io/library/node:26` */
  readonly reference: string
  readonly platform: Platform
}

export interface ContextRef {
  readonly kind: 'context'
}

export interface HttpRef {
  readonly kind: 'http'
  readonly url: string
  readonly filename: string
  readonly checksum?: string
}

export interface GitRef {
  readonly kind: 'git'
  readonly url: string
  readonly ref?: string
  readonly subdir?: string
  readonly keepGitDir: boolean
}

export interface ExecVertex extends Common {
  readonly op: 'exec'
  readonly exec: Exec
}

export interface Exec {
  /** Whether the first input is the file system that it runs in; otherwise that is empty. */
  readonly onParent: boolean
  readonly args: readonly string[]
  readonly env: readonly string[]
  readonly cwd: string
  readonly user: string
  readonly network: string
  readonly security: string
  readonly mounts: readonly Mount[]
  readonly secretEnv: readonly { readonly id: string; readonly name: string; readonly required: boolean }[]
  /** `HTTP_PROXY=…`: seen by the command, unknown to the cache. */
  readonly proxyEnv: readonly string[]
}

export interface Mount {
  readonly type: 'bind' | 'cache' | 'tmpfs' | 'secret' | 'ssh'
  readonly target: string
  /** Index into the vertex's inputs. */
  readonly input?: number
  /** The path in the input. */
  readonly source: string
  readonly readonly: boolean
  /** The cache mount's or the secret's id. */
  readonly cacheId?: string
  readonly sharing?: 'shared' | 'private' | 'locked'
  readonly size?: number
  readonly secret?: {
    readonly id: string
    readonly uid: number
    readonly gid: number
    readonly mode: number
    readonly required: boolean
  }
}

export interface FileVertex extends Common {
  readonly op: 'file'
  /** Whether the first input is what it builds upon; otherwise it starts from nothing. */
  readonly onParent: boolean
  readonly actions: readonly FileAction[]
}

export type FileAction = CopyAction | MkfileAction | MkdirAction

export interface CopyAction {
  readonly kind: 'copy'
  /** Index into the vertex's inputs. */
  readonly input: number
  readonly src: string
  readonly dest: string
  readonly owner?: OwnerName
  /** `--chmod`: a number in octal, or symbolic. */
  readonly mode?: number | string
  readonly unpack: boolean
  /** Whether `src` may have wildcards, and a folder's contents are copied rather than itself. */
  readonly wildcards: boolean
  readonly contents: boolean
  readonly followLinks: boolean
  readonly includes: readonly string[]
  readonly excludes: readonly string[]
  /** Paths that have to be there. */
  readonly required: readonly string[]
}

export interface MkfileAction {
  readonly kind: 'mkfile'
  readonly path: string
  readonly mode: number
  readonly data: string
}

export interface MkdirAction {
  readonly kind: 'mkdir'
  readonly path: string
  readonly mode: number
  readonly owner?: OwnerName
}

/** A user and a group, by number or by a name that the image's own files resolve. */
export interface OwnerName {
  readonly user?: string | number
  readonly group?: string | number
}

export interface MergeVertex extends Common {
  readonly op: 'merge'
}

/** `app:1000` → a name and a number. */
export function ownerName(text: string): OwnerName {
  const [user = '', group] = text.split(/:(.*)/s)
  return { user: idOrName(user), group: group === undefined ? undefined : idOrName(group) }
}

function idOrName(text: string): string | number | undefined {
  if (text === '') return undefined
  return /^[+-]?\d+$/.test(text) ? Number(text) : text
}
