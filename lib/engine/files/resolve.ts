import type { DirNode, FileTree } from './node'
import { clean, names } from './path'

/** Where a path leads once every symlink on the way is followed inside the tree. */
export interface Resolved {
  /** The path without symlinks in it; where nothing is there, the place where it would be. */
  readonly path: string
  readonly node?: FileTree
}

const maxLinks = 40

/**
 * Follows a path inside a tree. A last symlink is followed only if `followLast`; `..` never leads above the root.
 * A chain of symlinks that has no end leads nowhere.
 */
export function resolve(root: DirNode, path: string, followLast = true): Resolved {
  const rest = path.split('/')
  let at: { name: string; node: FileTree | undefined }[] = []
  let links = 0
  const here = () => (at.length === 0 ? root : at[at.length - 1]!.node)
  while (rest.length > 0) {
    const name = rest.shift()!
    if (name === '' || name === '.') continue
    if (name === '..') {
      at.pop()
      continue
    }
    const parent = here()
    const node = parent?.kind === 'dir' ? parent.entries.get(name) : undefined
    const isLast = rest.every((left) => left === '' || left === '.')
    if (node?.kind === 'symlink' && (followLast || !isLast)) {
      if (++links > maxLinks) return { path: clean(path) }
      rest.unshift(...node.target.split('/'))
      if (node.target.startsWith('/')) at = []
      continue
    }
    at.push({ name, node })
  }
  return { path: `/${at.map((step) => step.name).join('/')}`, node: here() }
}

/** What lies at a path, symlinks followed. */
export function lookup(root: DirNode, path: string): FileTree | undefined {
  return resolve(root, path).node
}

/** What lies at exactly this path, no symlink followed. */
export function nodeAt(root: DirNode, path: string): FileTree | undefined {
  let node: FileTree | undefined = root
  for (const name of names(path)) node = node?.kind === 'dir' ? node.entries.get(name) : undefined
  return node
}
