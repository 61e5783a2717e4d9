// How often something may be tried. The counts are in the database, so that all processes share them.

import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Database } from './database'

/** So many in a window of seconds. */
export interface Limit {
  readonly max: number
  readonly seconds: number
}

/** Counts one try, and returns 0 where it is allowed, or else the seconds to wait. One statement: two at once both count. */
export async function tryOnce({ db }: Database, key: string, limit: Limit, now = Date.now()): Promise<number> {
  const row = await db
    .insertInto('attempt')
    .values({ key: hash(key), count: 1, until: now + limit.seconds * 1000 })
    .onConflict((conflict) =>
      conflict.column('key').doUpdateSet({
        count: sql`case when attempt.until <= ${now} then 1 else attempt.count + 1 end`,
        until: sql`case when attempt.until <= ${now} then excluded.until else attempt.until end`,
      }),
    )
    .returning(['count', 'until'])
    .executeTakeFirstOrThrow()
  if (Math.random() < 0.01) await db.deleteFrom('attempt').where('until', '<=', now).execute()
  return row.count <= limit.max ? 0 : Math.max(1, Math.ceil((row.until - now) / 1000))
}

/** Forgets the tries of a key, as after a right password. */
export async function forget({ db }: Database, key: string): Promise<void> {
  await db.deleteFrom('attempt').where('key', '=', hash(key)).execute()
}

/** Addresses, also of people who have no account, are not kept in the clear. */
function hash(key: string): string {
  return createHash('sha256').update(key).digest('base64url')
}
