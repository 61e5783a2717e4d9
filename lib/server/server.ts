import { stampRequests } from './address'
import { type Auth, createAuth } from './auth'
import { checkDatabase, type Database, openDatabase, prepareDataDir } from './database'
import { migrate } from './migrate'
import { Problem } from './problem'
import { broken } from './reply'
import { secretOf } from './secret'
import { readSettings, type Settings } from './settings'

/** What every request needs. It holds no learner's state: several processes on one PostgreSQL are as good as one. */
export interface Server {
  readonly settings: Settings
  readonly database: Database
  readonly auth: Auth
}

const key = Symbol.for('layer-by-layer server')
const shared = globalThis as { [key]?: Promise<Server> | undefined }

/** The one of this process, opened when it is first needed. Bundles may hold this module twice; there is still one. */
export function server(): Promise<Server> {
  shared[key] ??= open().catch((error) => {
    shared[key] = undefined
    throw error
  })
  return shared[key]
}

/** Opens it when the process starts, or ends the process with one sentence that says why not. */
export async function openOrExit(): Promise<void> {
  try {
    await server()
  } catch (error) {
    console.error(error instanceof Problem ? error.message : error)
    process.exit(1)
  }
}

/** Closes the database; the next `server()` opens it again. */
export async function closeServer(): Promise<void> {
  const open = shared[key]
  shared[key] = undefined
  await (await open)?.database.db.destroy()
}

/** A route's answer: whatever breaks on the way becomes JSON that says what to do, and one line for the operator. */
export function answering(
  handle: (request: Request, server: Server) => Promise<Response>,
): (request: Request) => Promise<Response> {
  return async (request) => {
    try {
      return await handle(request, await server())
    } catch (error) {
      return broken(error)
    }
  }
}

/** Throws a `Problem` where it cannot be opened. */
async function open(): Promise<Server> {
  const settings = readSettings()
  prepareDataDir(settings)
  await checkDatabase(settings)
  const secret = secretOf(settings)
  stampRequests()
  const database = openDatabase(settings)
  await migrate(database)
  return { settings, database, auth: createAuth(database, settings, secret) }
}
