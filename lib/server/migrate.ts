import { getMigrations } from 'better-auth/db/migration'
import { type Kysely, sql } from 'kysely'
import { accountTables } from './auth'
import type { Database } from './database'
import { migrations } from './migrations'
import { Problem } from './problem'
import type { Tables } from './tables'

/** Any number of our own: it names this lock in PostgreSQL. */
const lock = 7_261_004
const patience = 60_000

/** Brings the database to what this version needs. Of several processes that start together one does it, and the others wait. */
export async function migrate({ db, kind }: Database): Promise<void> {
  await db.connection().execute(async (connection) => {
    await begin(connection, kind)
    try {
      // The tables of better-auth are compared at every start: a newer version of it may want another column.
      const { runMigrations } = await getMigrations(accountTables(connection, kind))
      await runMigrations()
      await runOurs(connection)
      await sql`commit`.execute(connection)
    } catch (error) {
      await sql`rollback`.execute(connection)
      throw error
    }
  })
}

async function runOurs(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('migration')
    .ifNotExists()
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .execute()
  const rows = await db.selectFrom('migration').select('name').execute()
  const known = new Set(migrations.map(({ name }) => name))
  const unknown = rows.find(({ name }) => !known.has(name))
  if (unknown)
    throw new Problem(
      `The database was written by a newer version (it has "${unknown.name}"); start that version, or restore a backup.`,
    )
  const done = new Set(rows.map(({ name }) => name))
  for (const migration of migrations) {
    if (done.has(migration.name)) continue
    await migration.up(db)
    await db.insertInto('migration').values({ name: migration.name, at: Date.now() }).execute()
  }
}

/** Begins a transaction in which nobody else migrates. */
async function begin(db: Kysely<Tables>, kind: Database['kind']): Promise<void> {
  if (kind === 'postgres') {
    await sql`begin`.execute(db)
    await sql`select pg_advisory_xact_lock(${lock})`.execute(db)
    return
  }
  const deadline = Date.now() + patience
  for (;;) {
    try {
      await sql`begin immediate`.execute(db)
      return
    } catch (error) {
      if ((error as { code?: string }).code !== 'SQLITE_BUSY' || Date.now() > deadline) throw error
    }
  }
}
