import { type Blob, sha } from './blob'
import { type DirNode, dirNode, type FileTree, sortedNames } from './node'
import { Overlay } from './overlay'
import { byPath } from './path'

/** A change set: what a step added, changed or hid, as an image stores it. */
export interface Layer {
  /** Of its list of entries: two layers with one digest change the same files to the same contents. */
  readonly digest: string
  /** In path order. */
  readonly entries: readonly LayerEntry[]
  /** The bytes of the files in it. */
  readonly size: number
  /** The bytes that a registry keeps of it, where somebody measured them. */
  readonly compressed?: number
}

export type LayerEntry = StoredEntry | Whiteout

interface Stored {
  /** Begins with `/`. */
  readonly path: string
  /** `parent`: unchanged itself, listed because something below it changed. */
  readonly change: 'added' | 'changed' | 'parent'
  readonly mode: number
  readonly uid: number
  readonly gid: number
  readonly mtime: number
}

export type StoredEntry =
  | (Stored & { readonly type: 'file'; readonly blob: Blob })
  | (Stored & { readonly type: 'symlink'; readonly target: string })
  /** `opaque`: nothing that lower layers have in this folder shows through. */
  | (Stored & { readonly type: 'dir'; readonly opaque?: true })

/** Hides what lower layers have at its path; it frees nothing. */
export interface Whiteout {
  readonly path: string
  readonly change: 'hidden'
}

/** The change set that leads from one tree to the other. */
export function diff(lower: DirNode, upper: DirNode): Layer {
  const entries: LayerEntry[] = []
  compare(lower, upper, '', entries)
  return layerOf(entries)
}

/** A layer of these entries, put in order, with its size and digest. */
export function layerOf(unordered: readonly LayerEntry[]): Layer {
  const entries = [...unordered].sort((a, b) => byPath(a.path, b.path))
  let size = 0
  for (const entry of entries) if (entry.change !== 'hidden' && entry.type === 'file') size += entry.blob.size
  return { digest: sha(entries.map(entryLine).join('\n')), entries, size }
}

/** The tree that shows when a layer lies on top of another tree. */
export function applyLayer(lower: DirNode, layer: Layer): DirNode {
  const overlay = new Overlay(lower)
  for (const entry of layer.entries) {
    if (entry.change === 'hidden') overlay.remove(entry.path)
    else overlay.set(entry.path, storedNode(entry, overlay.at(entry.path)))
  }
  return overlay.tree()
}

function storedNode(entry: StoredEntry, below: FileTree | undefined): FileTree {
  const { mode, uid, gid, mtime } = entry
  if (entry.type === 'file') return { kind: 'file', mode, uid, gid, mtime, blob: entry.blob }
  if (entry.type === 'symlink') return { kind: 'symlink', mode, uid, gid, mtime, target: entry.target }
  const kept = below?.kind === 'dir' && !entry.opaque ? below.entries : new Map<string, FileTree>()
  return dirNode(kept, { mode, uid, gid, mtime })
}

function compare(lower: DirNode, upper: DirNode, base: string, out: LayerEntry[]): void {
  for (const [name, node] of upper.entries) {
    const before = lower.entries.get(name)
    if (before === node) continue
    const path = `${base}/${name}`
    if (node.kind === 'dir') {
      const start = out.length
      const old = before?.kind === 'dir' ? before : undefined
      compare(old ?? noEntries, node, path, out)
      if (!old) out.push(stored(path, node, before ? 'changed' : 'added'))
      else if (!sameMeta(old, node)) out.push(stored(path, node, 'changed'))
      else if (out.length > start) out.push(stored(path, node, 'parent'))
    } else if (!before) out.push(stored(path, node, 'added'))
    else if (!sameLeaf(before, node)) out.push(stored(path, node, 'changed'))
  }
  for (const name of lower.entries.keys())
    if (!upper.entries.has(name)) out.push({ path: `${base}/${name}`, change: 'hidden' })
}
const noEntries = dirNode()

function stored(path: string, node: FileTree, change: Stored['change']): StoredEntry {
  const { mode, uid, gid, mtime } = node
  const common = { path, change, mode, uid, gid, mtime }
  if (node.kind === 'file') return { ...common, type: 'file', blob: node.blob }
  if (node.kind === 'symlink') return { ...common, type: 'symlink', target: node.target }
  return { ...common, type: 'dir' }
}

function sameMeta(a: FileTree, b: FileTree): boolean {
  return a.mode === b.mode && a.uid === b.uid && a.gid === b.gid
}

// As containerd's differ compares an upper file with the one that it covers: a copy that is equal in every respect, time
// included, is no change; a `touch` alone stores the whole file again.
function sameLeaf(a: FileTree, b: FileTree): boolean {
  if (a.kind !== b.kind || !sameMeta(a, b) || a.mtime !== b.mtime) return false
  if (a.kind === 'file' && b.kind === 'file') return a.blob.digest === b.blob.digest
  return a.kind === 'symlink' && b.kind === 'symlink' && a.target === b.target
}

function entryLine(entry: LayerEntry): string {
  if (entry.change === 'hidden') return `-${entry.path}`
  const meta = `${entry.path}\0${entry.mode}\0${entry.uid}\0${entry.gid}`
  // A folder's time is left out, as it is whenever something is written into it.
  if (entry.type === 'dir') return `d${meta}${entry.opaque ? '\0opaque' : ''}`
  return `${meta}\0${entry.mtime}\0${entry.type === 'file' ? entry.blob.digest : entry.target}`
}

/** The layers' trees one after another, the last on top. */
export function merged(base: DirNode, layers: readonly Layer[]): DirNode {
  return layers.reduce(applyLayer, base)
}

/** All paths that a tree has, for showing and for tests. */
export function paths(root: DirNode, base = ''): string[] {
  return sortedNames(root).flatMap((name) => {
    const node = root.entries.get(name)!
    const path = `${base}/${name}`
    return node.kind === 'dir' ? [path, ...paths(node, path)] : [path]
  })
}
