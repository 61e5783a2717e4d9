// The ways into an account. better-auth has many more; what is not listed here does not exist.

import { z } from 'zod'
import type { Limit } from './attempts'
import { passwordLength } from './auth'

export interface Door {
  /** What may be sent; everything else in it is refused. */
  readonly body?: z.ZodType<Readonly<Record<string, unknown>>>
  /** How often from one address: a class of 200 behind one must get in, mistyping now and then. */
  readonly perAddress: Limit
  /** How often for one account, counted until it succeeds. `anywhere` hinders many addresses that try one account together. */
  readonly perAccount?: { readonly here: Limit; readonly anywhere: Limit }
}

const email = z.email('Type your e-mail address, such as ada@example.org.').max(254).toLowerCase()
const known = z.string().min(1, 'Type your password.').max(passwordLength.max, 'E-mail address or password is wrong.')
const chosen = z
  .string()
  .min(passwordLength.min, `Choose a password of at least ${passwordLength.min} characters.`)
  .max(passwordLength.max, `Choose a password of at most ${passwordLength.max} characters.`)
const name = z
  .string()
  .trim()
  .max(80, 'Choose a name of at most 80 characters.')
  .regex(/^\P{Cc}*$/u, 'Choose a name without control characters.')
const nothing = z.strictObject({})

const class200: Limit = { max: 800, seconds: 300 }
const guesses = { here: { max: 10, seconds: 600 }, anywhere: { max: 50, seconds: 900 } }

/** By method and path under `/api/auth`. */
export const doors: ReadonlyMap<string, Door> = new Map<string, Door>([
  [
    'POST /sign-up/email',
    {
      body: z
        .strictObject({ email, password: chosen, name: name.optional(), rememberMe: z.boolean().optional() })
        .transform((body) => ({ ...body, name: body.name || body.email.split('@')[0]! })),
      perAddress: class200,
    },
  ],
  [
    'POST /sign-in/email',
    {
      body: z.strictObject({ email, password: known, rememberMe: z.boolean().optional() }),
      perAddress: class200,
      perAccount: guesses,
    },
  ],
  ['POST /sign-out', { body: nothing, perAddress: class200 }],
  // Every page of a signed-in learner may ask this.
  ['GET /get-session', { perAddress: { max: 12_000, seconds: 60 } }],
  ['POST /update-user', { body: z.strictObject({ name }), perAddress: class200 }],
  [
    'POST /change-password',
    {
      body: z
        .strictObject({ currentPassword: known, newPassword: chosen })
        // Whoever knew the old one is put out.
        .transform((body) => ({ ...body, revokeOtherSessions: true })),
      perAddress: class200,
      perAccount: guesses,
    },
  ],
  ['POST /delete-user', { body: z.strictObject({ password: known }), perAddress: class200, perAccount: guesses }],
])
