import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { closeServer } from '@/lib/server'

/** A data folder and a database of their own, on the kind of database that is under test. */
export interface Site {
  readonly env: Readonly<Record<string, string>>
  /** Ends the process's server and begins another on the same data, as a restart does. */
  restart(): Promise<void>
  remove(): Promise<void>
}

/** Where the PostgreSQL under test is; `scripts/postgres.ts` says so. Without it the tests run on SQLite. */
export const postgresUrl = process.env.TEST_POSTGRES_URL

/** Makes a site, and points this process's environment to it. */
export async function makeSite(extra: Readonly<Record<string, string>> = {}): Promise<Site> {
  const folder = mkdtempSync(join(tmpdir(), 'layer-by-layer-'))
  const database = postgresUrl ? await makeDatabase(postgresUrl) : undefined
  const env: Record<string, string> = {
    DATA_DIR: folder,
    ...(database ? { DATABASE_URL: database.url } : {}),
    ...extra,
  }
  const before = new Map(Object.keys(env).map((name) => [name, process.env[name]]))
  Object.assign(process.env, env)
  return {
    env,
    restart: closeServer,
    async remove() {
      await closeServer()
      for (const [name, value] of before) {
        if (value === undefined) delete process.env[name]
        else process.env[name] = value
      }
      await database?.drop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function makeDatabase(server: string): Promise<{ url: string; drop(): Promise<void> }> {
  const name = `test_${randomBytes(6).toString('hex')}`
  await onServer(server, `create database ${name}`)
  const url = new URL(server)
  url.pathname = `/${name}`
  return { url: url.href, drop: () => onServer(server, `drop database ${name} with (force)`) }
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(statement).finally(() => client.end())
}
