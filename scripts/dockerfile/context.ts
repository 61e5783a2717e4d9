// Reads a folder as a build context. Nothing is written, and no link is followed.
import { createHash } from 'node:crypto'
import {
  closeSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  readSync,
  type Stats,
  statSync,
} from 'node:fs'
import { isAbsolute, join, normalize, resolve } from 'node:path'
import { type IgnoreFile, ignoringPattern, isIgnored, parseIgnore } from '@/lib/dockerfile'
import { type Blob, type ContextFile, contextOf, type Files } from '@/lib/engine'
import { Unusable } from './options'

export interface Context {
  readonly files: Files
  /** What a reader should know of it: links that lead out, sockets, folders that were not looked into. */
  readonly remarks: readonly string[]
}

/** More would not fit into memory. */
const mostFiles = 500_000
/** Of a larger file only the size and the digest are kept. */
const mostBytes = 16 * 1024 * 1024
/** As for a larger file, once so much was read. */
const mostInAll = 1024 * 1024 * 1024
/** Links and other oddities that are named one by one. */
const mostRemarks = 10

interface Reading {
  readonly folder: string
  readonly rules?: IgnoreFile
  readonly negates: boolean
  readonly files: Record<string, ContextFile>
  readonly remarks: string[]
  /** Folders that are still to be read. */
  readonly waiting: string[]
  kept: number
}

/** The files of a folder; those that the ignore file leaves out are listed with their sizes, but not read. */
export function readContext(folder: string, dockerfile: string): Context | Unusable {
  const about = attempt(() => statSync(folder))
  if (about instanceof Error) return new Unusable(`${folder}: ${folderReason(about)}`)
  if (!about.isDirectory()) return new Unusable(`${folder}: is a file, not a folder`)
  const rules = ignoreFile(folder, dockerfile)
  const negates = rules?.patterns.some((pattern) => pattern.negated) ?? false
  const reading: Reading = { folder, rules, negates, files: {}, remarks: [], waiting: [''], kept: 0 }
  let count = 0
  for (let base = reading.waiting.pop(); base !== undefined; base = reading.waiting.pop()) {
    const names = attempt(() => readdirSync(join(folder, base!)))
    if (names instanceof Error) return unreadable(folder, base || '.', names)
    count += names.length
    if (count > mostFiles) return new Unusable(`${folder}: holds more than ${mostFiles} files`)
    for (const name of names.sort()) {
      const path = base ? `${base}/${name}` : name
      const error = attempt(() => readEntry(reading, path))
      // A file that went while the folder was read was never there.
      if (error instanceof Error && error.code !== 'ENOENT') return unreadable(folder, path, error)
    }
  }
  const { files, remarks } = reading
  const more = remarks.length - mostRemarks
  return {
    files: contextOf(files),
    remarks: more > 1 ? [...remarks.slice(0, mostRemarks), `${more} more such remarks are left out.`] : remarks,
  }
}

function attempt<T>(act: () => T): T | NodeJS.ErrnoException {
  try {
    return act()
  } catch (error) {
    return error as NodeJS.ErrnoException
  }
}

function readEntry(reading: Reading, path: string): void {
  const { folder, rules, files, remarks, waiting } = reading
  const full = join(folder, path)
  const info = lstatSync(full)
  const mode = info.mode & 0o7777
  const mtime = Math.floor(info.mtimeMs / 1000)
  const ignored = rules !== undefined && isIgnored(rules, path)
  if (info.isDirectory()) {
    files[path] = { dir: true, mode, mtime }
    if (!ignored || reading.negates) waiting.push(path)
    else remarks.push(`${path}/ was not looked into: ${reasonOf(rules, path)}.`)
  } else if (info.isSymbolicLink()) {
    const target = readlinkSync(full)
    files[path] = { symlink: target, mtime }
    if (!ignored && leadsOut(path, target))
      remarks.push(`${path} is a link to ${target}, out of the context: the link is sent, what it names is not.`)
  } else if (info.isFile()) {
    const content = ignored ? { size: info.size, digest: `ignored ${path}` } : contentOf(reading, full, info)
    files[path] = { content, mode, mtime }
  } else if (!ignored) remarks.push(`${path} is neither file, folder nor link, and is not sent.`)
}

function contentOf(reading: Reading, path: string, { size }: Stats): Blob {
  if (size > mostBytes || reading.kept + size > mostInAll) return digestOnly(path)
  const bytes = new Uint8Array(readFileSync(path))
  reading.kept += bytes.length
  return { size: bytes.length, digest: `sha256:${createHash('sha256').update(bytes).digest('hex')}`, bytes }
}

function digestOnly(path: string): Blob {
  const hash = createHash('sha256')
  const part = new Uint8Array(1024 * 1024)
  const file = openSync(path, 'r')
  let size = 0
  try {
    for (let read = readSync(file, part); read > 0; read = readSync(file, part)) {
      size += read
      hash.update(part.subarray(0, read))
    }
  } finally {
    closeSync(file)
  }
  return { size, digest: `sha256:${hash.digest('hex')}` }
}

function ignoreFile(folder: string, dockerfile: string): IgnoreFile | undefined {
  for (const name of [`${dockerfile}.dockerignore`, '.dockerignore']) {
    const text = attempt(() => readFileSync(resolve(folder, name), 'utf8'))
    if (!(text instanceof Error)) return parseIgnore(text)
  }
  return undefined
}

function reasonOf(rules: IgnoreFile, path: string): string {
  const pattern = ignoringPattern(rules, path)
  return pattern ? `line ${pattern.line} of the ignore file, ${pattern.text}` : 'it is ignored'
}

function leadsOut(path: string, target: string): boolean {
  return isAbsolute(target) || normalize(join(path, '..', target)).split('/')[0] === '..'
}

function folderReason(error: NodeJS.ErrnoException): string {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return 'there is no such folder'
  return error.code === 'EACCES' ? 'may not be read' : `cannot be read: ${error.message}`
}

function unreadable(folder: string, path: string, error: NodeJS.ErrnoException): Unusable {
  const why = error.code === 'EACCES' || error.code === 'EPERM' ? 'may not be read' : `cannot be read: ${error.message}`
  return new Unusable(`${join(folder, path)}: ${why}; docker would stop here too, unless .dockerignore leaves it out`)
}
