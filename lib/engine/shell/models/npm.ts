// npm, from the manifest and the lock file that lie in the image.
import { sizedBlob } from '../../files/blob'
import { join } from '../../files/path'
import { type Call, fail, type Model, type Outcome, options } from '../model'
import { npmPackages, usualNpmSize } from './package-sizes'

/** What is read of a `package.json`. */
export interface Manifest {
  readonly name?: string
  readonly version?: string
  readonly main?: string
  readonly scripts?: Readonly<Record<string, string>>
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
  readonly bin?: string | Readonly<Record<string, string>>
}

interface Locked {
  readonly version?: string
  readonly dev?: boolean
  readonly optional?: boolean
  readonly bin?: Readonly<Record<string, string>>
}

interface Lock {
  readonly lockfileVersion?: number
  readonly packages?: Readonly<Record<string, Locked>>
}

const npm: Model = async (call) => {
  const [command = 'help', ...rest] = call.args.filter(
    (arg, at, all) => !(arg.startsWith('-') && at < all.findIndex((one) => !one.startsWith('-'))),
  )
  switch (command) {
    case 'ci':
    case 'clean-install':
      return ci(call, rest)
    case 'install':
    case 'i':
    case 'add':
      return install(call, rest)
    case 'run':
    case 'run-script':
      return packageScript(call, rest)
    case 'start':
    case 'test':
    case 'stop':
      return packageScript(call, [command, ...rest])
    case 't':
      return packageScript(call, ['test', ...rest])
    case 'prune':
      return prune(call, rest)
    case 'cache':
      if (call.files.exists(cachePath(call))) call.files.remove(cachePath(call), true, true)
      return {}
    case '--version':
    case '-v':
      return { stdout: '11.0.0\n' }
    case 'config':
    case 'set':
    case 'audit':
    case 'fund':
    case 'version':
    case 'pkg':
      return {}
    default:
      call.machine.unknown(`What \`npm ${command}\` does is not modelled.`)
      return {}
  }
}

function ci(call: Call, args: readonly string[]): Outcome {
  const manifest = readJson<Manifest>(call, 'package.json')
  const lock = readJson<Lock>(call, 'package-lock.json') ?? readJson<Lock>(call, 'npm-shrinkwrap.json')
  if (!lock || !manifest) {
    const why =
      'The `npm ci` command can only install with an existing package-lock.json or\nnpm error npm-shrinkwrap.json with lockfileVersion >= 1. Run an install with npm@5 or\nnpm error later to generate a package-lock.json file, then try again.'
    return fail(`npm error code EUSAGE\nnpm error\nnpm error ${why}`)
  }
  if (call.files.exists(join(call.cwd, 'node_modules'))) call.files.remove(join(call.cwd, 'node_modules'), true)
  return putPackages(call, manifest, lock, withoutDev(call, args))
}

/** `npm install`, for `add` as well. */
export function install(call: Call, args: readonly string[]): Outcome {
  const { flags, rest } = options(args, ['prefix', 'omit', 'only', 'include', 'registry', 'loglevel'])
  if (flags.has('g') || flags.has('global') || flags.get('location') === 'global') return globally(call, rest)
  const manifest = readJson<Manifest>(call, 'package.json')
  if (!manifest && rest.length === 0) {
    return fail(
      `npm error code ENOENT\nnpm error syscall open\nnpm error path ${join(call.cwd, 'package.json')}\nnpm error errno -2`,
      254,
    )
  }
  const lock = readJson<Lock>(call, 'package-lock.json')
  const outcome = putPackages(call, manifest ?? {}, lock ?? lockOf(manifest ?? {}, rest), withoutDev(call, args))
  if (!lock && !outcome.exitCode)
    call.files.write(join(call.cwd, 'package-lock.json'), `${JSON.stringify(lockOf(manifest ?? {}, rest), null, 2)}\n`)
  return outcome
}

function globally(call: Call, packages: readonly string[]): Outcome {
  for (const wanted of packages) {
    const name = packageName(wanted)
    put(call, `/usr/local/lib/node_modules/${name}`, name, {})
    for (const bin of Object.keys(knownBins[name] ?? { [name.split('/').at(-1)!]: '' }))
      if (!call.files.exists(`/usr/local/bin/${bin}`))
        call.files.write(`/usr/local/bin/${bin}`, sizedBlob(0, `program ${bin}`), 0o755)
  }
  return { stdout: `\nadded ${packages.length} package${packages.length === 1 ? '' : 's'}\n` }
}

// The manifest's own packages, where no lock file names those that they need in turn.
function lockOf(manifest: Manifest, more: readonly string[]): Lock {
  const of = (names: readonly string[], dev: boolean) =>
    names.map((name) => [`node_modules/${name}`, dev ? { dev } : {}] as const)
  return {
    lockfileVersion: 3,
    packages: Object.fromEntries([
      ...of([...Object.keys(manifest.dependencies ?? {}), ...more.map(packageName)], false),
      ...of(Object.keys(manifest.devDependencies ?? {}), true),
    ]),
  }
}

function packageName(wanted: string): string {
  const at = wanted.indexOf('@', 1)
  return at < 0 ? wanted : wanted.slice(0, at)
}

function withoutDev(call: Call, args: readonly string[]): boolean {
  const { flags } = options(args, ['omit', 'only', 'include'])
  if (flags.get('include') === 'dev') return false
  return (
    flags.get('omit') === 'dev' ||
    flags.has('production') ||
    /^prod/.test(flags.get('only') ?? '') ||
    call.env.get('NODE_ENV') === 'production'
  )
}

