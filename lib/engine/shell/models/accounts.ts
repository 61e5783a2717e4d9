// Users and groups: the tools of Debian (useradd, groupadd, adduser) and of busybox (adduser, addgroup), which write /etc/passwd and /etc/group.
import { type Call, fail, type Model, type Outcome, options } from '../model'
import { groups, users } from '../users'

const id: Model = ({ args, user, machine }) => {
  const { flags, rest } = options(args)
  const root = machine.root()
  const found = rest[0] === undefined ? user : users(root).find((one) => one.name === rest[0])
  if (!found) return fail(`id: unknown user ${rest[0]}`)
  const all = groups(root)
  const name = (gid: number) => all.find((group) => group.gid === gid)?.name
  const shown = (number: number, text: string | undefined) => (text ? `${number}(${text})` : String(number))
  if (flags.has('u')) return { stdout: `${flags.has('n') ? found.name || found.uid : found.uid}\n` }
  if (flags.has('g')) return { stdout: `${flags.has('n') ? (name(found.gid) ?? found.gid) : found.gid}\n` }
  const member = all.filter((group) => group.gid === found.gid || group.members.includes(found.name))
  const list = member.length > 0 ? member.map((group) => shown(group.gid, group.name)).join(',') : String(found.gid)
  return { stdout: `uid=${shown(found.uid, found.name)} gid=${shown(found.gid, name(found.gid))} groups=${list}\n` }
}

const whoami: Model = ({ user }) =>
  user.name ? { stdout: `${user.name}\n` } : fail(`whoami: cannot find name for user ID ${user.uid}`)
const groupNames: Model = ({ user, machine }) => ({
  stdout: `${groups(machine.root())
    .filter((group) => user.groups.includes(group.gid))
    .map((group) => group.name)
    .join(' ')}\n`,
})

interface Account {
  readonly name: string
  readonly uid?: number
  readonly group?: string
  readonly home?: string
  readonly shell: string
  readonly comment: string
  readonly system: boolean
  readonly makeHome: boolean
  readonly more: readonly string[]
  /** Whether a group of the user's own name is made. */
  readonly ownGroup: boolean
}

function addUser(call: Call, account: Account): Outcome {
  if (call.user.uid !== 0) return fail(`${call.name}: Permission denied.`)
  const root = call.machine.root()
  const all = users(root)
  if (all.some((user) => user.name === account.name)) return fail(exists(call.name, 'user', account.name), 9)
  const uid =
    account.uid ??
    free(
      all.map((user) => user.uid),
      account.system,
      call.name,
    )
  const known = groups(root)
  let gid: number | undefined
  if (account.group !== undefined) {
    gid = known.find((group) => group.name === account.group || String(group.gid) === account.group)?.gid
    if (gid === undefined) return fail(`${call.name}: group '${account.group}' does not exist`, 6)
  } else if (account.ownGroup) {
    gid = known.find((group) => group.name === account.name)?.gid
    if (gid === undefined) {
      gid = known.some((group) => group.gid === uid)
        ? free(
            known.map((group) => group.gid),
            account.system,
            call.name,
          )
        : uid
      append(call, '/etc/group', `${account.name}:x:${gid}:`)
    }
  } else gid = account.system ? 65534 : 100
  const home = account.home ?? `/home/${account.name}`
  append(call, '/etc/passwd', [account.name, 'x', uid, gid, account.comment, home, account.shell].join(':'))
  if (call.files.exists('/etc/shadow')) append(call, '/etc/shadow', `${account.name}:!:20454:0:99999:7:::`)
  for (const name of account.more) join(call, account.name, name)
  if (account.makeHome && !call.files.exists(home)) {
    call.files.mkdir(home, true, 0o755)
    call.files.chown(home, uid, gid)
  }
  return {}
}

function addGroup(call: Call, name: string, gid: number | undefined, system: boolean): Outcome {
  if (call.user.uid !== 0) return fail(`${call.name}: Permission denied.`)
  const all = groups(call.machine.root())
  if (all.some((group) => group.name === name)) return fail(exists(call.name, 'group', name), 9)
  append(
    call,
    '/etc/group',
    `${name}:x:${
      gid ??
      free(
        all.map((group) => group.gid),
        system,
        call.name,
      )
    }:`,
  )
  return {}
}

function exists(tool: string, kind: string, name: string): string {
  return tool.endsWith('add') ? `${tool}: ${kind} '${name}' already exists` : `${tool}: ${kind} '${name}' in use`
}

// busybox counts system ids up from 100, Debian's tools down from 999.
function free(taken: readonly number[], system: boolean, tool: string): number {
  if (!system) for (let id = 1000; ; id++) if (!taken.includes(id)) return id
  if (tool.endsWith('add')) for (let id = 999; ; id--) if (!taken.includes(id)) return id
  for (let id = 100; ; id++) if (!taken.includes(id)) return id
}

function append(call: Call, path: string, line: string): void {
  const before = call.files.exists(path) ? call.files.text(path) : ''
  call.files.write(path, `${before}${before && !before.endsWith('\n') ? '\n' : ''}${line}\n`)
}

function join(call: Call, user: string, group: string): Outcome {
  const lines = call.files.text('/etc/group').split('\n')
  const at = lines.findIndex((line) => line.startsWith(`${group}:`))
  if (at < 0) return fail(`${call.name}: unknown group ${group}`)
  lines[at] = lines[at]!.endsWith(':') ? lines[at] + user : `${lines[at]},${user}`
  call.files.write('/etc/group', lines.join('\n'))
  return {}
}

