// Archives that ADD takes apart: tar in its ustar, GNU and pax forms, plain or gzipped. Other compressions are not read.
import { gunzipSync } from 'fflate'
import { bytesBlob } from './blob'
import type { Owner } from './copy'
import { dirNode, type FileNode, fileNode, symlinkNode } from './node'
import type { Overlay } from './overlay'
import { join } from './path'

/** A member of an archive. */
export interface TarMember {
  readonly path: string
  readonly type: 'file' | 'dir' | 'symlink' | 'hardlink'
  readonly mode: number
  readonly uid: number
  readonly gid: number
  readonly mtime: number
  readonly link: string
  readonly bytes: Uint8Array
}

const block = 512

/** Takes an archive apart in a folder; false where the file is none, a text where it is broken. */
export function unpack(overlay: Overlay, file: FileNode, to: string, owner?: Owner): boolean | string {
  const members = file.blob.bytes && readTar(file.blob.bytes)
  if (!members) return false
  if (!overlay.mkdirs(to, { mode: 0o755, ...owner })) return `mkdir ${to}: not a directory`
  const base = overlay.resolve(to).path
  for (const member of members) {
    const path = join(base, member.path)
    const meta = { mode: member.mode, mtime: member.mtime, uid: member.uid, gid: member.gid, ...owner }
    const there = overlay.at(path)
    if (member.type === 'dir') {
      const entries = there?.kind === 'dir' ? there.entries : undefined
      overlay.set(path, dirNode(entries, meta))
      continue
    }
    overlay.mkdirs(join(path, '..'), { mode: 0o755 })
    if (member.type === 'symlink') overlay.set(path, symlinkNode(member.link, meta))
    else if (member.type === 'hardlink') {
      const target = overlay.at(join(base, member.link))
      if (target) overlay.set(path, target)
    } else if (there?.kind !== 'dir') overlay.set(path, fileNode(bytesBlob(member.bytes), meta))
  }
  return true
}

/** The members of an archive, or undefined where the bytes are no archive that can be read. */
export function readTar(bytes: Uint8Array): TarMember[] | undefined {
  const plain = gunzipped(bytes)
  if (!plain || plain.length < block || !isHeader(plain, 0)) return undefined
  const members: TarMember[] = []
  let pax: Record<string, string> = {}
  let long: { path?: string; link?: string } = {}
  for (let at = 0; at + block <= plain.length && isHeader(plain, at); ) {
    const size = octal(plain, at + 124, 12)
    const type = String.fromCharCode(plain[at + 156]!)
    const body = plain.subarray(at + block, at + block + size)
    at += block + Math.ceil(size / block) * block
    if (type === 'x') pax = paxRecords(body)
    else if (type === 'L') long.path = text(body, 0, body.length)
    else if (type === 'K') long.link = text(body, 0, body.length)
    else if (type !== 'g') {
      members.push(member(plain, at - block - Math.ceil(size / block) * block, type, body, pax, long))
      pax = {}
      long = {}
    }
  }
  return members
}

function member(
  bytes: Uint8Array,
  at: number,
  flag: string,
  body: Uint8Array,
  pax: Readonly<Record<string, string>>,
  long: { path?: string; link?: string },
): TarMember {
  const prefix = text(bytes, at + 257, 5) === 'ustar' ? text(bytes, at + 345, 155) : ''
  const short = text(bytes, at, 100)
  const path = pax.path ?? long.path ?? (prefix && bytes[at + 263] !== 0x20 ? `${prefix}/${short}` : short)
  const types: Record<string, TarMember['type']> = { '5': 'dir', '2': 'symlink', '1': 'hardlink' }
  return {
    path,
    type: types[flag] ?? (path.endsWith('/') ? 'dir' : 'file'),
    mode: octal(bytes, at + 100, 8) & 0o7777,
    uid: Number(pax.uid ?? octal(bytes, at + 108, 8)),
    gid: Number(pax.gid ?? octal(bytes, at + 116, 8)),
    mtime: Math.floor(Number(pax.mtime ?? octal(bytes, at + 136, 12))),
    link: pax.linkpath ?? long.link ?? text(bytes, at + 157, 100),
    bytes: body.slice(),
  }
}

function gunzipped(bytes: Uint8Array): Uint8Array | undefined {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes
  try {
    return gunzipSync(bytes)
  } catch {
    return undefined
  }
}

// The checksum counts its own field as blanks.
function isHeader(bytes: Uint8Array, at: number): boolean {
  let sum = 0
  for (let i = 0; i < block; i++) sum += i >= 148 && i < 156 ? 0x20 : bytes[at + i]!
  return sum > 8 * 0x20 && sum === octal(bytes, at + 148, 8)
}

function octal(bytes: Uint8Array, at: number, length: number): number {
  return Number.parseInt(text(bytes, at, length).trim() || '0', 8) || 0
}

function text(bytes: Uint8Array, at: number, length: number): string {
  const field = bytes.subarray(at, at + length)
  const end = field.indexOf(0)
  return new TextDecoder().decode(end < 0 ? field : field.subarray(0, end))
}

function paxRecords(body: Uint8Array): Record<string, string> {
  const records: Record<string, string> = {}
  for (let at = 0; at < body.length; ) {
    const blank = body.indexOf(0x20, at)
    const length = Number(text(body, at, blank - at))
    if (!(length > 0)) break
    const [, key, value] = /^([^=]*)=(.*)$/s.exec(text(body, blank + 1, length - (blank - at) - 2)) ?? []
    if (key !== undefined) records[key] = value!
    at += length
  }
  return records
}

/** A ustar archive of these members, in their order. */
export function writeTar(members: readonly TarMember[]): Uint8Array {
  const parts = members.flatMap((one) => [headerOf(one), padded(one.bytes)])
  const archive = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 2 * block))
  let at = 0
  for (const part of parts) {
    archive.set(part, at)
    at += part.length
  }
  return archive
}

function headerOf({ path, type, mode, uid, gid, mtime, link, bytes }: TarMember): Uint8Array {
  const header = new Uint8Array(block)
  const put = (at: number, text: string) => header.set(new TextEncoder().encode(text), at)
  const number = (value: number, digits: number) => `${value.toString(8).padStart(digits, '0')}\0`
  const [name, prefix] = splitName(path)
  put(0, name)
  put(100, number(mode, 7))
  put(108, number(uid, 7))
  put(116, number(gid, 7))
  put(124, number(bytes.length, 11))
  put(136, number(mtime, 11))
  put(156, { file: '0', hardlink: '1', symlink: '2', dir: '5' }[type])
  put(157, link)
  put(257, 'ustar\x0000')
  put(345, prefix)
  put(148, '        ')
  const sum = header.reduce((total, byte) => total + byte, 0)
  put(148, `${sum.toString(8).padStart(6, '0')}\0 `)
  return header
}

// A path longer than 100 bytes is parted at a slash.
function splitName(path: string): readonly [name: string, prefix: string] {
  if (path.length <= 100) return [path, '']
  const slash = path.indexOf('/', path.length - 101)
  return slash < 0 ? [path.slice(-100), ''] : [path.slice(slash + 1), path.slice(0, slash)]
}

function padded(body: Uint8Array): Uint8Array {
  const out = new Uint8Array(Math.ceil(body.length / block) * block)
  out.set(body)
  return out
}
