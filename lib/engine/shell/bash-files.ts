// The file system in the shape that just-bash asks for. Programs that are only a size and a name look like small scripts that call their model.
import type { FsStat, IFileSystem } from 'just-bash'
import { type Blob, blobText } from '../files/blob'
import type { FileTree } from '../files/node'
import { basename, join } from '../files/path'
import { FileError, type FileSystem } from './file-system'

/** The names under which the models are registered: just-bash runs a registered command only from /bin. */
export const modelPrefix = '__model_'

/** The variable in which a model finds the path of its program. */
export const pathVariable = '__PROGRAM'

export interface BashFiles extends IFileSystem {
  /** Commands that are taken to exist though no file is there: what an image that is only assumed may have. */
  readonly assumed: Set<string>
}

/** Wraps a file system for just-bash. */
export function bashFiles(
  files: FileSystem,
  hasModel: (name: string) => boolean,
  refused: ReadonlyMap<string, FileError>,
  captureExec = false,
): BashFiles {
  const assumed = new Set<string>()
  const encoder = new TextEncoder()
  // A file without bytes that is read and written elsewhere keeps its size.
  const sized = new WeakMap<Uint8Array, Blob>()
  const contentOf = (content: string | Uint8Array): Uint8Array | Blob =>
    typeof content === 'string' ? encoder.encode(content) : (sized.get(content) ?? content)

  const read = (path: string): Uint8Array => {
    if (isRandom(path)) return randomBytes()
    if (path === '/dev/zero') return new Uint8Array(endless)
    if (path === '/dev/null') return new Uint8Array()
    if (isAssumed(path)) return encoder.encode(caller(path))
    const node = files.read(path)
    const { bytes } = node.blob
    if (bytes)
      return bytes[0] === 35 && bytes[1] === 33
        ? encoder.encode(captureExec ? withoutExec(blobText(node.blob)) : withCommand(blobText(node.blob)))
        : bytes
    if (node.mode & 0o111) return encoder.encode(caller(path))
    const empty = new Uint8Array()
    sized.set(empty, node.blob)
    return empty
  }
  const caller = (path: string) => {
    const name = programName(path)
    const model = hasModel(name) ? name : `unknown ${quoted(name)}`
    return `#!/bin/sh\n${pathVariable}=${quoted(path)} ${modelPrefix}${model} "$@"\n`
  }
  const isModel = (path: string) => path.startsWith(`/bin/${modelPrefix}`)
  const isAssumed = (path: string) => path.startsWith('/bin/') && assumed.has(path.slice(5)) && !files.exists(path)
  const isDevice = (path: string) =>
    path === '/dev/null' || isRandom(path) || path === '/dev/stdout' || path === '/dev/stderr' || path === '/dev/zero'

  const stat = (path: string, followLast: boolean, action: string): FsStat => {
    if (isModel(path) || isAssumed(path)) return statOf({ kind: 'file', mode: 0o755, size: 0, mtime: 0 })
    if (isDevice(path)) return statOf({ kind: 'file', mode: 0o666, size: 0, mtime: 0 })
    const why = refused.get(path)
    if (why) throw why
    const { node, path: identity } = files.get(path, action, followLast)
    return statOf({ kind: node.kind, mode: node.mode, size: sizeOf(node), mtime: node.mtime, identity })
  }

  return {
    assumed,
    readFile: async (path, options) => decode(read(path), typeof options === 'string' ? options : options?.encoding),
    readFileBuffer: async (path) => read(path),
    writeFile: async (path, content) => {
      if (!isDevice(path)) files.write(path, contentOf(content))
    },
    appendFile: async (path, content) => {
      if (!isDevice(path)) files.append(path, typeof content === 'string' ? encoder.encode(content) : content)
    },
    exists: async (path) =>
      // What is there but cannot be looked at makes a redirection fail, and nothing else.
      refused.has(path) || isModel(path) || isAssumed(path) || isDevice(path) || files.exists(path),
    stat: async (path) => stat(path, true, 'stat'),
    lstat: async (path) => stat(path, false, 'lstat'),
    mkdir: async (path, options) => files.mkdir(path, options?.recursive),
    readdir: async (path) => files.list(path),
    rm: async (path, options) => files.remove(path, options?.recursive, options?.force),
    cp: async (from, to, options) => files.copy(from, to, options?.recursive ?? false),
    mv: async (from, to) => files.move(from, to),
    resolvePath: (base, path) => join(base, path),
    getAllPaths: () => [],
    chmod: async (path, mode) => files.chmod(path, mode),
    symlink: async (target, path) => files.symlink(target, path),
    link: async (from, to) => files.link(from, to),
    readlink: async (path) => {
      const { node } = files.get(path, 'readlink', false)
      if (node.kind !== 'symlink') throw new FileError('EINVAL', path, 'readlink')
      return node.target
    },
    realpath: async (path) => files.get(path, 'realpath').path,
    utimes: async (path, _accessed, modified) => {
      // The shell has the browser's clock; a build has its own.
      const now = Math.abs(modified.getTime() - Date.now()) < 60_000
      files.touch(path, now ? files.clock : Math.floor(modified.getTime() / 1000))
    },
  }
}

// npm's own file has another name than the command that links to it.
function programName(path: string): string {
  return basename(path).replace(/-cli\.js$/, '')
}

function statOf(of: { kind: FileTree['kind']; mode: number; size: number; mtime: number; identity?: string }): FsStat {
  return {
    isFile: of.kind === 'file',
    isDirectory: of.kind === 'dir',
    isSymbolicLink: of.kind === 'symlink',
    mode: of.mode,
    size: of.size,
    mtime: new Date(of.mtime * 1000),
    identity: of.identity,
  }
}

function sizeOf(node: FileTree): number {
  return node.kind === 'file' ? node.blob.size : node.kind === 'symlink' ? node.target.length : 4096
}

// A device has no end; what a build takes of it does.
const endless = 16 * 1024 * 1024

// The same at every build, so that a build can be repeated.
function randomBytes(): Uint8Array {
  const bytes = new Uint8Array(4 * 1024 * 1024)
  let state = 0x9e3779b9
  for (let at = 0; at < bytes.length; at++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    bytes[at] = state >>> 24
  }
  return bytes
}

function isRandom(path: string): boolean {
  return path === '/dev/urandom' || path === '/dev/random'
}

function decode(content: Uint8Array, encoding: string | null | undefined): string {
  if (encoding === 'binary' || encoding === 'latin1')
    return Array.from(content, (byte) => String.fromCharCode(byte)).join('')
  if (encoding === 'base64') return btoa(Array.from(content, (byte) => String.fromCharCode(byte)).join(''))
  return blobText({ size: content.length, digest: '', bytes: content })
}

/** A word as a shell takes it literally. */
export function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`
}

// just-bash answers `command -v` for what it has itself, not for what the image has.
const asks = /(^|[\n;&|(!`{]|\b(?:if|while|until|then|do|else)\s)(\s*)command(\s+-[vV]\b)/g

/** A script in which `command -v` looks into the image. */
export function withCommand(script: string): string {
  return script.includes('command') ? script.replace(asks, `$1$2${modelPrefix}command$3`) : script
}

const execs = /(^|[\n;&|(!`{]|\b(?:then|do|else)\s)(\s*)exec(\s+(?![<>\d&]))/g

/** A script that says what it would become, and goes no further. */
function withoutExec(script: string): string {
  return withCommand(script).replace(execs, `$1$2${modelPrefix}become$3`)
}
