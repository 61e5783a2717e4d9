// `npm start`: builds what is stale, looks whether everything is there, and serves the site until it is told to stop.

import { type ChildProcess, spawn } from 'node:child_process'
import { constants, networkInterfaces } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import {
  checkDatabase,
  checkPort,
  migrate,
  openDatabase,
  Problem,
  prepareDataDir,
  readSettings,
  type Settings,
  secretOf,
} from '@/lib/server'

/** What is started; a test puts a small server in the site's place. */
export interface Parts {
  /** Relative folders of the environment begin here. */
  readonly root: string
  build(): Promise<void>
  /** A program that serves PORT on HOSTNAME. */
  readonly server: string
}

/** Serves until the server ends, and gives its status; 1 where it cannot start, with one sentence that says why. */
export async function start(parts: Parts): Promise<number> {
  try {
    const settings = readSettings(process.env, parts.root)
    // Before the build, which takes a minute: what cannot work is said at once.
    prepareDataDir(settings)
    await checkPort(settings)
    await checkDatabase(settings)
    secretOf(settings)
    await parts.build()
    await prepareDatabase(settings)
    warn(settings)
    return await serve(parts.server, settings)
  } catch (error) {
    console.error(error instanceof Problem ? error.message : error)
    return 1
  }
}

async function prepareDatabase(settings: Settings): Promise<void> {
  const database = openDatabase(settings)
  await migrate(database).finally(() => database.db.destroy())
}

function warn({ isSecure, trustedProxies }: Settings): void {
  if (!isSecure)
    console.error(
      'Warning: this site is served on plain http, so passwords cross the network readable. For more than a network you trust, put a proxy with https before it and set PUBLIC_URL=https://….',
    )
  else if (trustedProxies.length === 0)
    console.error(
      'Warning: PUBLIC_URL is https, but TRUSTED_PROXIES does not name the proxy before this site, so all visitors count as one address.',
    )
}

async function serve(program: string, settings: Settings): Promise<number> {
  const child = spawn(process.execPath, [program], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...ownEnvironment(),
      NODE_ENV: 'production',
      PORT: String(settings.port),
      HOSTNAME: settings.host,
      DATA_DIR: settings.dataDir,
    },
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop(child, signal))
  const ended = new Promise<number>((done, fail) => {
    child.once('error', fail)
    child.once('exit', (status, signal) => done(status ?? 128 + constants.signals[signal ?? 'SIGKILL']))
  })
  createInterface(child.stdout).on('line', (line) => {
    if (!isBanner(line)) console.log(line)
  })
  void announce(child, settings)
  return ended
}

/** Without the variables that better-auth reads by itself: the site is configured by those that the README names. */
function ownEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/BETTER_AUTH|^AUTH_SECRET$|^BASE_URL$|^NUXT_/.test(name)),
  ) as NodeJS.ProcessEnv
}

/** It finishes the requests under way; a client that never ends does not keep it forever. */
function stop(child: ChildProcess, signal: NodeJS.Signals): void {
  child.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal)
  setTimeout(() => child.kill('SIGKILL'), 10_000).unref()
}

/** What Next prints of itself when it starts: its addresses are not those that a browser opens. */
function isBanner(line: string): boolean {
  return /^\s*(▲ Next\.js|- (Local|Network):|✓ (Starting|Ready|Running next\.config))/.test(line) || line.trim() === ''
}

async function announce(child: ChildProcess, { host, port, publicUrl }: Settings): Promise<void> {
  const isAny = host === '0.0.0.0' || host === '::'
  const at = (name: string) => `http://${name.includes(':') ? `[${name}]` : name}:${port}`
  while (child.exitCode === null && child.signalCode === null) {
    const answer = await fetch(`${at(isAny ? '127.0.0.1' : host)}/api/health`).catch(() => undefined)
    if (answer?.ok) {
      console.log(`Layer by Layer is ready at ${publicUrl ?? at(isAny ? 'localhost' : host)}`)
      if (isAny && !publicUrl) for (const address of networkAddresses()) console.log(`On this network: ${at(address)}`)
      return
    }
    await new Promise((done) => setTimeout(done, 100))
  }
}

function networkAddresses(): readonly string[] {
  return Object.values(networkInterfaces()).flatMap((each) =>
    (each ?? []).flatMap(({ family, internal, address }) => (family === 'IPv4' && !internal ? address : [])),
  )
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = fileURLToPath(new URL('..', import.meta.url))
  process.exitCode = await start({
    root,
    async build() {
      const { build, isStale } = await import('./build')
      if (isStale()) await build()
    },
    server: join(root, '.next/standalone/serve.mjs'),
  })
}
