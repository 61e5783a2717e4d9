import { limits, readDraft, readEvent, readRequest, type SyncReply } from '@/lib/progress/schema'
import { clientAddress } from './address'
import { tryOnce } from './attempts'
import { readJson } from './body'
import { append, since } from './progress-store'
import { refusal, reply, tooMany } from './reply'
import type { Server } from './server'
import { foreign, type Session, sessionOf } from './session'

const perAddress = { max: 12_000, seconds: 60 }
const perAccount = { max: 120, seconds: 60 }

/** Answers `/api/progress`: GET tells what other devices did since a cursor, POST also takes what this one did. */
export async function progress(request: Request, server: Server): Promise<Response> {
  const address = clientAddress(request.headers, server.settings) ?? 'unknown'
  const wait = await tryOnce(server.database, `progress from ${address}`, perAddress)
  if (wait > 0) return tooMany(wait)
  const strange = request.method === 'POST' ? foreign(request, server) : undefined
  if (strange) return strange
  const session = await sessionOf(server, request.headers)
  if (!session) return refusal(401, 'SIGN_IN', 'Your session has ended. Sign in again; nothing on this device is lost.')
  const often = await tryOnce(server.database, `progress of ${session.user.id}`, perAccount)
  if (often > 0) return tooMany(often)

  const response =
    request.method === 'POST' ? await take(request, server, session) : await tell(request, server, session)
  for (const cookie of session.cookies) response.headers.append('set-cookie', cookie)
  return response
}

async function tell(request: Request, { database }: Server, { user }: Session): Promise<Response> {
  const query = new URL(request.url).searchParams
  const from = Number(query.get('since') ?? 0)
  if (!Number.isSafeInteger(from) || from < 0)
    return refusal(400, 'INVALID', 'since must be the cursor of an earlier answer, or be left out.')
  return reply(await since(database, user.id, from, query.get('device') ?? ''))
}

async function take(request: Request, { database }: Server, { user }: Session): Promise<Response> {
  const read = await readJson(request, limits.bytes)
  if ('refused' in read) return read.refused
  const sent = readRequest(read.value)
  if (!sent)
    return refusal(400, 'INVALID', 'This is no progress that this server can read. Reload the page, then try again.')
  if (sent.account !== user.id)
    return refusal(
      409,
      'OTHER_ACCOUNT',
      'Another account is signed in now. Reload the page to see whose progress it shows.',
    )

  const events = sent.events.flatMap((each) => readEvent(each) ?? [])
  const drafts = sent.drafts.flatMap((each) => readDraft(each) ?? [])
  const isTaken = await append(database, user.id, events, drafts)
  const kept = isTaken ? events.map(({ id }) => id) : []
  const reason = isTaken ? 'It cannot be read.' : 'The account is full.'
  const body = {
    kept,
    refused: refusedIds(sent.events, kept).map((id) => ({ id, message: reason })),
    ...(await since(database, user.id, sent.since, sent.device)),
  } satisfies SyncReply
  return reply(body)
}

/** Of events that could not be read, those that at least have an id. */
function refusedIds(events: readonly unknown[], kept: readonly string[]): readonly string[] {
  const known = new Set(kept)
  return events.flatMap((event) => {
    const id = (event as { id?: unknown } | null)?.id
    return typeof id === 'string' && id.length <= 64 && !known.has(id) ? id : []
  })
}
