// The file system that a process sees: the overlay of its container with the mounts in it, and who may do what. One class, since
// all of it shares the way a path is followed across mounts.
import { type Blob, blobText, bytesBlob, textBlob } from '../files/blob'
import {
  type DirNode,
  dirNode,
  emptyTree,
  type FileNode,
  type FileTree,
  fileNode,
  sortedNames,
  symlinkNode,
} from '../files/node'
import type { Overlay } from '../files/overlay'
import { basename, clean, dirname, join, names } from '../files/path'

export interface MountPoint {
  /** Absolute. */
  readonly target: string
  readonly overlay: Overlay
  readonly readonly: boolean
  /** Where in the overlay the mount's root is; a file may be mounted too. */
  readonly source: string
}

export interface Process {
  readonly uid: number
  readonly groups: readonly number[]
}

/** What the kernel would say: the code and the path, as Node's errors have them. */
export class FileError extends Error {
  constructor(
    readonly code: string,
    readonly path: string,
    action: string,
  ) {
    super(`${code}: ${texts[code] ?? 'error'}, ${action} '${path}'`)
  }

  /** As tools print it: `Permission denied`. */
  get text(): string {
    const text = this.code === 'EISDIR' ? 'is a directory' : (texts[this.code] ?? this.code)
    return text.charAt(0).toUpperCase() + text.slice(1)
  }
}

const texts: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or directory',
  EEXIST: 'file exists',
  ENOTDIR: 'not a directory',
  EISDIR: 'illegal operation on a directory',
  ENOTEMPTY: 'directory not empty',
  EACCES: 'permission denied',
  EPERM: 'operation not permitted',
  EROFS: 'read-only file system',
  ELOOP: 'too many levels of symbolic links',
  EINVAL: 'invalid argument',
}

// What the kernel mounts into every container; an image need not have them.
const kernelFolders: ReadonlySet<string> = new Set(['/proc', '/sys', '/dev'])

interface Place {
  /** Without symlinks. */
  readonly path: string
  readonly node: FileTree | undefined
}

export class FileSystem {
  /** What a file that is written now gets as its time. */
  clock: number
  /** The permission bits that a new file does not get. */
  umask = 0o022

  constructor(
    private readonly root: Overlay,
    private readonly mounts: readonly MountPoint[],
    private readonly process: Process,
    clock: number,
  ) {
    this.clock = clock
  }

  /** Follows a path; of a missing file the place is where it would be. */
  find(path: string, followLast = true, action = 'stat'): Place {
    const rest = names(path).reverse()
    let at = '/'
    let links = 0
    while (rest.length > 0) {
      const name = rest.pop()!
      if (name === '..') {
        at = dirname(at)
        continue
      }
      if (name === '.' || name === '') continue
      const next = join(at, name)
      const node = this.at(next)
      if (node?.kind === 'symlink' && (followLast || rest.length > 0)) {
        if (++links > 40) throw new FileError('ELOOP', path, action)
        rest.push(...node.target.split('/').reverse())
        if (node.target.startsWith('/')) at = '/'
        continue
      }
      if (node && node.kind !== 'dir' && rest.some((left) => left !== '' && left !== '.'))
        throw new FileError('ENOTDIR', path, action)
      at = next
    }
    return { path: at, node: this.at(at) }
  }

  get(path: string, action = 'stat', followLast = true): { path: string; node: FileTree } {
    const { path: real, node } = this.find(path, followLast, action)
    if (!node) throw new FileError('ENOENT', path, action)
    return { path: real, node }
  }

  exists(path: string): boolean {
    try {
      return this.find(path).node !== undefined
    } catch {
      return false
    }
  }

  read(path: string): FileNode {
    const { node } = this.get(path, 'open')
    if (node.kind === 'dir') throw new FileError('EISDIR', path, 'read')
    if (node.kind !== 'file') throw new FileError('EINVAL', path, 'read')
    if (!this.may(node, 4)) throw new FileError('EACCES', path, 'open')
    return node
  }

  text(path: string): string {
    return blobText(this.read(path).blob)
  }

