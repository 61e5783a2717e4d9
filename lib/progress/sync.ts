// Sends what a device has to the account, and fetches what other devices did. Loaded only where somebody is signed in.

import type { Progress } from './event'
import { type Exchange, exchange, portion, Refusal, Unreachable } from './exchange'
import { limits } from './schema'
import type { Store } from './store'
import type { SyncState } from './sync-state'

export interface SyncHost {
  /** The device's store, and behind it one in memory where the device took no more. */
  stores(): readonly Store[]
  account(): string | null
  /** Something came from the server, or was taken by it. */
  received(): void
  report(state: SyncState): void
}

export interface Sync {
  /** Something may be waiting: send it soon. */
  poke(): void
  /** Sends and fetches now; true when nothing is left to send. */
  flush(): Promise<boolean>
}

/** What the sync needs of the browser. */
export interface SyncClock {
  readonly fetch: typeof fetch
  /** Calls back once, and returns how to prevent it. */
  after(milliseconds: number, then: () => void): () => void
  /** One tab at a time, where the browser can say so. Where it cannot, two tabs send twice, which the server does not mind. */
  alone<T>(work: () => Promise<T>): Promise<T>
  /** From 0 to 1. */
  random(): number
  /** Calls back when it is worth trying again, and when the page is about to be left. */
  listen(again: () => void, leaving: () => void): void
}

const batch = 100
const soon = 1000
const longest = 5 * 60_000

/** Begins with one exchange. Afterwards it sends when poked, and tries again by itself, ever more rarely, where that fails. */
export function startSync(host: SyncHost, clock: SyncClock = browserClock): Sync {
  let failures = 0
  let isExpired = false
  let cancel: (() => void) | undefined
  let running: Promise<boolean> = Promise.resolve(false)

  /** One run after the other, so that two never send the same batch. `fetching` asks the server even if nothing waits here. */
  function run(fetching: boolean): Promise<boolean> {
    cancel?.()
    cancel = undefined
    running = running.then(() => attempt(fetching))
    return running
  }

  async function attempt(fetching: boolean): Promise<boolean> {
    const account = host.account()
    try {
      if (account) await clock.alone(() => exchangeAll(host, clock, account, fetching))
      failures = 0
      isExpired = false
      host.report(account ? 'synced' : 'off')
      return account !== null
    } catch (problem) {
      isExpired = problem instanceof Refusal && (problem.status === 401 || problem.status === 409)
      host.report(isExpired ? 'expired' : 'waiting')
      if (!isExpired) tryAgain(problem)
      return false
    }
  }

  function tryAgain(problem: unknown): void {
    failures += 1
    const asked = problem instanceof Unreachable ? problem.retryAfter * 1000 : 0
    const wait = Math.min(longest, soon * 2 ** failures) * (0.5 + clock.random() / 2)
    cancel = clock.after(Math.max(asked, wait), () => void run(true))
  }

  clock.listen(
    () => void run(true),
    () => void run(false),
  )
  void run(true)
  return {
    poke() {
      if (failures === 0 && !isExpired) cancel ??= clock.after(soon, () => void run(false))
    },
    flush: () => run(true),
  }
}

/** Sends everything that waits, batch by batch, and fetches until there is no more. */
async function exchangeAll(host: SyncHost, clock: SyncClock, account: string, fetching: boolean): Promise<void> {
  const home = host.stores()[0]!
  let hasMore = fetching
  for (const store of host.stores()) {
    let limit = batch
    for (;;) {
      const pending = await store.pending(account, Math.min(limit, limits.drafts))
      const waiting = limit > 1 ? portion(pending, limits.bytes / 2) : portion(pending, 0)
      const isEmpty = waiting.events.length + waiting.drafts.length === 0
      if (isEmpty && !hasMore) break
      host.report('syncing')
      const message = { account, device: await home.device(), since: await home.cursor(account), ...waiting }
      const answer = await exchange(clock.fetch, message).catch(contentRefused)
      if (answer) {
        await store.settle(account, answer.settlement)
        await home.receive(account, answer.news, answer.cursor)
        hasMore = answer.more
        // The server knows less than it did, as after a backup was restored: what this device has makes it whole again.
        if (answer.cursor < message.since) await home.resend(account)
      } else if (limit > 1) {
        // Something in it cannot be taken: send one at a time, so that the rest arrives.
        limit = 1
      } else {
        await store.settle(account, refusing(waiting))
      }
      host.received()
    }
  }
}

/** Passes on what no smaller message could mend. */
function contentRefused(problem: unknown): Exchange | undefined {
  if (problem instanceof Refusal && [400, 413, 422].includes(problem.status)) return undefined
  throw problem
}

function refusing(waiting: Progress) {
  return { kept: [], refused: waiting.events.map(({ id }) => id), drafts: waiting.drafts }
}

const browserClock: SyncClock = {
  fetch: (...given) => fetch(...given),
  after: (milliseconds, then) => {
    const timer = setTimeout(then, milliseconds)
    return () => clearTimeout(timer)
  },
  // Only a secure page has locks; a class on plain http does without.
  alone: async (work) => (navigator.locks ? navigator.locks.request('layer-by-layer sync', work) : work()),
  random: Math.random,
  listen(again, leaving) {
    addEventListener('online', again)
    document.addEventListener('visibilitychange', () => (document.visibilityState === 'visible' ? again() : leaving()))
  },
}
