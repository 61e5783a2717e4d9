// What a page may do with accounts. better-auth keeps them; here is decided what reaches it, how often, and what leaves.

import { clientAddress, originOf } from './address'
import { forget, tryOnce } from './attempts'
import { addressHeader } from './auth'
import { readJson } from './body'
import { type Door, doors } from './doors'
import { broken, refusal, reply, tooMany } from './reply'
import type { Server } from './server'
import { foreign, marker, sessionOf } from './session'

const base = '/api/auth'
const maxBytes = 8 * 1024

/** Answers everything under `/api/auth`. */
export async function accounts(request: Request, server: Server): Promise<Response> {
  const path = new URL(request.url).pathname.slice(base.length)
  const door = doors.get(`${request.method} ${path}`)
  if (!door) return refusal(404, 'NOT_FOUND', 'There is nothing at this address.')

  const address = clientAddress(request.headers, server.settings) ?? 'unknown'
  const wait = await tryOnce(server.database, `${path} from ${address}`, door.perAddress)
  if (wait > 0) return tooMany(wait)
  if (!door.body) return whoAmI(request, server)

  const strange = foreign(request, server)
  if (strange) return strange
  const read = await readJson(request, maxBytes)
  if ('refused' in read) return read.refused
  const body = door.body.safeParse(read.value)
  if (!body.success)
    return refusal(400, 'INVALID', body.error.issues[0]?.message ?? 'Check what you typed, then try again.')

  const keys = await accountKeys(request, server, path, address, body.data)
  const tries = await tryAccount(server, door, keys)
  if (tries > 0) return tooMany(tries)
  const response = await server.auth.handler(forwarded(request, server, path, address, body.data))
  if (!response.ok) return refused(response)
  for (const key of keys) await forget(server.database, key)
  return accepted(response, server, body.data)
}

/** The session's account, without its token: no script needs that. */
async function whoAmI(request: Request, server: Server): Promise<Response> {
  const session = await sessionOf(server, request.headers)
  return withCookies(reply({ user: session?.user ?? null }), session?.cookies ?? [])
}

/** Under which names tries for one account are counted: here, and from anywhere. The same for accounts that do not exist. */
async function accountKeys(
  request: Request,
  server: Server,
  path: string,
  address: string,
  body: Readonly<Record<string, unknown>>,
): Promise<readonly string[]> {
  if (!doors.get(`POST ${path}`)?.perAccount) return []
  const who = typeof body.email === 'string' ? body.email : (await sessionOf(server, request.headers))?.user.email
  return who ? [`password of ${who} from ${address}`, `password of ${who}`] : []
}

async function tryAccount(server: Server, door: Door, keys: readonly string[]): Promise<number> {
  if (!door.perAccount || keys.length < 2) return 0
  const here = await tryOnce(server.database, keys[0]!, door.perAccount.here)
  // Who is stopped here does not count elsewhere: one address must not lock an account for all others.
  return here > 0 ? here : tryOnce(server.database, keys[1]!, door.perAccount.anywhere)
}

/** The request as better-auth gets it: our address for the site and the visitor, and a body that was read. */
function forwarded(request: Request, { settings }: Server, path: string, address: string, body: unknown): Request {
  const headers = new Headers({ 'content-type': 'application/json', [addressHeader]: address })
  for (const name of ['cookie', 'origin', 'user-agent']) {
    const value = request.headers.get(name)
    if (value !== null) headers.set(name, value.slice(0, 4096))
  }
  const url = `${originOf(request.headers, settings)}${base}${path}`
  return new Request(url, { method: 'POST', headers, body: JSON.stringify(body) })
}

async function accepted(
  response: Response,
  { settings }: Server,
  sent: Readonly<Record<string, unknown>>,
): Promise<Response> {
  const body: { user?: { id: string; email: string; name: string } } = await response.json()
  const user = body.user && { id: body.user.id, email: body.user.email, name: body.user.name }
  const cookies = response.headers.getSetCookie()
  const isLeaving = cookies.some((cookie) => /session_token=;/.test(cookie))
  if (isLeaving) cookies.push(marker('', settings.isSecure))
  else if (user && cookies.length > 0) cookies.push(marker(user.id, settings.isSecure, sent.rememberMe !== false))
  return withCookies(reply(user ? { user } : {}), cookies)
}

const messages: Readonly<Record<string, string>> = {
  INVALID_EMAIL_OR_PASSWORD: 'E-mail address or password is wrong. Check both, then try again.',
  INVALID_PASSWORD: 'The password is wrong. Check it, then try again.',
  USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL: 'There is an account with this e-mail address already. Sign in instead.',
  UNAUTHORIZED: 'You are not signed in. Sign in, then try again.',
}

/** better-auth says what went wrong to developers; a learner is told what to do. */
async function refused(response: Response): Promise<Response> {
  const body: { code?: string } = await response.json().catch(() => ({}))
  if (response.status >= 500) return broken(new Error(`accounts: ${body.code ?? response.status}`))
  const code = body.code ?? (response.status === 401 ? 'UNAUTHORIZED' : 'REFUSED')
  return refusal(response.status, code, messages[code] ?? 'That did not work. Check what you typed, then try again.')
}

function withCookies(response: Response, cookies: readonly string[]): Response {
  for (const cookie of cookies) response.headers.append('set-cookie', cookie)
  return response
}
