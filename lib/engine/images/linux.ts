// File trees of small Linux systems: enough for `ls`, `cat /etc/os-release`, `id`, and to know which commands an image has.
// A program is a file with a size and no bytes; the shell runs its model. Names are facts of the distributions; sizes are not listed
// one by one, and one file stands for the rest.
import { sizedBlob } from '../files/blob'
import { type DirNode, type FileTree, fileNode, symlinkNode } from '../files/node'
import { Overlay } from '../files/overlay'

export interface LinuxOptions {
  readonly osRelease: string
  /** Absolute paths of executables. */
  readonly programs: readonly string[]
  /** Links: path → target. */
  readonly links?: Readonly<Record<string, string>>
  /** Lines for /etc/passwd and /etc/group behind root's. */
  readonly users?: readonly string[]
  readonly groups?: readonly string[]
  readonly files?: Readonly<Record<string, string>>
  /** Unpacked bytes of the whole. */
  readonly size: number
}

/** A root file system. */
export function linuxTree(options: LinuxOptions): DirNode {
  const overlay = new Overlay()
  for (const dir of [
    'bin',
    'dev',
    'etc',
    'home',
    'lib',
    'media',
    'mnt',
    'opt',
    'proc',
    'run',
    'sbin',
    'srv',
    'sys',
    'usr/bin',
    'usr/lib',
    'usr/local/bin',
    'usr/sbin',
    'var/cache',
    'var/lib',
    'var/log',
  ])
    overlay.mkdirs(dir)
  overlay.mkdirs('/root', { mode: 0o700 })
  overlay.mkdirs('/tmp', { mode: 0o1777 })
  overlay.mkdirs('/var/tmp', { mode: 0o1777 })
  for (const [path, target] of Object.entries(options.links ?? {})) {
    overlay.remove(path)
    overlay.set(path, symlinkNode(target))
  }
  const put = (path: string, node: FileTree) => overlay.set(overlay.resolve(path).path, node)
  put('/etc/os-release', fileNode(options.osRelease))
  put('/etc/passwd', fileNode(lines(['root:x:0:0:root:/root:/bin/sh', ...(options.users ?? [])])))
  put('/etc/group', fileNode(lines(['root:x:0:', ...(options.groups ?? [])])))
  const named = ['root', ...(options.users ?? []).map((line) => line.split(':')[0]!)]
  put('/etc/shadow', fileNode(lines(named.map((name) => `${name}:*:20454:0:99999:7:::`)), { mode: 0o640 }))
  for (const [path, text] of Object.entries(options.files ?? {})) put(path, fileNode(text))
  addPrograms(overlay, options.programs)
  addRest(overlay, options.size, options.osRelease)
  return overlay.tree()
}

/** The same tree with more in it, up to a larger size. */
export function withMore(
  tree: DirNode,
  more: {
    programs?: readonly string[]
    links?: Readonly<Record<string, string>>
    files?: Readonly<Record<string, string>>
    users?: readonly string[]
    groups?: readonly string[]
    size: number
    name: string
  },
): DirNode {
  const overlay = new Overlay(tree)
  for (const [path, text] of Object.entries(more.files ?? {})) {
    overlay.mkdirs(path.slice(0, path.lastIndexOf('/')) || '/')
    overlay.set(overlay.resolve(path).path, fileNode(text, { mode: text.startsWith('#!') ? 0o755 : 0o644 }))
  }
  addPrograms(overlay, more.programs ?? [])
  for (const [path, target] of Object.entries(more.links ?? {})) overlay.set(path, symlinkNode(target))
  append(overlay, '/etc/passwd', more.users ?? [])
  append(overlay, '/etc/group', more.groups ?? [])
  addRest(overlay, more.size, more.name)
  return overlay.tree()
}

/** Where the bytes of a base that are not listed file by file are counted. */
export const restPath = '/usr/lib/.not-listed'

function addPrograms(overlay: Overlay, programs: readonly string[]): void {
  for (const path of programs) {
    const resolved = overlay.resolve(path)
    overlay.set(resolved.path, fileNode(sizedBlob(0, `program ${path}`), { mode: 0o755 }))
  }
}

function addRest(overlay: Overlay, size: number, name: string): void {
  overlay.mkdirs(restPath)
  overlay.set(`${restPath}/${sizedBlob(size, name).digest.slice(7, 15)}`, fileNode(sizedBlob(size, name)))
}

function append(overlay: Overlay, path: string, more: readonly string[]): void {
  if (more.length === 0) return
  const before = overlay.lookup(path)
  const text = before?.kind === 'file' && before.blob.bytes ? new TextDecoder().decode(before.blob.bytes) : ''
  overlay.set(overlay.resolve(path).path, fileNode(text + lines(more)))
}

function lines(of: readonly string[]): string {
  return of.map((line) => `${line}\n`).join('')
}
