// The progress of the learner in front of this page: what happened is kept at once, shown at once, and sent when somebody is
// signed in. It knows neither React nor the network; `sync.ts` is loaded only for those who have an account.

import { type Draft, type EventData, type EventKind, nothing, type Progress, type ProgressEvent } from './event'
import { memoryStore } from './memory-store'
import { merge, mergeDrafts, mergeProgress } from './merge'
import { nobody, type Owner, type Store } from './store'
import type { Sync, SyncHost } from './sync'
import type { SyncState } from './sync-state'
import { seen, type View, view } from './view'

export interface Snapshot {
  /** False until the store was read: show nothing as undone before. */
  readonly ready: boolean
  readonly view: View
  /** The account's id, or null for a visitor. */
  readonly account: string | null
  /** `memory`: this browser keeps nothing. `full`: it takes no more. Both say: what comes now ends with this page. */
  readonly storage: 'kept' | 'memory' | 'full'
  readonly sync: SyncState
}

export interface Journal {
  /** Calls back after every change; returns how to stop. */
  subscribe(listener: () => void): () => void
  /** The same object until something changes. */
  snapshot(): Snapshot
  /** What the server's HTML shows, so that an island hydrates to the same. */
  serverSnapshot(): Snapshot
  /** Resolves when it is kept. */
  record<Kind extends EventKind>(item: string, kind: Kind, data: EventData<Kind>): Promise<void>
  /** Where the learner is; said twice in a row it is kept once. */
  visit(item: string, place?: string): Promise<void>
  /** Keeps a lab's files as they are now. Call it on every change: only the newest waits. */
  saveDraft(item: string, files: Draft['files']): void
  /** Goes on with one of several drafts; the others no longer compete with it. */
  chooseDraft(item: string, draft: Draft): Promise<void>
  /** Begins an item anew, as far as this device has seen it. */
  reset(item: string): Promise<void>
  /** To be called after signing in or out on this page. Resolves when what the device has is the account's, or tried. */
  accountChanged(): Promise<void>
  /** Sends what waits; true when nothing waits any more. */
  flush(): Promise<boolean>
  /** Removes everything from this device, for all who learned on it. */
  clear(): Promise<void>
  /** Gives an account's progress on this device back to nobody, as after deleting the account. */
  release(account: string): Promise<void>
}

/** What a journal needs of the browser. */
export interface JournalHost {
  open(): Promise<Store>
  /** The account signed in now. */
  account(): string | null
  loadSync(): Promise<(host: SyncHost) => Sync>
  /** Tells the other tabs; and calls back when they, or the browser, have news. */
  tellTabs(): void
  listen(changed: () => void): void
}

