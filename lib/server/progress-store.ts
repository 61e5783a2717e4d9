// One learner's events and drafts in the database. Every query names the user; there is no other way to reach a row.

import type { Transaction } from 'kysely'
import type { Draft, ProgressEvent } from '@/lib/progress'
import { readDraft, readEvent } from '@/lib/progress/schema'
import type { Database } from './database'
import type { Tables } from './tables'

/** More than years of learning come to; it keeps one account from filling the disk. */
const quota = { bytes: 64 * 1024 * 1024, drafts: 1000 }
const page = { events: 500, drafts: 20 }

/** What was added since a cursor, and how far that reaches. */
export interface News {
  readonly events: readonly ProgressEvent[]
  readonly drafts: readonly Draft[]
  readonly cursor: number
  readonly more: boolean
}

/** Adds what is not there yet. It may be sent any number of times; false means that the account is full, and nothing was added. */
export async function append(
  { db }: Database,
  user: string,
  events: readonly ProgressEvent[],
  drafts: readonly Draft[],
  received = Date.now(),
): Promise<boolean> {
  const registers = newest(drafts)
  const length = events.length + registers.length
  if (length === 0) return true
  return db.transaction().execute(async (tx) => {
    // This locks the learner's list until the end, so that another device reads numbers only in the order in which they appear.
    const head = await tx
      .insertInto('progress_head')
      .values({ user_id: user, seq: length })
      .onConflict((conflict) =>
        conflict.column('user_id').doUpdateSet((is) => ({ seq: is('progress_head.seq', '+', length) })),
      )
      .returning(['seq', 'bytes'])
      .executeTakeFirstOrThrow()
    if (head.bytes > quota.bytes || (await isFull(tx, user, registers))) return false
    let seq = head.seq - length
    await addEvents(
      tx,
      user,
      events.map((event) => ({ event, seq: ++seq, received })),
    )
    for (const draft of registers) await putDraft(tx, user, draft, ++seq, received)
    return true
  })
}

/** What the devices of a user did since a cursor, without what `device` itself did, unless it begins anew. */
export async function since({ db }: Database, user: string, from: number, device: string): Promise<News> {
  const head = await db.selectFrom('progress_head').select('seq').where('user_id', '=', user).executeTakeFirst()
  const end = head?.seq ?? 0
  // A cursor from before a backup was restored points beyond the end: such a device reads everything again.
  const start = from > end ? 0 : from
  const events = await db
    .selectFrom('progress_event')
    .select(['seq', 'id', 'device', 'counter', 'at', 'item', 'kind', 'data'])
    .where('user_id', '=', user)
    .where('seq', '>', start)
    .where('seq', '<=', end)
    .$if(start > 0, (query) => query.where('device', '!=', device))
    .orderBy('seq')
    .limit(page.events + 1)
    .execute()
  const drafts = await db
    .selectFrom('progress_draft')
    .select(['seq', 'item', 'device', 'counter', 'data'])
    .where('user_id', '=', user)
    .where('seq', '>', start)
    .where('seq', '<=', end)
    .$if(start > 0, (query) => query.where('device', '!=', device))
    .orderBy('seq')
    .limit(page.drafts + 1)
    .execute()
  const cursor = Math.min(end, lastOf(events, page.events), lastOf(drafts, page.drafts))
  const isInside = ({ seq }: { seq: number }) => seq <= cursor
  return {
    events: events
      .filter(isInside)
      .flatMap(({ seq, data, ...row }) => readEvent({ ...row, data: JSON.parse(data) }) ?? []),
    drafts: drafts
      .filter(isInside)
      .flatMap(({ seq, data, ...row }) => readDraft({ ...row, ...JSON.parse(data) }) ?? []),
    cursor,
    more: cursor < end,
  }
}

/** How far a page of rows reaches that may have been cut off. */
function lastOf(rows: readonly { readonly seq: number }[], size: number): number {
  return rows.length > size ? rows[size - 1]!.seq : Number.POSITIVE_INFINITY
}

interface Numbered {
  readonly event: ProgressEvent
  readonly seq: number
  readonly received: number
}

async function addEvents(tx: Transaction<Tables>, user: string, events: readonly Numbered[]): Promise<void> {
  if (events.length === 0) return
  const rows = events.map(({ event: { data, ...event }, seq, received }) => ({
    ...event,
    user_id: user,
    seq,
    received,
    data: JSON.stringify(data),
  }))
  const added = await tx
    .insertInto('progress_event')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['user_id', 'id']).doNothing())
    .returning('id')
    .execute()
  const isNew = new Set(added.map(({ id }) => id))
  const bytes = rows.filter(({ id }) => isNew.has(id)).reduce((sum, { data }) => sum + data.length + 200, 0)
  await tx
    .updateTable('progress_head')
    .set((is) => ({ bytes: is('bytes', '+', bytes) }))
    .where('user_id', '=', user)
    .execute()
}

async function putDraft(
  tx: Transaction<Tables>,
  user: string,
  { item, device, counter, ...rest }: Draft,
  seq: number,
  received: number,
): Promise<void> {
  const row = { seq, counter, received, data: JSON.stringify(rest) }
  await tx
    .insertInto('progress_draft')
    .values({ user_id: user, item, device, ...row })
    .onConflict((conflict) =>
      conflict.columns(['user_id', 'item', 'device']).doUpdateSet(row).where('progress_draft.counter', '<', counter),
    )
    .execute()
}

async function isFull(tx: Transaction<Tables>, user: string, drafts: readonly Draft[]): Promise<boolean> {
  if (drafts.length === 0) return false
  const { count } = await tx
    .selectFrom('progress_draft')
    .select((is) => is.fn.countAll<number>().as('count'))
    .where('user_id', '=', user)
    .executeTakeFirstOrThrow()
  return count + drafts.length > quota.drafts
}

/** One draft a register: a batch may hold several of the same. */
function newest(drafts: readonly Draft[]): readonly Draft[] {
  const registers = new Map<string, Draft>()
  for (const draft of drafts) {
    const key = `${draft.item} ${draft.device}`
    if ((registers.get(key)?.counter ?? 0) < draft.counter) registers.set(key, draft)
  }
  return [...registers.values()]
}
