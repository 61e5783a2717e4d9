import { accessSync, constants, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Kysely } from 'kysely'
import { checkPostgres, postgresDialect } from './postgres'
import { Problem } from './problem'
import type { Settings } from './settings'
import { checkSqlite, sqliteDialect } from './sqlite'
import type { Tables } from './tables'

export interface Database {
  readonly kind: 'sqlite' | 'postgres'
  readonly db: Kysely<Tables>
}

/** Opens the database of these settings. It may be empty: see `migrate`. */
export function openDatabase(settings: Settings): Database {
  const { databaseUrl } = settings
  return databaseUrl
    ? { kind: 'postgres', db: new Kysely<Tables>({ dialect: postgresDialect(databaseUrl) }) }
    : { kind: 'sqlite', db: new Kysely<Tables>({ dialect: sqliteDialect(sqliteFile(settings)) }) }
}

/** Makes the data folder, and throws a `Problem` where it cannot be written. */
export function prepareDataDir({ dataDir }: Settings): void {
  const probe = join(dataDir, `.probe-${process.pid}`)
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 })
    writeFileSync(probe, '')
    rmSync(probe)
  } catch (error) {
    throw new Problem(
      `The data folder ${dataDir} cannot be written (${(error as NodeJS.ErrnoException).code}); correct its permissions, or choose another with DATA_DIR.`,
    )
  }
}

/** Throws a `Problem` where the database is damaged or out of reach; it changes nothing. */
export async function checkDatabase(settings: Settings): Promise<void> {
  if (settings.databaseUrl) return checkPostgres(settings.databaseUrl)
  const file = sqliteFile(settings)
  checkSqlite(file)
  try {
    accessSync(file, constants.W_OK)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return
    throw new Problem(`The database ${file} cannot be written; correct its permissions.`)
  }
}

/** The file of the embedded database. */
export function sqliteFile({ dataDir }: Settings): string {
  return join(dataDir, 'course.sqlite')
}
