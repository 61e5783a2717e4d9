import type { Draft, Progress, ProgressEvent } from './event'
import { readDraft, readEvent, readReply } from './schema'
import type { Settlement } from './store'

/** What a device has to say: what is new on it, and how far it has read. */
export interface Message extends Progress {
  readonly account: string
  readonly device: string
  readonly since: number
}

export interface Exchange {
  readonly settlement: Settlement
  readonly news: Progress
  readonly cursor: number
  /** There is more to fetch. */
  readonly more: boolean
}

/** The server answered, and will not take this. */
export class Refusal extends Error {
  constructor(readonly status: number) {
    super(`refused with ${status}`)
  }
}

/** No answer, or none that came from our server: it is worth trying again. */
export class Unreachable extends Error {
  constructor(readonly retryAfter: number) {
    super('unreachable')
  }
}

/** Sends a message, and reads what comes back. What this page cannot read of it is left out. */
export async function exchange(send: typeof fetch, message: Message): Promise<Exchange> {
  const body = JSON.stringify(message)
  const response = await send('/api/progress', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
    // A page that is being closed may still send this much.
    keepalive: body.length < 30_000,
  }).catch(() => undefined)

  if (response && response.status >= 400 && response.status < 500 && response.status !== 429)
    throw new Refusal(response.status)
  // A login page of a hotel answers everything with 200: only what reads as a reply is one.
  const reply = response?.ok ? readReply(await response.json().catch(() => undefined)) : undefined
  if (!reply) throw new Unreachable(Number(response?.headers.get('retry-after')) || 0)

  const kept = new Set(reply.kept)
  return {
    settlement: {
      kept: reply.kept,
      // Whatever it did not keep it will not keep: sent again and again it would hold up the rest.
      refused: message.events.flatMap(({ id }) => (kept.has(id) ? [] : id)),
      drafts: message.drafts,
    },
    news: {
      events: reply.events.flatMap((each) => readEvent(each) ?? []),
      drafts: reply.drafts.flatMap((each) => readDraft(each) ?? []),
    },
    cursor: reply.cursor,
    more: reply.more,
  }
}

/** As much as one request takes, and at least one thing. */
export function portion(waiting: Progress, bytes: number): Progress {
  const events: ProgressEvent[] = []
  const drafts: Draft[] = []
  let left = bytes
  const fits = (each: ProgressEvent | Draft) => {
    left -= new TextEncoder().encode(JSON.stringify(each)).length
    return left >= 0 || events.length + drafts.length === 0
  }
  for (const event of waiting.events) if (fits(event)) events.push(event)
  for (const draft of waiting.drafts) if (fits(draft)) drafts.push(draft)
  return { events, drafts }
}
