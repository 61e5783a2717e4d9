// yarn and pnpm: other commands and lock files for what npm does.
import { sizedBlob } from '../../files/blob'
import { join } from '../../files/path'
import { type Call, fail, type Model, type Outcome, options } from '../model'
import { install, type Manifest, packageScript, putPackages, readJson } from './npm'

const yarn: Model = (call) => {
  const { flags, rest } = options(call.args, ['cwd', 'cache-folder', 'network-timeout'])
  const [command = 'install', ...args] = rest
  if (flags.has('version') || flags.has('v')) return { stdout: '1.22.22\n' }
  if (command === 'install') return otherInstall(call, 'yarn.lock', yarnNames)
  if (command === 'add') return install(call, args)
  if (command === 'cache') {
    call.files.remove('/usr/local/share/.cache/yarn', true, true)
    return {}
  }
  return packageScript(call, command === 'run' ? args : [command, ...args])
}

const pnpm: Model = (call) => {
  const { flags, rest } = options(call.args, ['C', 'dir', 'filter', 'F', 'store-dir'])
  const [command = 'install', ...args] = rest
  if (flags.has('version') || flags.has('v')) return { stdout: '10.0.0\n' }
  if (['install', 'i', 'fetch'].includes(command)) return otherInstall(call, 'pnpm-lock.yaml', pnpmNames)
  if (command === 'add') return install(call, args)
  if (command === 'store' || command === 'config') return {}
  return packageScript(call, command === 'run' || command === 'exec' ? args : [command, ...args])
}

/** Switches yarn and pnpm on, which then are programs of the image. */
const corepack: Model = (call) => {
  if (call.args[0] === 'enable' || call.args[0] === 'prepare')
    for (const name of ['yarn', 'pnpm'])
      if (!call.files.exists(`/usr/local/bin/${name}`))
        call.files.write(`/usr/local/bin/${name}`, sizedBlob(0, `program ${name}`), 0o755)
  return {}
}

// yarn and pnpm name packages in lock files of their own; which are for development, only the manifest knows.
function otherInstall(call: Call, lockFile: string, names: (text: string) => string[]): Outcome {
  const manifest = readJson<Manifest>(call, 'package.json')
  if (!manifest) return fail(`error Couldn't find a package.json file in "${call.cwd}"`)
  const path = join(call.cwd, lockFile)
  const locked = call.files.exists(path) ? names(call.files.text(path)) : undefined
  const frozen = call.args.some((arg) => /^--(frozen-lockfile|immutable)/.test(arg))
  if (!locked && frozen)
    return fail(`ERR_PNPM_NO_LOCKFILE  Cannot install with "frozen-lockfile" because ${lockFile} is absent`)
  const dev = new Set(Object.keys(manifest.devDependencies ?? {}))
  const packages = (locked && locked.length > 0 ? locked : [...Object.keys(manifest.dependencies ?? {}), ...dev]).map(
    (name) => [`node_modules/${name}`, { dev: dev.has(name) }] as const,
  )
  const production =
    call.args.some((arg) => /^(--prod(uction)?|-P)(=true)?$/.test(arg)) || call.env.get('NODE_ENV') === 'production'
  return putPackages(call, manifest, { packages: Object.fromEntries(packages) }, production)
}

function yarnNames(text: string): string[] {
  return [...new Set([...text.matchAll(/^"?((?:@[^/]+\/)?[^@\s"]+)@/gm)].map((match) => match[1]!))]
}

function pnpmNames(text: string): string[] {
  return [...new Set([...text.matchAll(/^ {2}'?\/?((?:@[^/]+\/)?[\w.-]+)@/gm)].map((match) => match[1]!))]
}

export const yarnAndPnpmModels: Readonly<Record<string, Model>> = { yarn, pnpm, corepack }
