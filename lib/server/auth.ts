import type { BetterAuthOptions } from 'better-auth'
import { betterAuth } from 'better-auth'
import type { Kysely } from 'kysely'
import type { Database } from './database'
import type { Settings } from './settings'
import type { Tables } from './tables'

export const passwordLength = { min: 8, max: 128 } as const
const day = 24 * 60 * 60

/** Accounts as better-auth keeps them. It is reached only through `accounts.ts`, which limits and checks what comes in. */
export type Auth = ReturnType<typeof createAuth>

export function createAuth(database: Database, settings: Settings, secret: string) {
  return betterAuth({
    ...accountTables(database.db, database.kind),
    baseURL: settings.publicUrl,
    // A list, since the name of a single one could be overruled by the environment.
    secrets: [{ version: 1, value: secret }],
    emailAndPassword: {
      enabled: true,
      minPasswordLength: passwordLength.min,
      maxPasswordLength: passwordLength.max,
      revokeSessionsOnPasswordReset: true,
    },
    session: { expiresIn: 60 * day, updateAge: day },
    user: {
      deleteUser: {
        enabled: true,
        // One statement, so that a crash leaves all or nothing: sessions, password and progress go with their user.
        beforeDelete: async (user) => {
          await database.db.deleteFrom('user').where('id', '=', user.id).execute()
        },
      },
    },
    // `attempts.ts` counts by account too, and in windows that end.
    rateLimit: { enabled: false },
    advanced: {
      cookiePrefix: 'layer-by-layer',
      useSecureCookies: settings.isSecure,
      // Said outright, since better-auth checks less where NODE_ENV is "test".
      disableCSRFCheck: false,
      disableOriginCheck: false,
      ipAddress: { ipAddressHeaders: [addressHeader] },
      // `migrate` has just compared it.
      database: { validateSchema: false },
    },
    telemetry: { enabled: false },
  })
}

/** The header in which we hand the visitor's true address to better-auth. */
export const addressHeader = 'x-layer-address'

/** What decides the tables of better-auth; `migrate.ts` makes them of it. */
export function accountTables(db: Kysely<Tables>, type: Database['kind']) {
  return {
    database: { db, type },
    // It warns about each wrong password and names e-mail addresses: only what is broken is worth a line.
    logger: { level: 'error', log: (_level, message) => console.error(`accounts: ${message}`) },
  } satisfies BetterAuthOptions
}
