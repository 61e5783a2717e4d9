import { type Dialect, PostgresDialect } from 'kysely'
import pg from 'pg'
import { Problem } from './problem'

/** Counters and times are 64 bits wide in the database, and all of them fit a number: as text they would sort wrongly. */
const int8 = 20
pg.types.setTypeParser(int8, Number)

/** A pool of connections; broken ones are replaced, so that the server lives through a restart of PostgreSQL. */
export function postgresDialect(url: string): Dialect {
  const pool = new pg.Pool({ connectionString: url, max: 10, connectionTimeoutMillis: 5000, idleTimeoutMillis: 30_000 })
  // An idle connection that breaks is an event without a query to fail; unheard it would end the process.
  pool.on('error', () => undefined)
  return new PostgresDialect({ pool })
}

/** Throws a `Problem` where PostgreSQL does not let us in. The password is not repeated. */
export async function checkPostgres(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.query('select 1')
  } catch (error) {
    throw new Problem(
      `PostgreSQL at ${place(url)} cannot be reached (${reason(error)}); start it, or correct DATABASE_URL.`,
    )
  } finally {
    await client.end().catch(() => undefined)
  }
}

function place(url: string): string {
  const { hostname, port, pathname } = new URL(url)
  return `${hostname || 'localhost'}:${port || 5432}${pathname}`
}

function reason(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException
  const known: Readonly<Record<string, string>> = {
    ECONNREFUSED: 'nothing listens there',
    ENOTFOUND: 'the host is not known',
    EAI_AGAIN: 'the host is not known',
    ETIMEDOUT: 'it does not answer',
    ECONNRESET: 'it closed the connection',
  }
  return known[code ?? ''] ?? (message || 'it does not answer')
}