  write(path: string, content: string | Uint8Array | Blob, mode?: number): void {
    const { path: real, node } = this.find(path, true, 'open')
    if (node?.kind === 'dir') throw new FileError('EISDIR', path, 'open')
    const blob =
      typeof content === 'string' ? textBlob(content) : content instanceof Uint8Array ? bytesBlob(content) : content
    if (node?.kind === 'file') {
      if (!this.may(node, 2)) throw new FileError('EACCES', path, 'open')
      this.put(real, { ...node, blob, mtime: this.clock, mode: mode ?? node.mode }, path, 'open')
      return
    }
    this.mayChangeFolder(real, path, 'open')
    this.put(
      real,
      fileNode(blob, { ...this.owner(), mode: mode ?? 0o666 & ~this.umask, mtime: this.clock }),
      path,
      'open',
    )
  }

  append(path: string, content: Uint8Array): void {
    const { node } = this.find(path)
    const before = node?.kind === 'file' ? (node.blob.bytes ?? new Uint8Array()) : new Uint8Array()
    const joined = new Uint8Array(before.length + content.length)
    joined.set(before)
    joined.set(content, before.length)
    this.write(path, joined)
  }

  mkdir(path: string, parents = false, mode = 0o777 & ~this.umask): void {
    const { path: real, node } = this.find(path, true, 'mkdir')
    if (node) {
      if (parents && node.kind === 'dir') return
      throw new FileError('EEXIST', path, 'mkdir')
    }
    const above = dirname(real)
    const parent = this.at(above)
    if (!parent) {
      if (!parents) throw new FileError('ENOENT', path, 'mkdir')
      this.mkdir(above, true)
    } else if (parent.kind !== 'dir') throw new FileError('ENOTDIR', path, 'mkdir')
    this.mayChangeFolder(real, path, 'mkdir')
    this.put(real, dirNode(new Map(), { ...this.owner(), mode, mtime: this.clock }), path, 'mkdir')
  }

  list(path: string): string[] {
    const { path: real, node } = this.get(path, 'scandir')
    if (node.kind !== 'dir') throw new FileError('ENOTDIR', path, 'scandir')
    if (!this.may(node, 4)) throw new FileError('EACCES', path, 'scandir')
    const mounted = this.mounts
      .filter((mount) => dirname(mount.target) === real && mount.target !== '/')
      .map((mount) => basename(mount.target))
    return [...new Set([...sortedNames(node), ...mounted])].sort()
  }

  remove(path: string, recursive = false, force = false): void {
    const { path: real, node } = this.find(path, false, 'rm')
    if (!node) {
      if (force) return
      throw new FileError('ENOENT', path, 'rm')
    }
    if (node.kind === 'dir' && !recursive && this.list(real).length > 0) throw new FileError('ENOTEMPTY', path, 'rm')
    if (this.mounts.some((mount) => mount.target === real)) throw new FileError('EPERM', path, 'rm')
    this.mayChangeFolder(real, path, 'rm')
    const [overlay, inner] = this.placeOf(real, path, 'rm')
    overlay.remove(inner)
  }

  /** Copies a file, or a folder with all that is in it, as `cp -r` does: what is new belongs to the process. */
  copy(from: string, to: string, recursive: boolean): void {
    const { node } = this.get(from, 'cp')
    if (node.kind === 'dir') {
      if (!recursive) throw new FileError('EISDIR', from, 'cp')
      if (!this.exists(to)) this.mkdir(to, false, node.mode)
      for (const name of this.list(from)) {
        const inner = this.get(`${from}/${name}`, 'cp', false).node
        if (inner.kind === 'symlink') this.symlink(inner.target, `${to}/${name}`)
        else this.copy(`${from}/${name}`, `${to}/${name}`, true)
      }
    } else if (node.kind === 'file') {
      const file = this.read(from)
      const there = this.find(to).node
      this.write(to, file.blob, there ? undefined : file.mode & 0o777)
    }
  }

  move(from: string, to: string): void {
    const { path: real, node } = this.get(from, 'mv', false)
    const target = this.find(to, false, 'mv')
    if (target.node?.kind === 'dir' && node.kind !== 'dir') throw new FileError('EISDIR', to, 'mv')
    this.mayChangeFolder(real, from, 'mv')
    this.mayChangeFolder(target.path, to, 'mv')
    this.put(target.path, node, to, 'mv')
    const [overlay, inner] = this.placeOf(real, from, 'mv')
    overlay.remove(inner)
  }

  chmod(path: string, mode: number): void {
    const { path: real, node } = this.get(path, 'chmod')
    this.mayChange(node, path, 'chmod')
    this.put(real, { ...node, mode: mode & 0o7777 }, path, 'chmod')
  }

