// `ls` and `stat`, which show owners and times.

import type { FileTree } from '../../files/node'
import { join } from '../../files/path'
import { type Call, type Model, options } from '../model'
import { groups, users } from '../users'

interface Listed {
  readonly name: string
  readonly path: string
  readonly node: FileTree
}

interface Show {
  readonly flags: ReadonlyMap<string, string>
  readonly user: (uid: number) => string
  readonly group: (gid: number) => string
}

const ls: Model = (call) => {
  const { flags, rest } = options(call.args, ['block-size', 'I', 'w'])
  const show = { flags, ...namesOf(call, flags.has('n')) }
  const files: Listed[] = []
  const folders: Listed[] = []
  let stderr = ''
  for (const name of rest.length > 0 ? rest : ['.']) {
    const path = join(call.cwd, name)
    const { node } = call.files.find(path, !flags.has('l') && !flags.has('d'))
    const real = node?.kind === 'symlink' && !flags.has('l') ? call.files.find(path).node : node
    if (!real)
      stderr += `ls: ${isBusybox(call) ? '' : 'cannot access '}${isBusybox(call) ? name : `'${name}'`}: No such file or directory\n`
    else (real.kind === 'dir' && !flags.has('d') ? folders : files).push({ name, path, node: real })
  }
  const blocks: string[] = []
  if (files.length > 0) blocks.push(lines(sorted(files, flags), show))
  const many = rest.length > 1 || flags.has('R')
  for (const folder of folders) blocks.push(...folderBlocks(call, folder, show, many))
  return { stdout: blocks.join('\n'), stderr, exitCode: stderr ? (isBusybox(call) ? 1 : 2) : 0 }
}

function folderBlocks(call: Call, folder: Listed, show: Show, titled: boolean): string[] {
  const { flags } = show
  const names = call.files.list(folder.path).filter((name) => flags.has('a') || flags.has('A') || !name.startsWith('.'))
  const inside = names.map(
    (name): Listed => ({
      name,
      path: join(folder.path, name),
      node: call.files.get(join(folder.path, name), 'stat', false).node,
    }),
  )
  const dots = flags.has('a')
    ? ['.', '..'].map(
        (name): Listed => ({ name, path: join(folder.path, name), node: call.files.get(join(folder.path, name)).node }),
      )
    : []
  const listed = [...dots, ...sorted(inside, flags)]
  const total = flags.has('l') ? `total ${listed.reduce((sum, one) => sum + blocksOf(one.node), 0)}\n` : ''
  const block = `${titled ? `${folder.name}:\n` : ''}${total}${lines(listed, show)}`
  const below = flags.has('R') ? inside.filter((one) => one.node.kind === 'dir') : []
  return [
    block,
    ...below.flatMap((one) =>
      folderBlocks(call, { ...one, name: `${folder.name.replace(/\/$/, '')}/${one.name}` }, show, true),
    ),
  ]
}

function sorted(listed: readonly Listed[], flags: ReadonlyMap<string, string>): Listed[] {
  const order = flags.has('t')
    ? (a: Listed, b: Listed) => b.node.mtime - a.node.mtime
    : flags.has('S')
      ? (a: Listed, b: Listed) => sizeOf(b.node) - sizeOf(a.node)
      : (a: Listed, b: Listed) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)
  const out = [...listed].sort(order)
  return flags.has('r') ? out.reverse() : out
}

function lines(listed: readonly Listed[], { flags, user, group }: Show): string {
  if (!flags.has('l')) return listed.map(({ name }) => `${name}\n`).join('')
  return listed
    .map(({ name, node }) => {
      const size = flags.has('h') ? readable(sizeOf(node)) : String(sizeOf(node))
      const link = node.kind === 'symlink' ? ` -> ${node.target}` : ''
      return `${letters(node)} ${String(node.kind === 'dir' ? 2 : 1).padStart(4)} ${user(node.uid).padEnd(8)} ${group(node.gid).padEnd(8)} ${size.padStart(8)} ${day(node.mtime)} ${name}${link}\n`
    })
    .join('')
}

function namesOf(call: Call, numeric: boolean): Pick<Show, 'user' | 'group'> {
  const root = call.machine.root()
  const all = numeric ? [] : users(root)
  const allGroups = numeric ? [] : groups(root)
  return {
    user: (uid) => all.find((one) => one.uid === uid)?.name ?? String(uid),
    group: (gid) => allGroups.find((one) => one.gid === gid)?.name ?? String(gid),
  }
}

/** `drwxr-xr-x` */
function letters(node: FileTree): string {
  const kind = node.kind === 'dir' ? 'd' : node.kind === 'symlink' ? 'l' : '-'
  const bits = [6, 3, 0].map((shift) => {
    const part = (node.mode >> shift) & 7
    const special = (node.mode >> (9 + shift / 3)) & 1
    const execute = part & 1
    const sign = shift === 0 ? 't' : 's'
    const last = special ? (execute ? sign : sign.toUpperCase()) : execute ? 'x' : '-'
    return `${part & 4 ? 'r' : '-'}${part & 2 ? 'w' : '-'}${last}`
  })
  return kind + bits.join('')
}

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

