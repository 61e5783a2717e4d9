// What the environment says, read once when a process starts and never while the site is built.

import { isIP } from 'node:net'
import { basename, dirname, resolve } from 'node:path'
import { Problem } from './problem'

export interface Settings {
  readonly port: number
  /** The address to listen on: every one of the machine's, so that a class can reach it. */
  readonly host: string
  /** Where the secret, and the embedded database, are kept. */
  readonly dataDir: string
  /** `postgres://…`, or nothing for the embedded database. */
  readonly databaseUrl?: string
  /** The origin under which the world knows the site, without a slash at its end. */
  readonly publicUrl?: string
  /** True where the site is known by https: cookies are then marked so. */
  readonly isSecure: boolean
  /** Addresses, or ranges such as `10.0.0.0/8`, of the proxies whose word about a visitor's address is taken. */
  readonly trustedProxies: readonly string[]
  /** Shared by several machines on one PostgreSQL; otherwise each data folder has its own. */
  readonly secret?: string
}

type Environment = Readonly<Record<string, string | undefined>>

/** Reads the environment; throws a `Problem` that names the variable. Relative folders start at `folder`. */
export function readSettings(env: Environment = process.env, folder: string = projectFolder()): Settings {
  const publicUrl = readPublicUrl(env.PUBLIC_URL)
  return {
    port: readPort(env.PORT),
    host: env.HOST || '0.0.0.0',
    // Known only at the start: the build must not look there, and take the data into what it packs.
    dataDir: resolve(/* turbopackIgnore: true */ folder, env.DATA_DIR || 'data'),
    databaseUrl: readDatabaseUrl(env.DATABASE_URL),
    publicUrl,
    isSecure: publicUrl?.startsWith('https:') ?? false,
    trustedProxies: readProxies(env.TRUSTED_PROXIES),
    secret: readSecret(env.SECRET),
  }
}

/** The standalone server changes into its own folder when it starts; the project is two above. */
function projectFolder(): string {
  const here = process.cwd()
  const isStandalone = basename(here) === 'standalone' && basename(dirname(here)) === '.next'
  return isStandalone ? dirname(dirname(here)) : here
}

function readPort(text = '3000'): number {
  const port = Number(text)
  if (/^\d+$/.test(text) && port >= 1 && port <= 65535) return port
  throw new Problem(`PORT is "${text}", but a port is a number from 1 to 65535, such as 3000.`)
}

function readPublicUrl(text?: string): string | undefined {
  if (!text) return undefined
  const url = URL.canParse(text) ? new URL(text) : undefined
  const isOrigin = url && /^https?:$/.test(url.protocol) && url.pathname === '/' && !url.search && !url.hash
  if (isOrigin && !url.username && !url.password) return url.origin
  throw new Problem(
    `PUBLIC_URL is "${text}", but it is the site's address without a path, such as https://course.example.org.`,
  )
}

function readDatabaseUrl(text?: string): string | undefined {
  if (!text) return undefined
  if (/^postgres(ql)?:\/\//.test(text) && URL.canParse(text)) return text
  throw new Problem(
    'DATABASE_URL must begin with postgres:// and name a database, such as postgres://user:password@host:5432/course; leave it out to use the embedded database.',
  )
}

function readProxies(text = ''): readonly string[] {
  const entries = text.split(',').flatMap((each) => each.trim() || [])
  const wrong = entries.find((entry) => !isRange(entry))
  if (wrong === undefined) return entries
  throw new Problem(
    `TRUSTED_PROXIES names "${wrong}", but it lists addresses or ranges with commas between, such as 127.0.0.1, 10.0.0.0/8.`,
  )
}

function isRange(entry: string): boolean {
  const [address = '', prefix, ...rest] = entry.split('/')
  const bits = isIP(address) === 4 ? 32 : 128
  return (
    isIP(address) > 0 && rest.length === 0 && (prefix === undefined || (/^\d+$/.test(prefix) && Number(prefix) <= bits))
  )
}

function readSecret(text?: string): string | undefined {
  if (!text || text.length >= 32) return text || undefined
  throw new Problem('SECRET is too short: use at least 32 random characters, or leave it out and one is made for you.')
}