/** Puts the packages of a lock file into `node_modules`. */
export function putPackages(call: Call, manifest: Manifest, lock: Lock, production: boolean): Outcome {
  const all = Object.entries(lock.packages ?? {}).filter(([path]) => path !== '')
  // A lock file without packages, as in a sketch of an app: the manifest says what is needed.
  const listed = all.length > 0 ? all : Object.entries(lockOf(manifest, []).packages ?? {})
  const wanted = listed.filter(([, locked]) => !(production && locked.dev))
  for (const [path, locked] of wanted) put(call, join(call.cwd, path), nameIn(path), locked)
  if (wanted.length > 0)
    call.files.write(join(call.cwd, 'node_modules/.package-lock.json'), JSON.stringify(Object.fromEntries(wanted)))
  const total = wanted.reduce((sum, [path]) => sum + sizeOf(nameIn(path)), 0)
  call.files.mkdir(cachePath(call), true)
  call.files.write(
    `${cachePath(call)}/index`,
    sizedBlob(Math.round(total * 0.3), wanted.map(([path, locked]) => `${path}@${locked.version}`).join()),
  )
  return {
    stdout: `\nadded ${wanted.length} package${wanted.length === 1 ? '' : 's'}, and audited ${wanted.length + 1} packages\n`,
  }
}

// `node_modules/a/node_modules/b` is the package b.
function nameIn(path: string): string {
  return path.slice(path.lastIndexOf('node_modules/') + 13)
}

function sizeOf(name: string): number {
  return npmPackages[name] ?? usualNpmSize
}

function put(call: Call, path: string, name: string, locked: Locked): void {
  call.machine.estimate('The sizes of npm packages are estimates.')
  const version = locked.version ?? '0.0.0'
  call.files.mkdir(path, true)
  call.files.write(`${path}/package.json`, `${JSON.stringify({ name, version })}\n`)
  call.files.write(`${path}/index.js`, sizedBlob(sizeOf(name), `npm ${name}@${version}`))
  for (const bin of Object.keys(locked.bin ?? knownBins[name] ?? {})) {
    const folder = `${path.slice(0, path.lastIndexOf('node_modules/') + 12)}/.bin`
    call.files.mkdir(folder, true)
    if (!call.files.exists(`${folder}/${bin}`))
      call.files.write(`${folder}/${bin}`, sizedBlob(0, `program ${bin}`), 0o755)
  }
}
const knownBins: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  typescript: { tsc: '' },
  next: { next: '' },
  esbuild: { esbuild: '' },
  vite: { vite: '' },
  eslint: { eslint: '' },
}

function prune(call: Call, args: readonly string[]): Outcome {
  if (!withoutDev(call, args)) return {}
  const lock = readJson<Lock>(call, 'package-lock.json')
  let removed = 0
  for (const [path, locked] of Object.entries(lock?.packages ?? {}))
    if (locked.dev && call.files.exists(join(call.cwd, path))) {
      call.files.remove(join(call.cwd, path), true)
      removed++
    }
  return { stdout: `\nremoved ${removed} packages\n` }
}

/** Runs a script of the manifest, with what comes before and after it. */
export async function packageScript(call: Call, args: readonly string[]): Promise<Outcome> {
  const [name, ...rest] = args.filter((arg) => arg !== '--')
  const manifest = readJson<Manifest>(call, 'package.json')
  if (!manifest) return fail(`npm error code ENOENT\nnpm error path ${join(call.cwd, 'package.json')}`, 254)
  const line =
    name === undefined
      ? undefined
      : (manifest.scripts?.[name] ??
        (name === 'start' && call.files.exists(join(call.cwd, 'server.js')) ? 'node server.js' : undefined))
  if (line === undefined) return call.args.includes('--if-present') ? {} : fail(`npm error Missing script: "${name}"`)
  const path = `${join(call.cwd, 'node_modules/.bin')}:${call.env.get('PATH') ?? ''}`
  const env = new Map([...call.env, ['PATH', path], ['npm_lifecycle_event', name!]])
  const head = `\n> ${manifest.name ?? ''}@${manifest.version ?? ''} ${name}\n> ${line}\n\n`
  let stdout = head
  for (const step of [`pre${name}`, name!, `post${name}`]) {
    const text = step === name ? [line, ...rest].join(' ') : manifest.scripts?.[step]
    if (text === undefined) continue
    const outcome = await call.machine.run(text, { ...call, env })
    stdout += outcome.stdout ?? ''
    if (outcome.exitCode) return { stdout, stderr: outcome.stderr, exitCode: outcome.exitCode }
  }
  return { stdout }
}

const npx: Model = (call) => {
  const { rest } = options(call.args.slice(0, 1))
  const at = call.args.findIndex((arg) => !arg.startsWith('-'))
  const words = call.args.slice(at)
  const name = packageName(words[0] ?? rest[0] ?? '')
  const local = join(call.cwd, `node_modules/.bin/${name}`)
  if (call.files.exists(local)) return call.machine.runWords([local, ...words.slice(1)], call)
  call.machine.unknown(`What \`npx ${name}\` downloads and does is not modelled.`)
  return {}
}

function cachePath(call: Call): string {
  return `${call.env.get('npm_config_cache') ?? `${call.user.home}/.npm`}/_cacache`
}

/** A file of JSON in the working directory; undefined where there is none, or no JSON. */
export function readJson<T>(call: Call, name: string): T | undefined {
  const path = join(call.cwd, name)
  if (!call.files.exists(path)) return undefined
  try {
    return JSON.parse(call.files.text(path)) as T
  } catch {
    return undefined
  }
}

export const npmModels: Readonly<Record<string, Model>> = { npm, npx }