function day(mtime: number): string {
  const date = new Date(mtime * 1000)
  return `${months[date.getUTCMonth()]} ${String(date.getUTCDate()).padStart(2)} ${String(date.getUTCFullYear()).padStart(5)}`
}

function sizeOf(node: FileTree): number {
  return node.kind === 'file' ? node.blob.size : node.kind === 'symlink' ? node.target.length : 4096
}

function blocksOf(node: FileTree): number {
  return node.kind === 'symlink' ? 0 : Math.ceil(sizeOf(node) / 4096) * 4
}

function readable(size: number): string {
  const units = ['', 'K', 'M', 'G']
  let value = size
  let unit = 0
  for (; value >= 1024 && unit < units.length - 1; unit++) value /= 1024
  return unit === 0 ? String(size) : `${value.toFixed(1)}${units[unit]}`
}

function isBusybox(call: Call): boolean {
  return call.files.exists('/bin/busybox')
}

const stat: Model = (call) => {
  const { flags, rest } = options(call.args, ['c', 'format', 'printf'])
  const { user, group } = namesOf(call, false)
  const format = flags.get('c') ?? flags.get('format') ?? flags.get('printf')
  const out = rest.map((name) => {
    const { node } = call.files.get(join(call.cwd, name), 'stat', flags.has('L'))
    const kind = {
      file: node.kind === 'file' && node.blob.size === 0 ? 'regular empty file' : 'regular file',
      dir: 'directory',
      symlink: 'symbolic link',
    }[node.kind]
    const parts: Readonly<Record<string, string>> = {
      a: node.mode.toString(8),
      A: letters(node),
      u: String(node.uid),
      g: String(node.gid),
      U: user(node.uid),
      G: group(node.gid),
      s: String(sizeOf(node)),
      n: name,
      N: node.kind === 'symlink' ? `'${name}' -> '${node.target}'` : `'${name}'`,
      F: kind,
      Y: String(node.mtime),
      y: new Date(node.mtime * 1000).toISOString(),
      h: '1',
      '%': '%',
    }
    if (format !== undefined) return `${format.replace(/%(.)/g, (whole, letter) => parts[letter] ?? whole)}\n`
    const owner = `Uid: (${node.uid}/${user(node.uid)})   Gid: (${node.gid}/${group(node.gid)})`
    return `  File: ${name}\n  Size: ${sizeOf(node)}\t${kind}\nAccess: (${node.mode.toString(8).padStart(4, '0')}/${letters(node)})  ${owner}\n`
  })
  return { stdout: out.join('') }
}

const du: Model = (call) => {
  const { flags, rest } = options(call.args, ['d', 'max-depth'])
  const size = (path: string): number => {
    const { node } = call.files.get(path, 'stat', false)
    return node.kind === 'dir'
      ? call.files.list(path).reduce((sum, name) => sum + size(join(path, name)), 4096)
      : Math.ceil(sizeOf(node) / 4096) * 4096
  }
  const shown = (bytes: number) =>
    flags.has('h')
      ? readable(bytes)
      : flags.has('b')
        ? String(bytes)
        : flags.has('m')
          ? String(Math.ceil(bytes / 1024 ** 2))
          : String(bytes / 1024)
  const deep = Number(flags.get('d') ?? flags.get('max-depth') ?? (flags.has('s') ? 0 : 1_000))
  const visit = (path: string, name: string, depth: number): string => {
    const { node } = call.files.get(path, 'stat', false)
    const below =
      node.kind === 'dir' && depth < deep
        ? call.files.list(path).filter((one) => call.files.get(join(path, one), 'stat', false).node.kind === 'dir')
        : []
    return (
      below.map((one) => visit(join(path, one), `${name.replace(/\/$/, '')}/${one}`, depth + 1)).join('') +
      `${shown(size(path))}\t${name}\n`
    )
  }
  return { stdout: (rest.length > 0 ? rest : ['.']).map((name) => visit(join(call.cwd, name), name, 0)).join('') }
}

const cmp: Model = (call) => {
  const { flags, rest } = options(call.args)
  const [a, b] = rest.map((name) => call.files.read(join(call.cwd, name)).blob.digest)
  if (a === b) return {}
  return { stdout: flags.has('s') ? '' : `${rest[0]} ${rest[1]} differ\n`, exitCode: 1 }
}

const hostname: Model = ({ env }) => ({ stdout: `${env.get('HOSTNAME') ?? 'buildkitsandbox'}\n` })

export const listingModels: Readonly<Record<string, Model>> = { ls, stat, du, cmp, hostname }
