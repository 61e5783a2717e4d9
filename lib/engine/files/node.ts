// The file tree of an image or a context: immutable, and shared wherever nothing differs, so that keeping every step's
// tree costs only what the step changed, and comparing two trees skips whatever is the same object in both.
import { type Blob, textBlob } from './blob'

interface Meta {
  /** The twelve permission bits. */
  readonly mode: number
  readonly uid: number
  readonly gid: number
  /** Seconds since 1970. */
  readonly mtime: number
}

export interface FileNode extends Meta {
  readonly kind: 'file'
  readonly blob: Blob
}

export interface SymlinkNode extends Meta {
  readonly kind: 'symlink'
  readonly target: string
}

export interface DirNode extends Meta {
  readonly kind: 'dir'
  readonly entries: ReadonlyMap<string, FileTree>
}

export type FileTree = FileNode | SymlinkNode | DirNode

/** What may be said of a new file or folder; what is left out is root's, 1970, and the usual mode. */
export interface NodeOptions {
  readonly mode?: number
  readonly uid?: number
  readonly gid?: number
  readonly mtime?: number
}

export function fileNode(content: string | Blob, options: NodeOptions = {}): FileNode {
  const { mode = 0o644, uid = 0, gid = 0, mtime = 0 } = options
  return { kind: 'file', mode, uid, gid, mtime, blob: typeof content === 'string' ? textBlob(content) : content }
}

export function symlinkNode(target: string, options: NodeOptions = {}): SymlinkNode {
  const { uid = 0, gid = 0, mtime = 0 } = options
  return { kind: 'symlink', mode: 0o777, uid, gid, mtime, target }
}

export function dirNode(entries: ReadonlyMap<string, FileTree> = new Map(), options: NodeOptions = {}): DirNode {
  const { mode = 0o755, uid = 0, gid = 0, mtime = 0 } = options
  return { kind: 'dir', mode, uid, gid, mtime, entries }
}

/** A root folder with nothing in it. */
export const emptyTree: DirNode = dirNode()

/** A folder's names in the order of an archive. */
export function sortedNames(dir: DirNode): string[] {
  return [...dir.entries.keys()].sort()
}

/** Calls `visit` for everything below a folder, parents first, in path order; paths begin with `/`. */
export function walk(dir: DirNode, visit: (path: string, node: FileTree) => void, base = ''): void {
  for (const name of sortedNames(dir)) {
    const node = dir.entries.get(name)!
    const path = `${base}/${name}`
    visit(path, node)
    if (node.kind === 'dir') walk(node, visit, path)
  }
}

/** The bytes of all files below. */
export function treeSize(node: FileTree): number {
  if (node.kind === 'file') return node.blob.size
  if (node.kind === 'symlink') return 0
  let known = sizes.get(node)
  if (known === undefined) {
    known = 0
    for (const child of node.entries.values()) known += treeSize(child)
    sizes.set(node, known)
  }
  return known
}
const sizes = new WeakMap<DirNode, number>()
