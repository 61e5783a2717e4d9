import { learnerCookie } from '@/lib/progress/schema'
import { originOf } from './address'
import { refusal } from './reply'
import type { Server } from './server'

export interface Session {
  readonly user: { readonly id: string; readonly email: string; readonly name: string }
  /** Cookies to send along: a session that is used lives on. */
  readonly cookies: readonly string[]
}

/** Whose request this is, or null. */
export async function sessionOf({ auth, settings }: Server, headers: Headers): Promise<Session | null> {
  const { response, headers: set } = await auth.api.getSession({ headers, returnHeaders: true })
  if (!response) return null
  const { id, email, name } = response.user
  const cookies = set.getSetCookie()
  // The page's own cookie must name the same account, also where it was lost or another tab's sign-in replaced it.
  const isMarked = (headers.get('cookie') ?? '').split('; ').includes(`${learnerCookie}=${id}`)
  return { user: { id, email, name }, cookies: isMarked ? cookies : [...cookies, marker(id, settings.isSecure)] }
}

/** Says to the pages of this browser who is signed in. It grants nothing, and outlives the session, so that they can say that it ended. */
export function marker(account: string, isSecure: boolean, isLasting = true): string {
  const age = account === '' ? '; Max-Age=0' : isLasting ? `; Max-Age=${400 * 24 * 60 * 60}` : ''
  return `${learnerCookie}=${account}; Path=/; SameSite=Lax${age}${isSecure ? '; Secure' : ''}`
}

/** Refuses a change that a page of another site asked for with our learner's cookies. */
export function foreign(request: Request, { settings }: Server): Response | undefined {
  const origin = request.headers.get('origin')
  const own = originOf(request.headers, settings)
  if (origin === own) return undefined
  const asked = origin ? `came from ${origin}` : 'named no origin'
  return refusal(
    403,
    'FOREIGN_ORIGIN',
    `This request ${asked}, but this site is ${own}. Open the site there and try again; behind a proxy, PUBLIC_URL must name the address that visitors use.`,
  )
}
