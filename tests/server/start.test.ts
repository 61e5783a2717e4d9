import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { freePort } from '../../scripts/site'
import { makeSite, postgresUrl } from './site'

let folder: string
let port: number
const children: ChildProcess[] = []

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'layer-by-layer-'))
  port = await freePort()
})
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

interface Run {
  readonly child: ChildProcess
  readonly ended: Promise<{ status: number | null; out: string; err: string }>
  /** Resolves when it has printed this. */
  printed(text: string): Promise<void>
}

function run(script: string, env: Readonly<Record<string, string>> = {}): Run {
  const child = spawn(process.execPath, ['--import', 'tsx', script], {
    env: { NODE_ENV: 'test', PATH: process.env.PATH, PORT: String(port), DATA_DIR: join(folder, 'data'), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  children.push(child)
  let out = ''
  let err = ''
  child.stdout!.on('data', (chunk) => {
    out += chunk
  })
  child.stderr!.on('data', (chunk) => {
    err += chunk
  })
  return {
    child,
    ended: new Promise((done) => child.once('close', (status) => done({ status, out, err }))),
    printed: async (text) => {
      while (!out.includes(text)) {
        if (child.exitCode !== null) throw new Error(`It ended without "${text}": ${out}${err}`)
        await new Promise((done) => setTimeout(done, 20))
      }
    },
  }
}

/** What `npm start` says where it cannot: one line on stderr, nothing else, and status 1. */
async function refusal(env: Readonly<Record<string, string>> = {}): Promise<string> {
  const { status, out, err } = await run('scripts/start.ts', env).ended
  expect({ status, out }).toEqual({ status: 1, out: '' })
  expect(err.trimEnd().split('\n')).toHaveLength(1)
  return err.trimEnd()
}

describe('npm start ends with one sentence', () => {
  test('where the port is taken', async () => {
    const other: Server = createServer().listen(port, '127.0.0.1')
    try {
      expect(await refusal()).toBe(
        `Port ${port} is taken by another program; stop it, or choose another port: PORT=${port + 1} npm start.`,
      )
    } finally {
      other.close()
    }
  })

  test('where a variable makes no sense', async () => {
    expect(await refusal({ PUBLIC_URL: 'course.example.org' })).toMatch(/^PUBLIC_URL is "course.example.org"/)
  })

  test('where the data folder cannot be written', async () => {
    writeFileSync(join(folder, 'file'), 'not a folder')
    const dataDir = join(folder, 'file', 'data')
    expect(await refusal({ DATA_DIR: dataDir })).toMatch(/^The data folder .*file\/data cannot be written \(ENOTDIR\)/)
    expect(readFileSync(join(folder, 'file'), 'utf8')).toBe('not a folder')
  })

  test('where PostgreSQL is out of reach, without telling the password', async () => {
    const said = await refusal({ DATABASE_URL: `postgres://ada:hunter2@127.0.0.1:${port}/course` })
    expect(said).toBe(
      `PostgreSQL at 127.0.0.1:${port}/course cannot be reached (nothing listens there); start it, or correct DATABASE_URL.`,
    )
  })

  test.each([
    ['is no database', Buffer.from('certainly no database '.repeat(1000))],
    ['is half a database', undefined],
  ])('where the file %s, and changes nothing', async (_, content) => {
    mkdirSync(join(folder, 'data'))
    const file = join(folder, 'data', 'course.sqlite')
    if (content) writeFileSync(file, content)
    else await makeBroken(file)
    const before = readFileSync(file)
    expect(await refusal()).toMatch(/^The database .*course\.sqlite is damaged \(.+\); nothing was changed\./)
    expect(readFileSync(file).equals(before)).toBe(true)
    expect(existsSync(`${file}-wal`)).toBe(false)
  })

  test('where the secret is damaged, and does not replace it', async () => {
    mkdirSync(join(folder, 'data'))
    writeFileSync(join(folder, 'data', 'secret'), 'short')
    expect(await refusal()).toMatch(/^The secret in .* is damaged/)
    expect(readFileSync(join(folder, 'data', 'secret'), 'utf8')).toBe('short')
  })

  test('where the database was written by a newer version', async () => {
    const { Kysely } = await import('kysely')
    const { sqliteDialect } = await import('@/lib/server/sqlite')
    mkdirSync(join(folder, 'data'))
    const db = new Kysely<{ migration: { name: string; at: number } }>({
      dialect: sqliteDialect(join(folder, 'data', 'course.sqlite')),
    })
    await db.schema.createTable('migration').addColumn('name', 'text').addColumn('at', 'bigint').execute()
    await db.insertInto('migration').values({ name: '9999 tomorrow', at: 1 }).execute()
    await db.destroy()
    const { status, err } = await run('tests/server/fake/start.ts').ended
    expect(status).toBe(1)
    expect(err.trimEnd()).toBe(
      'The database was written by a newer version (it has "9999 tomorrow"); start that version, or restore a backup.',
    )
  })
})

/** A database of which the second half is missing. */
async function makeBroken(file: string): Promise<void> {
  const { default: Sqlite } = await import('libsql')
  const database = new Sqlite(file)
  database.exec('create table note (text text)')
  for (let at = 0; at < 300; at += 1) database.prepare('insert into note values (?)').run('x'.repeat(400))
  database.close()
  writeFileSync(file, readFileSync(file).subarray(0, 40_960))
}

describe('npm start', () => {
  test('makes the data folder and a secret, serves, and ends with the status of the site', async () => {
    const { ended, printed } = run('tests/server/fake/start.ts', { BETTER_AUTH_URL: 'https://elsewhere.example' })
    await printed(`Layer by Layer is ready at http://localhost:${port}`)
    const secret = join(folder, 'data', 'secret')
    expect(statSync(secret).mode & 0o777).toBe(0o600)
    expect(readFileSync(secret, 'utf8').trim().length).toBeGreaterThanOrEqual(43)
    expect(statSync(join(folder, 'data', 'course.sqlite')).mode & 0o777).toBe(0o600)

    const told = await fetch(`http://127.0.0.1:${port}/`).then((answer) => answer.json())
    expect(told).toEqual({
      PORT: String(port),
      HOSTNAME: '0.0.0.0',
      DATA_DIR: join(folder, 'data'),
      NODE_ENV: 'production',
    })
    await fetch(`http://127.0.0.1:${port}/exit`).catch(() => undefined)
    const { status, out, err } = await ended
    expect(status).toBe(7)
    expect(out).toContain('a line of the site')
    expect(out).not.toContain('Next.js')
    expect(err).toMatch(/^Warning: this site is served on plain http/)
  })

  test('keeps the secret at the next start, and hands on the signal that ends it', async () => {
    const secrets = []
    for (let times = 0; times < 2; times += 1) {
      const { child, ended, printed } = run('tests/server/fake/start.ts', { PUBLIC_URL: 'https://course.example.org/' })
      await printed('Layer by Layer is ready at https://course.example.org')
      secrets.push(readFileSync(join(folder, 'data', 'secret'), 'utf8'))
      child.kill('SIGTERM')
      const { status, err } = await ended
      expect(status).toBe(143)
      expect(err).toMatch(/^Warning: PUBLIC_URL is https, but TRUSTED_PROXIES/)
    }
    expect(secrets[0]).toBe(secrets[1])
  })

  test.runIf(postgresUrl)('serves from PostgreSQL, and makes no file for it', async () => {
    const site = await makeSite()
    try {
      const { child, ended, printed } = run('tests/server/fake/start.ts', { DATABASE_URL: site.env.DATABASE_URL! })
      await printed('Layer by Layer is ready')
      expect(existsSync(join(folder, 'data', 'course.sqlite'))).toBe(false)
      child.kill('SIGTERM')
      expect((await ended).status).toBe(143)
    } finally {
      await site.remove()
    }
  })
})
