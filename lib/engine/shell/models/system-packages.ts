// apt-get and apk: what an install leaves in a layer, and what has to be cleared away in the same step.
import { sizedBlob } from '../../files/blob'
import { type Call, fail, type Model, type Outcome, options } from '../model'
import { alpinePackages, debianPackages, type SystemPackage, unknownPackage } from './package-sizes'

const sizesNote = 'The sizes of system packages are estimates.'

const apt: Model = (call) => {
  const withValue = ['o', 't', 'c', 'target-release', 'option']
  const { flags, rest } = options(call.args, withValue)
  const [command, ...names] = rest
  if (call.user.uid !== 0 && command !== undefined && !['list', 'search', 'show'].includes(command))
    return fail(
      'E: Could not open lock file /var/lib/dpkg/lock-frontend - open (13: Permission denied)\nE: Unable to acquire the dpkg frontend lock (/var/lib/dpkg/lock-frontend), are you root?',
      100,
    )
  switch (command) {
    case 'update':
      return update(call)
    case 'install':
      return install(call, names, flags)
    case 'remove':
    case 'purge':
    case 'autoremove':
      return remove(call, names)
    case 'clean':
    case 'autoclean':
      if (call.files.exists(archives)) call.files.remove(archives, true, true)
      return {}
    case 'upgrade':
    case 'dist-upgrade':
    case 'full-upgrade':
      call.machine.estimate('How much an upgrade rewrites is an estimate.')
      call.files.mkdir('/var/lib/dpkg', true)
      call.files.write('/var/lib/dpkg/upgraded', sizedBlob(25_000_000, 'apt upgrade'))
      return {}
    default:
      return {}
  }
}

const lists = '/var/lib/apt/lists'
const archives = '/var/cache/apt/archives'

function update(call: Call): Outcome {
  if (!call.machine.online)
    return fail(
      "Err:1 http://deb.debian.org/debian trixie InRelease\n  Temporary failure resolving 'deb.debian.org'",
      100,
    )
  call.machine.estimate(sizesNote)
  call.files.mkdir(`${lists}/partial`, true)
  call.files.write(
    `${lists}/deb.debian.org_debian_dists_main_binary-amd64_Packages`,
    sizedBlob(19_000_000, 'apt lists'),
  )
  return { stdout: 'Reading package lists...\n' }
}

function install(call: Call, names: readonly string[], flags: ReadonlyMap<string, string>): Outcome {
  if (
    !flags.has('y') &&
    !flags.has('yes') &&
    !flags.has('assume-yes') &&
    !/^[1-9q]/.test(flags.get('q') ?? '') &&
    names.length > 0
  )
    return fail('Do you want to continue? [Y/n] Abort.')
  const wanted = names.map(bareName)
  const found = call.files.exists(lists) && call.files.list(lists).length > 1
  const missing = wanted.find((name) => !found && !call.files.exists(markOf(name)))
  if (missing !== undefined)
    return fail(
      `Reading package lists...\nBuilding dependency tree...\nReading state information...\nE: Unable to locate package ${missing}`,
      100,
    )
  for (const name of wanted) put(call, name, debianPackages[name])
  // Packages that are only recommended come along unless one says no.
  if (
    !flags.has('no-install-recommends') &&
    !call.args.some((arg) => arg.includes('Install-Recommends=false') || arg.includes('install-recommends=0'))
  )
    for (const name of wanted)
      call.files.write(
        `${markOf(name)}.recommended`,
        sizedBlob(Math.round((debianPackages[name]?.size ?? unknownPackage.size) * 0.4), `recommended ${name}`),
      )
  // Debian's images delete the downloaded archives by themselves.
  call.files.mkdir(archives, true)
  return { stdout: wanted.map((name) => `Setting up ${name} ...\n`).join('') }
}

function markOf(name: string): string {
  return `/usr/lib/packages/${name}`
}

function bareName(text: string): string {
  return text
    .replace(/[=~<>].*$/, '')
    .replace(/:\w+$/, '')
    .replace(/\/.*$/, '')
}

function put(call: Call, name: string, known: SystemPackage | undefined): void {
  call.machine.estimate(sizesNote)
  if (!known)
    call.machine.unknown(`What the package \`${name}\` holds is not known: one program of its name is assumed.`)
  const { size, programs = [name] } = known ?? unknownPackage
  call.files.mkdir('/usr/lib/packages', true)
  call.files.write(markOf(name), sizedBlob(size, `package ${name}`))
  for (const program of programs) {
    const path = /^(useradd|groupadd|usermod|nginx|sshd)$/.test(program)
      ? `/usr/sbin/${program}`
      : `/usr/bin/${program}`
    if (!call.files.exists(path)) call.files.write(path, sizedBlob(0, `program ${program}`), 0o755)
  }
}

function remove(call: Call, names: readonly string[]): Outcome {
  for (const name of names.map(bareName)) {
    for (const program of (debianPackages[name] ?? alpinePackages[name])?.programs ?? [name])
      call.files.remove(`/usr/bin/${program}`, false, true)
    for (const path of [markOf(name), `${markOf(name)}.recommended`]) call.files.remove(path, false, true)
  }
  return {}
}

