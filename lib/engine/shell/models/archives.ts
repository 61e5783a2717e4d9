// tar, and the tools that only unpack.
import { gzipSync } from 'fflate'
import { basename, join } from '../../files/path'
import { readTar, type TarMember, writeTar } from '../../files/tar'
import { type Call, fail, type Model, options } from '../model'

const tar: Model = (call) => {
  const [first = '', ...more] = call.args
  // The first word may be a bundle of letters without a dash.
  const args = /^[a-zA-Z]+$/.test(first) ? [`-${first}`, ...more] : call.args
  const { flags, rest } = options(args, [
    'f',
    'file',
    'C',
    'directory',
    'strip-components',
    'exclude',
    'transform',
    'T',
  ])
  const file = flags.get('f') ?? flags.get('file') ?? '-'
  const dir = join(call.cwd, flags.get('C') ?? flags.get('directory') ?? '.')
  if (flags.has('c')) return create(call, file, dir, rest, flags.has('z') || /\.t?gz$/.test(file), flags.get('exclude'))
  const bytes = file === '-' ? new TextEncoder().encode(call.stdin) : call.files.read(join(call.cwd, file)).blob.bytes
  const members = bytes && readTar(bytes)
  if (!members) {
    if (bytes && bytes.length > 0)
      return fail(
        'tar: This does not look like a tar archive\ntar: Exiting with failure status due to previous errors',
        2,
      )
    call.machine.unknown('What the archive holds is not known: nothing is unpacked.')
    return {}
  }
  if (flags.has('t')) return { stdout: members.map((member) => `${member.path}\n`).join('') }
  const strip = Number(flags.get('strip-components') ?? 0)
  const names: string[] = []
  for (const member of members) {
    const path = member.path
      .split('/')
      .filter((part) => part !== '' && part !== '.')
      .slice(strip)
      .join('/')
    if (path === '' || (rest.length > 0 && !rest.some((one) => path === one || path.startsWith(`${one}/`)))) continue
    extract(call, member, join(dir, path))
    names.push(member.path)
  }
  return { stdout: flags.has('v') ? names.map((name) => `${name}\n`).join('') : '' }
}

function extract(call: Call, member: TarMember, path: string): void {
  const { files, user } = call
  files.mkdir(join(path, '..'), true)
  if (member.type === 'dir') files.mkdir(path, true)
  else if (member.type === 'symlink') {
    files.remove(path, false, true)
    files.symlink(member.link, path)
    return
  } else if (member.type === 'hardlink') {
    files.remove(path, false, true)
    files.link(join(path, `../${basename(member.link)}`), path)
    return
  } else files.write(path, member.bytes)
  files.chmod(path, member.mode)
  if (user.uid === 0) files.chown(path, member.uid, member.gid)
  files.touch(path, member.mtime)
}

function create(
  call: Call,
  file: string,
  dir: string,
  names: readonly string[],
  gzip: boolean,
  exclude: string | undefined,
) {
  const members: TarMember[] = []
  const add = (name: string): void => {
    if (exclude !== undefined && (name === exclude || basename(name) === exclude)) return
    const { node } = call.files.get(join(dir, name), 'stat', false)
    const { mode, uid, gid, mtime } = node
    const common = { mode, uid, gid, mtime, link: node.kind === 'symlink' ? node.target : '' }
    if (node.kind === 'dir') {
      members.push({ ...common, path: `${name}/`, type: 'dir', bytes: new Uint8Array() })
      for (const one of call.files.list(join(dir, name))) add(`${name.replace(/\/$/, '')}/${one}`)
    } else
      members.push({
        ...common,
        path: name,
        type: node.kind === 'symlink' ? 'symlink' : 'file',
        bytes: node.kind === 'file' ? (node.blob.bytes ?? new Uint8Array()) : new Uint8Array(),
      })
  }
  for (const name of names) add(name)
  const archive = writeTar(members)
  const bytes = gzip ? gzipSync(archive, { mtime: 0 }) : archive
  if (file === '-') {
    call.machine.unknown('An archive written to a pipe is not modelled.')
    return {}
  }
  call.files.write(join(call.cwd, file), bytes)
  return {}
}

/** `unzip`, `xz`, `bunzip2`: their formats are not read. */
const unread: Model = ({ name, machine }) => {
  machine.unknown(`\`${name}\` is not modelled: nothing is unpacked.`)
  return {}
}

export const archiveModels: Readonly<Record<string, Model>> = {
  tar,
  unzip: unread,
  xz: unread,
  unxz: unread,
  bunzip2: unread,
  bzip2: unread,
  zip: unread,
  '7z': unread,
}
