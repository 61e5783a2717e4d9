// Small tools that just-bash does not have, or that need owners, which it does not know.
import { basename, join } from '../../files/path'
import { type Call, fail, type Model, options } from '../model'
import { groups, users } from '../users'

const chown: Model = (call) => changeOwner(call, (text) => text.split(/[:.](.*)/s) as [string, string?])
const chgrp: Model = (call) => changeOwner(call, (text) => ['', text])

function changeOwner(call: Call, read: (text: string) => [string, string?]) {
  const { flags, rest } = options(call.args, ['reference'])
  const [spec = '', ...paths] = rest
  if (paths.length === 0) return fail(`${call.name}: missing operand`)
  const [userText, groupText] = read(spec)
  const root = call.machine.root()
  const user =
    userText === ''
      ? undefined
      : /^\d+$/.test(userText)
        ? { uid: Number(userText), gid: undefined }
        : users(root).find((one) => one.name === userText)
  if (userText !== '' && !user) return fail(`${call.name}: unknown user ${userText}`)
  const group = !groupText
    ? undefined
    : /^\d+$/.test(groupText)
      ? { gid: Number(groupText) }
      : groups(root).find((one) => one.name === groupText)
  if (groupText && !group) return fail(`${call.name}: unknown group ${groupText}`)
  // `app:` means the user's own group.
  const gid = group?.gid ?? (groupText === '' ? user?.gid : undefined)
  const recursive = flags.has('R') || flags.has('recursive')
  const change = (path: string): void => {
    const { node } = call.files.get(path, 'chown', !flags.has('h') && !recursive)
    if (node.kind !== 'symlink' || flags.has('h')) call.files.chown(path, user?.uid, gid, !flags.has('h'))
    if (recursive && node.kind === 'dir') for (const name of call.files.list(path)) change(`${path}/${name}`)
  }
  for (const path of paths) change(join(call.cwd, path))
  return {}
}

const dd: Model = ({ args, files, cwd }) => {
  const given = new Map(args.map((arg) => arg.split(/=(.*)/s) as [string, string]))
  const size = bytesOf(given.get('bs') ?? '512') * Number(given.get('count') ?? 1)
  const from = given.get('if')
  const source =
    from && !from.startsWith('/dev/')
      ? (files.read(join(cwd, from)).blob.bytes ?? new Uint8Array())
      : new Uint8Array(Math.min(size, 64_000_000))
  const content = given.has('count') ? source.slice(0, size) : source
  const to = given.get('of')
  if (to && !to.startsWith('/dev/')) files.write(join(cwd, to), content)
  const blocks = `${given.get('count') ?? 1}+0 records`
  return { stdout: to ? '' : new TextDecoder().decode(content), stderr: `${blocks} in\n${blocks} out\n` }
}

function bytesOf(text: string): number {
  const [, number = '0', unit = ''] = /^(\d+)(.*)$/.exec(text) ?? []
  const units: Readonly<Record<string, number>> = {
    '': 1,
    c: 1,
    k: 1024,
    K: 1024,
    kB: 1000,
    M: 1024 ** 2,
    MB: 1000 ** 2,
    G: 1024 ** 3,
    GB: 1000 ** 3,
  }
  return Number(number) * (units[unit] ?? 1)
}

/** `truncate -s 10M file`, `fallocate -l 10M file`: a file of a size, without its bytes. */
const truncate: Model = ({ args, files, cwd }) => {
  const { flags, rest } = options(args, ['s', 'size', 'l', 'length', 'o'])
  const size = bytesOf(flags.get('s') ?? flags.get('size') ?? flags.get('l') ?? flags.get('length') ?? '0')
  for (const path of rest) files.write(join(cwd, path), { size, digest: `zeros:${size}` })
  return {}
}

