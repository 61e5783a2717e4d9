import { spawn } from 'node:child_process'
import { afterEach, describe, expect, test } from 'vitest'
import { server } from '@/lib/server'
import { migrations } from '@/lib/server/migrations'
import { makeSite, postgresUrl, type Site } from './site'

let site: Site
afterEach(() => site.remove())

function run(script: string, env: Readonly<Record<string, string>>): Promise<{ status: number; printed: string }> {
  return new Promise((done) => {
    const child = spawn(process.execPath, ['--import', 'tsx', script], {
      env: { NODE_ENV: 'test', PATH: process.env.PATH, ...env },
    })
    let printed = ''
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk) => {
        printed += chunk
      })
    child.once('close', (status) => done({ status: status ?? -1, printed }))
  })
}

describe('the database', () => {
  test('is made once where several processes start together, and all of them read one secret', async () => {
    site = await makeSite()
    const runs = await Promise.all(Array.from({ length: 4 }, () => run('tests/server/fake/migrate.ts', site.env)))
    for (const { status, printed } of runs) expect({ status, printed }).toMatchObject({ status: 0 })
    expect(new Set(runs.map(({ printed }) => printed)).size).toBe(1)

    const { db } = (await server()).database
    const done = await db.selectFrom('migration').select('name').orderBy('name').execute()
    expect(done.map(({ name }) => name)).toEqual(migrations.map(({ name }) => name))
  })

  test('is left alone by a second migration', async () => {
    site = await makeSite()
    const read = async () => (await server()).database.db.selectFrom('migration').selectAll().execute()
    const before = await read()
    await site.restart()
    expect(await read()).toEqual(before)
  })

  test.runIf(!postgresUrl)('writes ahead, and syncs every commit', async () => {
    site = await makeSite()
    const { sql } = await import('kysely')
    const { db } = (await server()).database
    const setting = async (name: string) =>
      Object.values((await sql.raw(`pragma ${name}`).execute(db)).rows[0] as object)[0]
    expect(await setting('journal_mode')).toBe('wal')
    expect(await setting('synchronous')).toBe(2)
    expect(await setting('foreign_keys')).toBe(1)
  })
})