const index = '/var/cache/apk'

const apk: Model = (call) => {
  const { flags, rest } = options(call.args, ['t', 'virtual', 'X', 'repository', 'p', 'root'])
  const [command, ...names] = rest
  if (call.user.uid !== 0 && ['add', 'del', 'update', 'upgrade'].includes(command ?? ''))
    return fail(
      'ERROR: Unable to lock database: Permission denied\nERROR: Failed to open apk database: Permission denied',
      99,
    )
  switch (command) {
    case 'update':
      return updateIndex(call)
    case 'add':
      return add(call, names, flags)
    case 'del':
      return del(call, names)
    case 'cache':
      call.files.remove(index, true, true)
      return {}
    case 'upgrade':
      call.machine.estimate('How much an upgrade rewrites is an estimate.')
      if (!flags.has('no-cache')) updateIndex(call)
      call.files.write('/lib/apk-upgraded', sizedBlob(3_000_000, 'apk upgrade'))
      return {}
    default:
      return {}
  }
}

function updateIndex(call: Call): Outcome {
  if (!call.machine.online) return fail('WARNING: fetching https://dl-cdn.alpinelinux.org/alpine: DNS lookup error', 1)
  call.machine.estimate(sizesNote)
  call.files.mkdir(index, true)
  call.files.write(`${index}/APKINDEX.tar.gz`, sizedBlob(2_400_000, 'apk index'))
  return { stdout: 'fetch https://dl-cdn.alpinelinux.org/alpine/main/x86_64/APKINDEX.tar.gz\nOK\n' }
}

function add(call: Call, names: readonly string[], flags: ReadonlyMap<string, string>): Outcome {
  if (!call.machine.online) return fail('ERROR: unable to select packages: DNS lookup error')
  // Without an index in the image apk fetches one; --no-cache keeps it out of the layer.
  if (!flags.has('no-cache') && !call.files.exists(`${index}/APKINDEX.tar.gz`)) updateIndex(call)
  const wanted = names.map((name) => name.replace(/[=~<>@].*$/, ''))
  for (const name of wanted) put(call, name, alpinePackages[name])
  const virtual = flags.get('t') ?? flags.get('virtual')
  const world = virtual === undefined ? wanted : [virtual]
  if (virtual !== undefined) call.files.write(`/usr/lib/packages/${virtual}`, `${wanted.join('\n')}\n`)
  const before = call.files.exists('/etc/apk/world')
    ? call.files.text('/etc/apk/world').split('\n').filter(Boolean)
    : []
  call.files.mkdir('/etc/apk', true)
  call.files.write('/etc/apk/world', `${[...new Set([...before, ...world])].sort().join('\n')}\n`)
  return { stdout: `${wanted.map((name, at) => `(${at + 1}/${wanted.length}) Installing ${name}\n`).join('')}OK\n` }
}

function del(call: Call, names: readonly string[]): Outcome {
  for (const name of names) {
    const mark = markOf(name)
    const isVirtual = name.startsWith('.') && call.files.exists(mark)
    const inside = isVirtual ? call.files.text(mark).split('\n').filter(Boolean) : [name]
    remove(call, isVirtual ? [...inside, name] : inside)
  }
  if (call.files.exists('/etc/apk/world')) {
    const left = call.files
      .text('/etc/apk/world')
      .split('\n')
      .filter((line) => line !== '' && !names.includes(line))
    call.files.write('/etc/apk/world', left.map((line) => `${line}\n`).join(''))
  }
  return { stdout: 'OK\n' }
}

/** `dnf`, `yum`, `microdnf`, `zypper`: as apt, with a cache of their own. */
const dnf: Model = (call) => {
  const { flags, rest } = options(call.args)
  const [command, ...names] = rest
  if (command === 'install' || command === 'in') {
    if (!flags.has('y') && call.name !== 'microdnf') return fail('Operation aborted.')
    call.files.mkdir('/var/cache/dnf', true)
    call.files.write('/var/cache/dnf/packages', sizedBlob(60_000_000, 'dnf cache'))
    for (const name of names.map(bareName)) put(call, name, debianPackages[name])
  } else if (command === 'clean') call.files.remove('/var/cache/dnf', true, true)
  else if (command === 'remove' || command === 'erase') remove(call, names)
  return {}
}

const dpkg: Model = ({ args, machine }) => {
  if (args.some((arg) => arg === '-i' || arg === '--install'))
    machine.unknown('What the package file holds is not known.')
  return {}
}
const quiet: Model = () => ({})

export const systemPackageModels: Readonly<Record<string, Model>> = {
  'apt-get': apt,
  apt,
  'apt-cache': quiet,
  'apt-mark': quiet,
  'apt-key': quiet,
  apk,
  dnf,
  yum: dnf,
  microdnf: dnf,
  zypper: dnf,
  dpkg,
  'dpkg-reconfigure': quiet,
  'update-ca-certificates': quiet,
  'locale-gen': quiet,
  'add-apt-repository': quiet,
}
