import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { SourcePackage } from './manifest'
import { type Pin, release } from './pins'
import { cache } from './places'
import { run } from './shell'

/** A package on this disk. */
export interface Package {
  readonly file: string
  readonly version: string
  /** False where Debian no longer had the version that the course knows. */
  readonly isPinned: boolean
}

const debs = join(cache, 'debs')
const mirror = process.env.DEBIAN_MIRROR ?? 'http://deb.debian.org'
const keyring = '/usr/share/keyrings/debian-archive-keyring.gpg'

/** Gets a package: from the cache, or from Debian in the version that the course knows, or else in the newest of the release. */
export function getPackage(pin: Pin): Package {
  const kept = keptFile(pin)
  if (kept) return { file: kept, version: pin.version, isPinned: true }
  const env = { APT_CONFIG: aptRoot() }
  const name = pin.architecture === 'all' ? pin.name : `${pin.name}:${pin.architecture}`
  try {
    run('apt-get', ['download', `${name}=${pin.version}`], { cwd: debs, env })
  } catch {
    console.log(`Debian no longer has ${pin.name} ${pin.version}: taking the newest of ${release}.`)
    run('apt-get', ['download', name], { cwd: debs, env })
  }
  const file = keptFile(pin)
  if (file) return { file, version: pin.version, isPinned: true }
  const newest = readdirSync(debs).filter((each) => each.startsWith(`${pin.name}_`))
  const other = newest.map((each) => join(debs, each)).find((each) => field(each, 'Version') !== pin.version)
  if (!other)
    throw new Error(
      `${pin.name} ${pin.version} does not have the SHA-256 written in vm/build/pins.ts: look before you go on.`,
    )
  return { file: other, version: field(other, 'Version'), isPinned: false }
}

/** Gets the newest package of a name that the course does not build from, such as a kernel to compare with. */
export function getNewest(name: string, architecture: string): Package {
  run('apt-get', ['download', `${name}:${architecture}`], { cwd: debs, env: { APT_CONFIG: aptRoot() } })
  const file = readdirSync(debs).find((each) => each.startsWith(`${name}_`))
  if (!file) throw new Error(`apt-get downloaded ${name}, but it is not in ${debs}`)
  return { file: join(debs, file), version: field(join(debs, file), 'Version'), isPinned: false }
}

/** Unpacks a package into a folder. */
export function unpack({ file }: Package, into: string): void {
  run('dpkg-deb', ['-x', file, into])
}

/** The source packages that a binary package was made of: its own, and those linked into it. */
export function sourcesOf({ file, version }: Package): readonly SourcePackage[] {
  const [, name = '', sourceVersion = version] = /^(\S+)(?: \((.+)\))?$/.exec(field(file, 'Source')) ?? []
  const linked = [...field(file, 'Built-Using').matchAll(/(\S+) \(= ([^)]+)\)/g)].map(([, each, its]) => [each, its])
  return [[name || field(file, 'Package'), sourceVersion], ...linked].map(([each = '', its = '']) => ({
    name: each,
    version: its,
    files: filesOf(each, its).map(({ name, bytes, sha256 }) => ({ name, bytes, sha256 })),
  }))
}

/** A package that holds a whole source itself, with Debian's changes applied: what we compile is just this. */
export function asSource(name: string, { file, version }: Package): SourcePackage {
  return { name, version, files: [{ name: basename(file), bytes: statSync(file).size, sha256: digest(file) }] }
}

/** Puts the files of a source package into a folder, from the cache or from Debian; whether they could be had. */
export function downloadSource({ name, version, files }: SourcePackage, into: string): boolean {
  mkdirSync(into, { recursive: true })
  if (files.every((file) => existsSync(join(debs, file.name)))) {
    for (const file of files) copyFileSync(join(debs, file.name), join(into, file.name))
    return true
  }
  try {
    run('apt-get', ['source', '--download-only', `${name}=${version}`], { cwd: into, env: { APT_CONFIG: aptRoot() } })
    return true
  } catch {
    return false
  }
}

function filesOf(name: string, version: string) {
  const env = { APT_CONFIG: aptRoot() }
  const listed = run('apt-get', ['source', '--print-uris', '--download-only', `${name}=${version}`], { env })
  return [...listed.matchAll(/^'[^']+' (\S+) (\d+) SHA256:([0-9a-f]+)$/gm)].map(
    ([, file = '', bytes, sha256 = '']) => ({
      name: file,
      bytes: Number(bytes),
      sha256,
    }),
  )
}

function keptFile({ name, sha256 }: Pin): string | undefined {
  if (!existsSync(debs)) return undefined
  const files = readdirSync(debs).filter((file) => file.startsWith(`${name}_`) && file.endsWith('.deb'))
  return files.map((file) => join(debs, file)).find((file) => digest(file) === sha256)
}

function digest(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex')
}

function field(file: string, name: string): string {
  return run('dpkg-deb', ['-f', file, name]).trim()
}

let configured: string | undefined

/** An apt of our own, so that no list, architecture or package of this system changes and nobody need be root. */
function aptRoot(): string {
  if (configured) return configured
  const apt = join(cache, 'apt')
  for (const folder of ['state/lists/partial', 'cache/archives/partial'])
    mkdirSync(join(apt, folder), { recursive: true })
  mkdirSync(debs, { recursive: true })
  const signed = `signed-by=${keyring}`
  writeFileSync(
    join(apt, 'sources.list'),
    `deb [arch=amd64,i386 ${signed}] ${mirror}/debian ${release} main
deb-src [${signed}] ${mirror}/debian ${release} main
deb [arch=amd64 ${signed}] ${mirror}/debian-security ${release}-security main
deb-src [${signed}] ${mirror}/debian-security ${release}-security main
`,
  )
  const config = join(apt, 'apt.conf')
  writeFileSync(
    config,
    `APT::Architecture "amd64";
APT::Architectures { "amd64"; "i386"; };
APT::Sandbox::User "root";
Dir::State "${apt}/state";
Dir::State::status "/dev/null";
Dir::Cache "${apt}/cache";
Dir::Etc::sourcelist "${apt}/sources.list";
Dir::Etc::sourceparts "-";
`,
  )
  run('apt-get', ['update'], { env: { APT_CONFIG: config } })
  configured = config
  return config
}