  chown(path: string, uid: number | undefined, gid: number | undefined, followLast = true): void {
    const { path: real, node } = this.get(path, 'chown', followLast)
    const isOwnGroup =
      uid === undefined && node.uid === this.process.uid && this.process.groups.includes(gid ?? node.gid)
    if (this.process.uid !== 0 && !isOwnGroup) throw new FileError('EPERM', path, 'chown')
    this.put(real, { ...node, uid: uid ?? node.uid, gid: gid ?? node.gid }, path, 'chown')
  }

  symlink(target: string, path: string): void {
    const { path: real, node } = this.find(path, false, 'symlink')
    if (node) throw new FileError('EEXIST', path, 'symlink')
    this.mayChangeFolder(real, path, 'symlink')
    this.put(real, symlinkNode(target, { ...this.owner(), mtime: this.clock }), path, 'symlink')
  }

  /** A second name; it is kept as a copy, so its bytes count once more. */
  link(from: string, to: string): void {
    const { node } = this.get(from, 'link')
    const target = this.find(to, false, 'link')
    if (target.node) throw new FileError('EEXIST', to, 'link')
    this.mayChangeFolder(target.path, to, 'link')
    this.put(target.path, node, to, 'link')
  }

  touch(path: string, mtime: number): void {
    const { path: real, node } = this.get(path, 'utimes')
    if (!this.may(node, 2)) throw new FileError('EACCES', path, 'utimes')
    this.put(real, { ...node, mtime }, path, 'utimes')
  }

  /** Whether the process may read (4), write (2) or execute or enter (1) it. */
  may(node: FileTree, bit: 1 | 2 | 4): boolean {
    const { uid, groups } = this.process
    if (uid === 0) return bit !== 1 || node.kind === 'dir' || (node.mode & 0o111) !== 0
    const shift = node.uid === uid ? 6 : groups.includes(node.gid) ? 3 : 0
    return ((node.mode >> shift) & bit) !== 0
  }

  owner(): { uid: number; gid: number } {
    return { uid: this.process.uid, gid: this.process.groups[0] ?? 0 }
  }

  /** The tree of the container itself as it is now, without the mounts. */
  tree(): DirNode {
    return this.root.tree()
  }

  private at(path: string): FileTree | undefined {
    const mount = this.mountOf(path)
    if (!mount) return this.root.at(path) ?? (kernelFolders.has(path) ? emptyTree : undefined)
    return mount.overlay.at(clean(mount.source + path.slice(mount.target.length)))
  }

  private mountOf(path: string): MountPoint | undefined {
    let best: MountPoint | undefined
    for (const mount of this.mounts)
      if (
        (path === mount.target || path.startsWith(`${mount.target}/`)) &&
        mount.target.length > (best?.target.length ?? 0)
      )
        best = mount
    return best
  }

  private placeOf(real: string, path: string, action: string): readonly [Overlay, string] {
    const mount = this.mountOf(real)
    if (!mount) return [this.root, real]
    if (mount.readonly) throw new FileError('EROFS', path, action)
    return [mount.overlay, clean(mount.source + real.slice(mount.target.length))]
  }

  private put(real: string, node: FileTree, path: string, action: string): void {
    const parent = this.at(dirname(real))
    if (!parent && real !== '/') throw new FileError('ENOENT', path, action)
    if (parent && parent.kind !== 'dir') throw new FileError('ENOTDIR', path, action)
    const [overlay, inner] = this.placeOf(real, path, action)
    overlay.set(inner, node)
  }

  private mayChange(node: FileTree, path: string, action: string): void {
    if (this.process.uid !== 0 && node.uid !== this.process.uid) throw new FileError('EPERM', path, action)
  }

  // In a folder with the sticky bit, as /tmp has it, one may take away only what is one's own.
  private mayChangeFolder(real: string, path: string, action: string): void {
    const above = dirname(real)
    const folder = this.at(above)
    if (!folder) throw new FileError('ENOENT', path, action)
    if (!this.may(folder, 2)) throw new FileError('EACCES', path, action)
    const node = this.at(real)
    if (folder.mode & 0o1000 && node && this.process.uid !== 0 && node.uid !== this.process.uid)
      throw new FileError('EPERM', path, action)
  }
}
