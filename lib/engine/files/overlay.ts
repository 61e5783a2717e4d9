import { type DirNode, dirNode, emptyTree, type FileTree, type NodeOptions } from './node'
import { names } from './path'
import { nodeAt, type Resolved, resolve } from './resolve'

type OwnDir = Omit<DirNode, 'entries'> & { entries: Map<string, FileTree> }

/**
 * A writable view on a tree. The tree itself is never touched: a folder is copied up when something in it first changes,
 * and `tree()` gives the result, which shares all the rest with the tree below.
 */
export class Overlay {
  private root: DirNode
  /** The folders made by this overlay, which it may therefore write to in place. */
  private own = new WeakSet<DirNode>()

  constructor(lower: DirNode = emptyTree) {
    this.root = lower
  }

  /** What is there now. Later writes do not show in it. */
  tree(): DirNode {
    this.own = new WeakSet()
    return this.root
  }

  /** Follows a path with the writes so far. */
  resolve(path: string, followLast = true): Resolved {
    return resolve(this.root, path, followLast)
  }

  /** What lies at a path, symlinks followed. */
  lookup(path: string): FileTree | undefined {
    return this.resolve(path).node
  }

  /** What lies at exactly this path, no symlink followed. */
  at(path: string): FileTree | undefined {
    return nodeAt(this.root, path)
  }

  /** Puts a file, link or folder at a path without symlinks in it; a parent that is missing is made, one that is no folder replaced. */
  set(path: string, node: FileTree): void {
    const steps = names(path)
    const last = steps.pop()
    if (last === undefined) {
      if (node.kind === 'dir') this.root = node
      return
    }
    this.ownDir(steps).entries.set(last, node)
  }

  /** Takes away what lies at a path without symlinks in it; returns whether there was something. */
  remove(path: string): boolean {
    if (!nodeAt(this.root, path)) return false
    const steps = names(path)
    const last = steps.pop()
    return last !== undefined && this.ownDir(steps).entries.delete(last)
  }

  /** Makes a folder and the missing ones above it, following symlinks; existing ones stay as they are. Returns whether all are folders now. */
  mkdirs(path: string, options: NodeOptions = {}): boolean {
    let at = '/'
    for (const name of names(path)) {
      const next = this.resolve(`${at}/${name}`)
      if (next.node === undefined) this.set(next.path, dirNode(new Map(), options))
      else if (next.node.kind !== 'dir') return false
      at = next.path
    }
    return true
  }

  private ownDir(steps: readonly string[]): OwnDir {
    let dir = this.take(this.root)
    this.root = dir
    for (const name of steps) {
      const child = dir.entries.get(name)
      const taken = this.take(child?.kind === 'dir' ? child : emptyTree)
      if (taken !== child) dir.entries.set(name, taken)
      dir = taken
    }
    return dir
  }

  private take(dir: DirNode): OwnDir {
    if (this.own.has(dir)) return dir as OwnDir
    const copy: OwnDir = { ...dir, entries: new Map(dir.entries) }
    this.own.add(copy)
    return copy
  }
}
