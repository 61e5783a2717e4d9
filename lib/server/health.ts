import { sql } from 'kysely'
import { reply } from './reply'
import type { Server } from './server'

/** Answers `/api/health`, for whoever watches the server: 200 while it can reach its database, 503 otherwise. */
export async function health(_request: Request, { database }: Server): Promise<Response> {
  await sql`select 1`.execute(database.db)
  return reply({ status: 'ok' })
}