/** Opens on its first use, so that making one costs a page nothing. */
export function createJournal(host: JournalHost): Journal {
  const listeners = new Set<() => void>()
  const writing = new Map<string, Promise<void>>()
  const newest = new Map<string, Draft['files']>()
  let stores: readonly Store[] = []
  let known: Progress = nothing
  let device: string | undefined
  const unread: Snapshot = { ready: false, view: view(nothing), account: null, storage: 'kept', sync: 'off' }
  let now = unread
  let opened: Promise<void> | undefined
  let sync: Promise<Sync> | undefined
  let reading = Promise.resolve()
  let queued: Promise<void> | undefined

  function show(change: Partial<Snapshot>): void {
    now = { ...now, ...change }
    for (const listener of listeners) listener()
  }

  function start(): Promise<void> {
    opened ??= open()
    return opened
  }

  async function open(): Promise<void> {
    try {
      stores = [await host.open()]
    } catch {
      stores = [memoryStore()]
      now = { ...now, storage: 'memory' }
    }
    host.listen(() => void reload())
    await reload()
  }

  /** Reads everything again: another tab, the server or another account may have changed it. One at a time; calls meanwhile share the next. */
  function reload(): Promise<void> {
    queued ??= reading.then(() => {
      queued = undefined
      reading = readAll()
      return reading
    })
    return queued
  }

  async function readAll(): Promise<void> {
    const account = host.account()
    const owners = await settleOwners(account)
    const reads = await Promise.all(
      stores.flatMap((store) => owners.map((owner) => store.read(owner).catch(() => nothing))),
    )
    const read = reads.reduce(mergeProgress, nothing)
    known = isSame(read.events, known.events) ? { events: known.events, drafts: read.drafts } : read
    device = await stores[0]!.device().catch(() => undefined)
    show({ ready: true, view: view(known, device), account, ...(account ? {} : { sync: 'off' as const }) })
    if (account) sync ??= host.loadSync().then((startSync) => startSync(syncHost))
    pokeSync()
  }

  /** Whose progress is shown. What nobody owns becomes the account's, and never another's afterwards. */
  async function settleOwners(account: string | null): Promise<readonly Owner[]> {
    const home = stores[0]!
    try {
      if (!account) return [...new Set([await home.lastOwner(), nobody])]
      for (const store of stores) await store.move(nobody, account)
      await home.setLastOwner(account)
    } catch {
      if (!account) return [nobody]
    }
    return [account, nobody]
  }

  function pokeSync(): void {
    void sync?.then(
      (each) => each.poke(),
      () => {
        // The code for sending could not be loaded, being offline; the next change tries again.
        sync = undefined
        if (now.account) show({ sync: 'waiting' })
      },
    )
  }

  async function flush(): Promise<boolean> {
    const each = await sync?.catch(() => undefined)
    return (await each?.flush()) ?? false
  }

  async function keep(unplaced: Parameters<Store['record']>[1]): Promise<void> {
    await start()
    const owner = host.account() ?? nobody
    const placed = await stores[0]!.record(owner, unplaced).catch(() => {
      // The browser is out of space, or lost its database: go on in memory, and say so.
      if (!stores[1]) stores = [stores[0]!, memoryStore()]
      now = { ...now, storage: 'full' }
      return stores[1]!.record(owner, unplaced)
    })
    known = {
      events: placed.events.length > 0 ? merge(known.events, placed.events) : known.events,
      drafts: mergeDrafts(known.drafts, placed.drafts),
    }
    show({ view: view(known, device) })
    host.tellTabs()
    pokeSync()
  }

  async function keepDraft(item: string, files: Draft['files'], over: readonly Draft[]): Promise<void> {
    const own = known.drafts.find((draft) => draft.item === item && draft.device === device)
    const base = seen({ events: [], drafts: over.filter((draft) => draft.device !== device) })
    await keep({ draft: { item, files, at: Date.now(), seen: { ...own?.seen, ...base } } })
  }

  /** One write at a time an item. What is typed meanwhile waits, and of that only the newest. */
  async function writeDrafts(item: string): Promise<void> {
    await start()
    try {
      await writeNewest(item)
    } finally {
      writing.delete(item)
    }
  }

  async function writeNewest(item: string): Promise<void> {
    for (let files = newest.get(item); files; files = newest.get(item)) {
      newest.delete(item)
      const rivals = now.view.drafts.get(item) ?? []
      // Where two devices compete the learner has yet to choose: typing on does not choose for them.
      await keepDraft(item, files, rivals.length === 1 ? rivals : [])
    }
  }

  const record: Journal['record'] = (item, kind, data) =>
    keep({ event: { item, kind, data, at: Date.now() } as Omit<ProgressEvent, 'id' | 'device' | 'counter'> })

  const syncHost: SyncHost = {
    stores: () => stores,
    account: host.account,
    received: () => {
      host.tellTabs()
      void reload()
    },
    report: (state) => {
      if (state !== now.sync) show({ sync: now.account ? state : 'off' })
    },
  }

  return {
    subscribe(listener) {
      listeners.add(listener)
      void start()
      return () => listeners.delete(listener)
    },
    snapshot: () => now,
    serverSnapshot: () => unread,
    record,
    async visit(item, place) {
      await start()
      const { last } = now.view
      if (last?.item !== item || last.place !== place) await record(item, 'visited', place ? { place } : {})
    },
    saveDraft(item, files) {
      newest.set(item, files)
      if (!writing.has(item)) writing.set(item, writeDrafts(item))
    },
    async chooseDraft(item, draft) {
      await start()
      await keepDraft(item, draft.files, now.view.drafts.get(item) ?? [])
    },
    async reset(item) {
      await start()
      await record(item, 'reset', { seen: seen(known) })
    },
    async accountChanged() {
      await start()
      host.tellTabs()
      await reload()
      await flush()
    },
    async flush() {
      await start()
      await Promise.all([...writing.values()])
      return flush()
    },
    async clear() {
      await start()
      await Promise.all([...writing.values()])
      for (const store of stores) await store.clear()
      host.tellTabs()
      await reload()
    },
    async release(account) {
      await start()
      for (const store of stores) await store.move(account, nobody)
      await stores[0]!.setLastOwner(nobody)
      host.tellTabs()
      await reload()
    },
  }
}

/** Events never change, so the same ids are the same events; both sides are sorted. */
function isSame(a: readonly ProgressEvent[], b: readonly ProgressEvent[]): boolean {
  return a.length === b.length && a.every((event, at) => event.id === b[at]!.id)
}
