// The embedded database: one file, written ahead (WAL) and synced at every commit, so that what was acknowledged survives a crash.

import { closeSync, existsSync, openSync, readSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { CompiledQuery, type DatabaseConnection, type Dialect, type Driver, SqliteDialect, SqliteDriver } from 'kysely'
import Sqlite from 'libsql'
import { Problem } from './problem'

/** How long a writer waits for another process, in milliseconds. */
const patience = 5000

/** Opens the file, or makes it. Its transactions take the write lock at once: a deferred one that reads first would end in "locked". */
export function sqliteDialect(file: string): Dialect {
  // Made for its owner alone; the files beside it take the same rights.
  closeSync(openSync(file, 'a', 0o600))
  const database = new Sqlite(file, { timeout: patience })
  writeAhead(database)
  for (const setting of ['synchronous = FULL', 'foreign_keys = ON']) database.pragma(setting)
  return new ImmediateDialect({ database })
}

/** Changing the journal of a new file needs it alone, and does not wait for that: another process may be starting too. */
function writeAhead(database: Sqlite.Database): void {
  const deadline = Date.now() + patience
  for (;;) {
    try {
      database.pragma('journal_mode = WAL')
      return
    } catch (error) {
      if ((error as { code?: string }).code !== 'SQLITE_BUSY' || Date.now() > deadline) throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20)
    }
  }
}

/** Throws a `Problem` where the file is no sound database; it changes nothing. A file that is not there yet is sound. */
export function checkSqlite(file: string): void {
  if (!existsSync(file)) return
  const finding = damage(file)
  if (finding === undefined) return
  throw new Problem(
    `The database ${file} is damaged (${finding}); nothing was changed. Put a backup in its place, or move the file away to start anew.`,
  )
}

function damage(file: string): string | undefined {
  try {
    if (!hasHeader(file)) return 'it is not a SQLite file'
    const database = new Sqlite(`${pathToFileURL(file).href}?mode=ro`, { timeout: patience })
    try {
      const rows = database.prepare('PRAGMA quick_check(1)').all([]) as readonly { quick_check?: string }[]
      const found = rows[0]?.quick_check ?? 'its check gave no answer'
      return found === 'ok' ? undefined : (found.split('\n').at(-1) ?? found)
    } finally {
      database.close()
    }
  } catch (error) {
    return (error as Error).message
  }
}

/** An empty file is one that was made and not yet written. */
function hasHeader(file: string): boolean {
  const start = Buffer.alloc(16)
  const handle = openSync(file, 'r')
  try {
    const length = readSync(handle, start, 0, 16, 0)
    return length === 0 || start.toString('latin1') === 'SQLite format 3\0'
  } finally {
    closeSync(handle)
  }
}

class ImmediateDialect extends SqliteDialect {
  readonly #config: ConstructorParameters<typeof SqliteDriver>[0]

  constructor(config: ConstructorParameters<typeof SqliteDriver>[0]) {
    super(config)
    this.#config = config
  }

  override createDriver(): Driver {
    return new ImmediateDriver(this.#config)
  }
}

class ImmediateDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
  }
}
