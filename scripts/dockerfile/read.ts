// Reads a Dockerfile from disk or standard input, with the ignore file beside it.
import { open, readFile, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { type IgnoreFile, parseIgnore } from '@/lib/dockerfile'
import { Unusable } from './options'

export interface Input {
  readonly text: string
  readonly ignore?: IgnoreFile
}

/** More than any Dockerfile that a person has written. */
const most = 4 * 1024 * 1024

/** The text of a file, `-` for standard input; paths start where the command was called. */
export async function read(name: string): Promise<Input | Unusable> {
  if (name === '-') {
    const bytes = await fromStream(process.stdin)
    const text = bytes instanceof Unusable ? bytes : decoded(bytes)
    return text instanceof Unusable ? text : { text }
  }
  const path = resolve(process.env.INIT_CWD ?? process.cwd(), name)
  try {
    const about = await stat(path)
    if (about.isDirectory()) return new Unusable('is a folder, not a Dockerfile')
    if (about.size > most) return tooLarge(about.size)
    const file = await open(path)
    const bytes = await fromStream(file.createReadStream())
    const text = bytes instanceof Unusable ? bytes : decoded(bytes)
    return text instanceof Unusable ? text : { text, ignore: await ignoreFile(path) }
  } catch (error) {
    return new Unusable(reason(error as NodeJS.ErrnoException))
  }
}

function reason(error: NodeJS.ErrnoException): string {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return 'there is no such file'
  if (error.code === 'EACCES' || error.code === 'EPERM') return 'may not be read'
  return `cannot be read: ${error.message}`
}

function tooLarge(size: number): Unusable {
  const megabytes = Math.round(size / 1024 / 1024)
  return new Unusable(`is too large for a Dockerfile: ${megabytes} MB, at most ${most / 1024 / 1024} MB are read`)
}

async function fromStream(stream: AsyncIterable<Uint8Array | string>): Promise<Uint8Array | Unusable> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of stream) {
    const bytes = typeof part === 'string' ? Buffer.from(part) : part
    size += bytes.length
    if (size > most) return new Unusable(`is too large for a Dockerfile: at most ${most / 1024 / 1024} MB are read`)
    parts.push(bytes)
  }
  return Buffer.concat(parts)
}

function decoded(bytes: Uint8Array): string | Unusable {
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  if (isWide) return new Unusable('is UTF-16 text; save it as UTF-8')
  if (bytes.includes(0)) return new Unusable('is a binary file, not a Dockerfile')
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return new Unusable('is not valid UTF-8')
  }
}

/** `Dockerfile.dockerignore` before `.dockerignore`; none where neither can be read. */
async function ignoreFile(path: string): Promise<IgnoreFile | undefined> {
  for (const name of [`${path}.dockerignore`, join(dirname(path), '.dockerignore')]) {
    const text = await readFile(name, 'utf8').catch(() => undefined)
    if (text !== undefined) return parseIgnore(text)
  }
  return undefined
}
