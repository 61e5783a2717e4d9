// A PostgreSQL of its own for the tests: made in a temporary folder, on a free port of this machine, and removed afterwards.
//
//   tsx scripts/postgres.ts COMMAND…    runs a command with TEST_POSTGRES_URL pointing to it

import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { accessSync, chownSync, constants, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { globSync } from 'tinyglobby'
import { freePort } from './site'

export interface Postgres {
  /** Of its first database, as a user who may make others. */
  readonly url: string
  stop(): Promise<void>
}

/** Said where there is no PostgreSQL, in one line. */
export const postgresIsMissing =
  'Skipped: the tests on PostgreSQL, since no initdb was found. Install PostgreSQL (Debian: apt-get install postgresql; macOS: brew install postgresql) to run them.'

/** Starts a server, or gives undefined where there is none to start. As root on Debian it installs one first. */
export async function startPostgres(): Promise<Postgres | undefined> {
  const programs = findPostgres() ?? installPostgres()
  if (!programs) return undefined
  const user = unprivileged()
  const folder = mkdtempSync(join(user ? '/tmp' : tmpdir(), 'layer-by-layer-postgres-'))
  const password = randomBytes(12).toString('hex')
  writeFileSync(join(folder, 'password'), password)
  if (user) for (const path of [folder, join(folder, 'password')]) chownSync(path, user.uid, user.gid)
  const data = join(folder, 'data')
  const made = spawnSync(
    join(programs, 'initdb'),
    [
      '-D',
      data,
      '-U',
      'tests',
      '-A',
      'scram-sha-256',
      '--pwfile',
      join(folder, 'password'),
      '-E',
      'UTF8',
      '--locale=C',
      '-N',
    ],
    { cwd: folder, encoding: 'utf8', ...user },
  )
  if (made.status !== 0) {
    rmSync(folder, { recursive: true, force: true })
    throw new Error(`initdb could not make a database: ${made.stderr || made.error?.message}`)
  }

  const port = await freePort()
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    fsync: 'off',
    max_connections: 100,
  }
  const args = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const child = spawn(join(programs, 'postgres'), ['-D', data, ...args], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
    ...user,
  })
  let printed = ''
  child.stderr.on('data', (chunk) => {
    printed = `${printed}${chunk}`.slice(-4000)
  })
  const url = `postgres://tests:${password}@127.0.0.1:${port}/postgres`
  const stop = async () => {
    await ended(child)
    rmSync(folder, { recursive: true, force: true })
  }
  const killAtExit = () => child.kill('SIGKILL')
  process.once('exit', killAtExit)
  child.once('exit', () => process.removeListener('exit', killAtExit))
  if (await isReady(url, child)) return { url, stop }
  await stop()
  throw new Error(`PostgreSQL did not start: ${printed}`)
}

/** The folder with `initdb` and `postgres`: on PATH, or where systems hide it; the newest first. */
function findPostgres(): string | undefined {
  const hidden = ['/usr/lib/postgresql/*/bin', '/opt/homebrew/opt/postgresql*/bin', '/usr/local/opt/postgresql*/bin']
  const folders = [
    ...(process.env.PATH ?? '').split(delimiter),
    ...globSync(hidden, { onlyDirectories: true, absolute: true, cwd: '/' }).sort().reverse(),
    '/usr/local/bin',
    '/usr/local/pgsql/bin',
    '/Applications/Postgres.app/Contents/Versions/latest/bin',
  ]
  return folders.find((folder) => ['initdb', 'postgres'].every((name) => isProgram(join(folder, name))))
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return spawnSync(file, ['--version']).status === 0
  } catch {
    return false
  }
}

function installPostgres(): string | undefined {
  if (process.getuid?.() !== 0 || !isProgram('/usr/bin/apt-get')) return undefined
  console.log('PostgreSQL is not installed: installing it for the tests.')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'postgresql']])
    spawnSync('/usr/bin/apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env })
  return findPostgres()
}

/** PostgreSQL refuses to run as root: then it runs as its own user, or as nobody. */
function unprivileged(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined
  for (const name of ['postgres', 'nobody']) {
    const [uid, gid] = ['-u', '-g'].map((flag) =>
      Number.parseInt(spawnSync('id', [flag, name], { encoding: 'utf8' }).stdout, 10),
    )
    if (uid && gid) return { uid, gid }
  }
  throw new Error('PostgreSQL does not run as root, and there is neither a user "postgres" nor "nobody" to run it.')
}

async function isReady(url: string, child: ChildProcess): Promise<boolean> {
  for (let tries = 0; tries < 300 && child.exitCode === null; tries += 1) {
    const client = new pg.Client({ connectionString: url })
    const isOpen = await client.connect().then(
      () => true,
      () => false,
    )
    await client.end().catch(() => undefined)
    if (isOpen) return true
    await new Promise((done) => setTimeout(done, 100))
  }
  return false
}

/** SIGINT lets it put its files in order without waiting for clients. */
function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((done) => {
    child.once('exit', () => done())
    child.kill('SIGINT')
  })
}

/** Runs a command with it; without it says so, which is a failure only where CI is set. */
async function runWith([program = '', ...args]: readonly string[]): Promise<number> {
  const postgres = await startPostgres()
  if (!postgres) {
    console.error(postgresIsMissing)
    return process.env.CI ? 1 : 0
  }
  try {
    return await new Promise((done, fail) => {
      const env = { ...process.env, TEST_POSTGRES_URL: postgres.url }
      const child = spawn(program, args, { stdio: 'inherit', env })
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))
      child.once('error', fail)
      child.once('exit', (status) => done(status ?? 1))
    })
  } finally {
    await postgres.stop()
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv.length < 3) throw new Error('Usage: tsx scripts/postgres.ts COMMAND…')
  process.exitCode = await runWith(process.argv.slice(2))
}
