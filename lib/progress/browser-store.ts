// The browser's own database. Every change is one transaction, and IndexedDB lets one writing transaction in at a time
// over all tabs: that is why no counter is ever given twice.

import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb'
import type { Draft, ProgressEvent } from './event'
import { cursorVersion, nobody, type Owner, place, randomName, type Store } from './store'

/** Numbers, since an index can hold no boolean. */
const waiting = 0
const settled = 1
const refused = 2

interface Schema extends DBSchema {
  events: {
    key: [owner: Owner, id: string]
    value: { owner: Owner; id: string; state: number; counter: number; event: ProgressEvent }
    indexes: { state: [owner: Owner, state: number, counter: number] }
  }
  drafts: {
    key: [owner: Owner, item: string, device: string]
    value: { owner: Owner; item: string; device: string; state: number; draft: Draft }
    indexes: { state: [owner: Owner, state: number] }
  }
  notes: { key: string; value: { name?: string; counter?: number; version?: number } }
}

type Names = ['events', 'drafts', 'notes']

/** Opens the store of this browser; rejects where the browser keeps nothing. */
export async function browserStore(): Promise<Store> {
  const db = await openDB<Schema>('layer-by-layer', 1, {
    upgrade(fresh) {
      const events = fresh.createObjectStore('events', { keyPath: ['owner', 'id'] })
      events.createIndex('state', ['owner', 'state', 'counter'])
      const drafts = fresh.createObjectStore('drafts', { keyPath: ['owner', 'item', 'device'] })
      drafts.createIndex('state', ['owner', 'state'])
      fresh.createObjectStore('notes')
    },
    // A newer page wants to change the database: step aside, or it would wait for this tab to be closed.
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  })

  return {
    device: () => within(db, async (tx) => (await identity(tx)).name),
    async read(owner) {
      const [events, drafts] = await Promise.all([db.getAll('events', all(owner)), db.getAll('drafts', all(owner))])
      return { events: events.map((row) => row.event), drafts: drafts.map((row) => row.draft) }
    },
    record: (owner, unplaced) =>
      within(db, async (tx) => {
        const { name, counter } = await identity(tx)
        const placed = place(unplaced, name, counter + 1)
        await tx.objectStore('notes').put({ name, counter: counter + 1 }, 'device')
        for (const event of placed.events) await putEvent(tx, owner, event, waiting)
        for (const draft of placed.drafts) await putDraft(tx, owner, draft, waiting)
        return placed
      }),
    move: (from, to) =>
      within(db, async (tx) => {
        for (const { event } of await tx.objectStore('events').getAll(all(from))) await putEvent(tx, to, event, waiting)
        for (const { draft } of await tx.objectStore('drafts').getAll(all(from))) await putDraft(tx, to, draft, waiting)
        await tx.objectStore('events').delete(all(from))
        await tx.objectStore('drafts').delete(all(from))
      }),
    resend: (owner) =>
      within(db, async (tx) => {
        const [events, drafts] = [tx.objectStore('events'), tx.objectStore('drafts')]
        for (const row of await events.getAll(all(owner))) await events.put({ ...row, state: waiting })
        for (const row of await drafts.getAll(all(owner))) await drafts.put({ ...row, state: waiting })
      }),
    async pending(owner, limit) {
      const tx = db.transaction(['events', 'drafts'])
      const [events, drafts] = await Promise.all([
        tx
          .objectStore('events')
          .index('state')
          .getAll(IDBKeyRange.bound([owner, waiting], [owner, waiting, []]), limit),
        tx
          .objectStore('drafts')
          .index('state')
          .getAll(IDBKeyRange.only([owner, waiting]), limit),
      ])
      return { events: events.map((row) => row.event), drafts: drafts.map((row) => row.draft) }
    },
    settle: (owner, settlement) =>
      within(db, async (tx) => {
        const states = [
          ...settlement.kept.map((id) => ({ id, state: settled })),
          ...settlement.refused.map((id) => ({ id, state: refused })),
        ]
        for (const { id, state } of states) {
          const row = await tx.objectStore('events').get([owner, id])
          if (row) await tx.objectStore('events').put({ ...row, state })
        }
        for (const sent of settlement.drafts) {
          const row = await tx.objectStore('drafts').get([owner, sent.item, sent.device])
          if (row && row.draft.counter <= sent.counter) await tx.objectStore('drafts').put({ ...row, state: settled })
        }
      }),
    receive: (owner, news, cursor) =>
      within(db, async (tx) => {
        for (const event of news.events) {
          const known = await tx.objectStore('events').getKey([owner, event.id])
          if (!known) await putEvent(tx, owner, event, settled)
        }
        for (const draft of news.drafts) await putDraft(tx, owner, draft, settled)
        await tx.objectStore('notes').put({ counter: cursor, version: cursorVersion }, `cursor ${owner}`)
      }),
    async cursor(owner) {
      const note = await db.get('notes', `cursor ${owner}`)
      return note?.version === cursorVersion ? (note.counter ?? 0) : 0
    },
    lastOwner: async () => (await db.get('notes', 'owner'))?.name ?? nobody,
    setLastOwner: async (owner) => {
      await db.put('notes', { name: owner }, 'owner')
    },
    clear: () =>
      within(db, async (tx) => {
        for (const name of ['events', 'drafts', 'notes'] as const) await tx.objectStore(name).clear()
      }),
  }
}

type Writing = IDBPTransaction<Schema, Names, 'readwrite'>

/** Resolves when the browser has kept it all; rejects, and keeps nothing of it, where it cannot. */
async function within<T>(db: IDBPDatabase<Schema>, change: (tx: Writing) => Promise<T>): Promise<T> {
  const tx = db.transaction(['events', 'drafts', 'notes'], 'readwrite')
  const changing = change(tx).catch((error) => {
    abort(tx)
    throw error
  })
  const [result] = await Promise.all([changing, tx.done])
  return result
}

function abort(tx: Writing): void {
  try {
    tx.abort()
  } catch {
    // The browser has ended it already, which is as good.
  }
}

/** The device's name, made when it is first needed, and its last counter. */
async function identity(tx: Writing): Promise<{ name: string; counter: number }> {
  const note = await tx.objectStore('notes').get('device')
  if (note?.name) return { name: note.name, counter: note.counter ?? 0 }
  const name = randomName()
  await tx.objectStore('notes').put({ name, counter: 0 }, 'device')
  return { name, counter: 0 }
}

async function putEvent(tx: Writing, owner: Owner, event: ProgressEvent, state: number): Promise<void> {
  await tx.objectStore('events').put({ owner, id: event.id, state, counter: event.counter, event })
}

/** One register a device and item: an older draft never replaces a newer one. */
async function putDraft(tx: Writing, owner: Owner, draft: Draft, state: number): Promise<void> {
  const { item, device } = draft
  const known = await tx.objectStore('drafts').get([owner, item, device])
  if (known && known.draft.counter >= draft.counter) return
  await tx.objectStore('drafts').put({ owner, item, device, state, draft })
}

/** Every key of one owner: arrays sort behind strings. */
function all(owner: Owner): IDBKeyRange {
  return IDBKeyRange.bound([owner], [owner, []])
}