const install: Model = ({ args, files, cwd, machine, user }) => {
  const { flags, rest } = options(args, ['m', 'mode', 'o', 'owner', 'g', 'group', 't'])
  const mode = Number.parseInt(flags.get('m') ?? flags.get('mode') ?? '755', 8)
  const owner = users(machine.root()).find((one) => one.name === (flags.get('o') ?? flags.get('owner')))
  const done: string[] = []
  if (flags.has('d')) {
    for (const path of rest) {
      files.mkdir(join(cwd, path), true, 0o755)
      done.push(join(cwd, path))
    }
  } else {
    const target = join(cwd, flags.get('t') ?? rest.at(-1) ?? '')
    const sources = flags.has('t') ? rest : rest.slice(0, -1)
    const into = flags.has('t') || (files.exists(target) && files.get(target).node.kind === 'dir')
    for (const source of sources) {
      const to = into ? join(target, basename(source)) : target
      if (flags.has('D')) files.mkdir(join(to, '..'), true)
      files.copy(join(cwd, source), to, false)
      done.push(to)
    }
  }
  for (const path of done) {
    files.chmod(path, mode)
    if (owner && user.uid === 0) files.chown(path, owner.uid, owner.gid)
  }
  return {}
}

const mktemp: Model = ({ args, files, cwd, env }) => {
  const { flags, rest } = options(args, ['p', 't'])
  const template = rest[0] ?? `${env.get('TMPDIR') ?? '/tmp'}/tmp.XXXXXX`
  // The same name at every build, so that a build can be repeated.
  let path = ''
  for (let number = 1; path === '' || files.exists(path); number++)
    path = join(
      cwd,
      template.replace(/X{3,}/, (marks) => String(number).padStart(marks.length, '0')),
    )
  if (flags.has('d')) files.mkdir(path, false, 0o700)
  else files.write(path, '', 0o600)
  return { stdout: `${path}\n` }
}

const date: Model = ({ args, machine }) => {
  const now = new Date(machine.clock * 1000)
  const format = args.find((arg) => arg.startsWith('+'))?.slice(1)
  const pad = (value: number, length = 2) => String(value).padStart(length, '0')
  const parts: Readonly<Record<string, string>> = {
    Y: String(now.getUTCFullYear()),
    m: pad(now.getUTCMonth() + 1),
    d: pad(now.getUTCDate()),
    H: pad(now.getUTCHours()),
    M: pad(now.getUTCMinutes()),
    S: pad(now.getUTCSeconds()),
    s: String(machine.clock),
    N: '000000000',
    F: now.toISOString().slice(0, 10),
    T: now.toISOString().slice(11, 19),
    Z: 'UTC',
    z: '+0000',
    '%': '%',
  }
  if (format !== undefined) return { stdout: `${format.replace(/%(.)/g, (whole, letter) => parts[letter] ?? whole)}\n` }
  return { stdout: `${now.toUTCString().replace(/^(\w+), (\d+) (\w+) (\d+) ([\d:]+) GMT$/, '$1 $3 $2 $5 UTC $4')}\n` }
}

const uname: Model = ({ args }) => {
  const { flags } = options(args)
  const all = { s: 'Linux', n: 'buildkitsandbox', r: '6.12.0', v: '#1 SMP', m: 'x86_64', o: 'Linux' }
  const wanted = flags.has('a') ? Object.keys(all) : [...flags.keys()]
  const shown = (wanted.length > 0 ? wanted : ['s']).flatMap((key) => all[key as keyof typeof all] ?? [])
  return { stdout: `${shown.join(' ')}\n` }
}

const realpath: Model = ({ args, files, cwd }) => ({
  stdout: options(args)
    .rest.map((path) => `${files.find(join(cwd, path)).path}\n`)
    .join(''),
})
const nothing: Model = () => ({})
const yes: Model = ({ args }) => ({ stdout: `${args.join(' ') || 'y'}\n`.repeat(100) })
const nproc: Model = () => ({ stdout: '2\n' })

export const fileModels: Readonly<Record<string, Model>> = {
  chown,
  chgrp,
  dd,
  truncate,
  fallocate: truncate,
  install,
  mktemp,
  date,
  uname,
  realpath,
  sync: nothing,
  ldconfig: nothing,
  yes,
  nproc,
  mkfifo: nothing,
}
