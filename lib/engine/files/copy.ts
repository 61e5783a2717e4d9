// What COPY does with files, as BuildKit's file operation does it: what is made on the way, which metadata is kept, what cannot be replaced.
import { expand } from './glob'
import { type DirNode, dirNode, type FileTree, sortedNames } from './node'
import type { Overlay } from './overlay'
import { basename, dirname, join } from './path'
import { resolve } from './resolve'
import { unpack } from './tar'

export interface Owner {
  readonly uid: number
  readonly gid: number
}

export interface Copy {
  readonly source: DirNode
  /** Absolute; may have wildcards if `wildcards`. */
  readonly from: string
  /** Absolute; a slash at its end, or an existing folder, takes the source in under its own name. */
  readonly to: string
  readonly owner?: Owner
  /** What `--chmod` makes of a mode. */
  readonly mode?: (mode: number, isDir: boolean) => number
  /** `--chmod` in octal, which folders made on the way get too. */
  readonly fixedMode?: number
  readonly wildcards: boolean
  /** Of a folder only what is in it is copied. */
  readonly contents: boolean
  readonly followLinks: boolean
  /** Whether an archive is taken apart. */
  readonly unpack: boolean
  /** Paths below the source, without a leading slash, that are copied; everything where not given. */
  readonly includes?: (path: string, isDir: boolean) => boolean
  readonly excludes?: (path: string, isDir: boolean) => boolean
}

/** Copies into an overlay. The result says in BuildKit's words why it could not be done. */
export function copy(overlay: Overlay, action: Copy): string | undefined {
  const found = action.wildcards ? expand(action.source, action.from, action.followLinks) : [action.from]
  for (const from of found) {
    const error = copyOne(overlay, action, from)
    if (error) return error
  }
  return undefined
}

function copyOne(overlay: Overlay, action: Copy, from: string): string | undefined {
  const { node, path } = resolve(action.source, from, action.followLinks)
  if (!node) return `lstat ${path}: no such file or directory`
  if (action.unpack && node.kind === 'file') {
    const unpacked = unpack(overlay, node, action.to, action.owner)
    if (unpacked !== false) return unpacked === true ? undefined : unpacked
  }
  const made = { mode: action.fixedMode ?? 0o755, ...action.owner }
  const folder = /(^|\/)\.?$/.test(action.to) ? action.to : dirname(action.to)
  if (!overlay.mkdirs(folder, made)) return `mkdir ${folder}: not a directory`
  let to = overlay.resolve(action.to).path
  const there = overlay.lookup(to)
  if (there?.kind === 'dir' && (node.kind !== 'dir' || !action.contents)) to = join(to, basename(from))
  const parent = node.kind === 'dir' && action.contents && !there ? to : dirname(to)
  if (!overlay.mkdirs(parent, { mode: 0o755, ...action.owner })) return `mkdir ${parent}: not a directory`
  return put(overlay, action, node, '', to, false)
}

/** `below` is the path from the source down to here, and `inside` whether this is not the source itself. */
function put(
  overlay: Overlay,
  action: Copy,
  node: FileTree,
  below: string,
  to: string,
  inside: boolean,
): string | undefined {
  const isDir = node.kind === 'dir'
  if (inside && action.excludes?.(below, isDir)) return undefined
  const wanted = !inside || !action.includes || action.includes(below, isDir)
  const there = overlay.at(to)
  if (!isDir) {
    if (!wanted) return undefined
    if (there?.kind === 'dir') return `cannot replace to directory ${to} with file`
    // A folder above it that was not wanted itself is made for its sake, as it is in the source.
    overlay.set(to, dressed(action, node))
    return undefined
  }
  if (there && there.kind !== 'dir') return `cannot copy to non-directory: ${to}`
  // Nothing about it changes and nothing is in its place: the folder is taken over as it is, with all that is in it.
  if (!there && inside && !action.owner && !action.mode && !action.includes && !action.excludes) {
    overlay.set(to, node)
    return undefined
  }
  if (wanted) {
    if (!there) overlay.set(to, dressed(action, dirNode(new Map(), node)))
    else if (inside)
      overlay.set(to, { ...dressed(action, dirNode(new Map(), node)), entries: there.entries } as DirNode)
  }
  for (const name of sortedNames(node)) {
    const path = below ? `${below}/${name}` : name
    const error = put(overlay, action, node.entries.get(name)!, path, join(to, name), true)
    if (error) return error
    if (!wanted && overlay.at(to) && !there) keepFolder(overlay, action, node, to)
  }
  return undefined
}

function keepFolder(overlay: Overlay, action: Copy, node: DirNode, to: string): void {
  const made = overlay.at(to)
  if (made?.kind === 'dir')
    overlay.set(to, { ...dressed(action, dirNode(new Map(), node)), entries: made.entries } as DirNode)
}

function dressed(action: Copy, node: FileTree): FileTree {
  const owned = { ...node, ...action.owner }
  if (!action.mode || node.kind === 'symlink') return owned
  return { ...owned, mode: action.mode(node.mode, node.kind === 'dir') }
}