const useradd: Model = (call) => {
  const { flags, rest } = options(call.args, [
    'u',
    'uid',
    'g',
    'gid',
    'G',
    'groups',
    'd',
    'home-dir',
    'home',
    's',
    'shell',
    'c',
    'comment',
    'K',
    'p',
    'password',
    'e',
    'f',
    'b',
    'k',
  ])
  const get = (short: string, long: string) => flags.get(short) ?? flags.get(long)
  const system = flags.has('r') || flags.has('system')
  if (!rest[0]) return fail('Usage: useradd [options] LOGIN', 2)
  return addUser(call, {
    name: rest[0],
    uid: numberOf(get('u', 'uid')),
    group: get('g', 'gid'),
    home: get('d', 'home-dir') ?? flags.get('home'),
    shell: get('s', 'shell') ?? '/bin/sh',
    comment: get('c', 'comment') ?? '',
    system,
    makeHome: (flags.has('m') || flags.has('create-home')) && !flags.has('M'),
    more: (get('G', 'groups') ?? '').split(',').filter(Boolean),
    ownGroup: !flags.has('N') && !flags.has('no-user-group'),
  })
}

const groupadd: Model = (call) => {
  const { flags, rest } = options(call.args, ['g', 'gid', 'K', 'p'])
  if (!rest[0]) return fail('Usage: groupadd [options] GROUP', 2)
  if ((flags.has('f') || flags.has('force')) && groups(call.machine.root()).some((group) => group.name === rest[0]))
    return {}
  return addGroup(call, rest[0], numberOf(flags.get('g') ?? flags.get('gid')), flags.has('r') || flags.has('system'))
}

const adduser: Model = (call) => {
  const { flags, rest } = options(call.args, [
    'u',
    'uid',
    'G',
    'ingroup',
    'gid',
    'h',
    'home',
    's',
    'shell',
    'g',
    'gecos',
    'comment',
  ])
  const busybox = isBusybox(call)
  const system = flags.has('S') || flags.has('system')
  const [name, group] = rest
  if (!name) return fail('adduser: Only one or two names allowed.')
  if (group !== undefined) return join(call, name, group)
  const noHome = flags.has('H') || flags.has('no-create-home')
  return addUser(call, {
    name,
    uid: numberOf(flags.get('u') ?? flags.get('uid')),
    group: flags.get('G') ?? flags.get('ingroup') ?? flags.get('gid'),
    home: flags.get('h') ?? flags.get('home') ?? (system && !busybox ? '/nonexistent' : undefined),
    shell:
      flags.get('s') ??
      flags.get('shell') ??
      (busybox ? (system ? '/sbin/nologin' : '/bin/sh') : system ? '/usr/sbin/nologin' : '/bin/bash'),
    comment: (busybox ? flags.get('g') : undefined) ?? flags.get('gecos') ?? flags.get('comment') ?? '',
    system,
    makeHome: !noHome && !(system && !busybox && !flags.has('home')),
    more: [],
    ownGroup: busybox ? !system : !system || flags.has('group'),
  })
}

const addgroup: Model = (call) => {
  const { flags, rest } = options(call.args, ['g', 'gid'])
  const [name, group] = rest
  if (!name) return fail('addgroup: Usage: addgroup [options] GROUP')
  return group === undefined
    ? addGroup(call, name, numberOf(flags.get('g') ?? flags.get('gid')), flags.has('S') || flags.has('system'))
    : join(call, name, group)
}

const usermod: Model = (call) => {
  const { flags, rest } = options(call.args, ['G', 'groups', 'u', 'g', 's', 'd', 'l', 'aG'])
  const more = (flags.get('G') ?? flags.get('groups') ?? '').split(',').filter(Boolean)
  for (const group of more) {
    const outcome = join(call, rest[0] ?? '', group)
    if (outcome.exitCode) return outcome
  }
  return {}
}

const remove: Model = (call) => {
  const { rest } = options(call.args)
  const path = call.name.includes('group') ? '/etc/group' : '/etc/passwd'
  const linesOf = (file: string) => call.files.text(file).split('\n')
  const isOwn = (line: string) => line.startsWith(`${rest[0]}:`)
  if (!linesOf(path).some(isOwn)) return fail(`${call.name}: '${rest[0]}' does not exist`, 6)
  for (const file of path === '/etc/passwd' ? [path, '/etc/shadow'] : [path])
    if (call.files.exists(file))
      call.files.write(
        file,
        linesOf(file)
          .filter((line) => !isOwn(line))
          .join('\n'),
      )
  return {}
}

function isBusybox(call: Call): boolean {
  return call.files.exists('/bin/busybox')
}

function numberOf(text: string | undefined): number | undefined {
  return text !== undefined && /^\d+$/.test(text) ? Number(text) : undefined
}

const quiet: Model = () => ({})

export const accountModels: Readonly<Record<string, Model>> = {
  id,
  whoami,
  groups: groupNames,
  useradd,
  groupadd,
  adduser,
  addgroup,
  usermod,
  userdel: remove,
  deluser: remove,
  groupdel: remove,
  delgroup: remove,
  passwd: quiet,
  chpasswd: quiet,
}
