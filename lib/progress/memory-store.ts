import type { Draft, Progress, ProgressEvent } from './event'
import { merge, mergeDrafts } from './merge'
import { nobody, type Owner, place, randomName, type Store } from './store'

interface Kept {
  events: readonly ProgressEvent[]
  drafts: readonly Draft[]
  /** Ids, and `item device`, that wait for the server. */
  readonly waiting: Set<string>
  cursor: number
}

/** A store that lasts as long as the page. */
export function memoryStore(): Store {
  const owners = new Map<Owner, Kept>()
  let device = randomName()
  let counter = 0
  let last: Owner = nobody

  function of(owner: Owner): Kept {
    const kept = owners.get(owner) ?? { events: [], drafts: [], waiting: new Set(), cursor: 0 }
    owners.set(owner, kept)
    return kept
  }

  return {
    device: async () => device,
    read: async (owner) => ({ events: of(owner).events, drafts: of(owner).drafts }),
    async record(owner, unplaced) {
      const kept = of(owner)
      counter += 1
      const placed = place(unplaced, device, counter)
      kept.events = merge(kept.events, placed.events)
      kept.drafts = mergeDrafts(kept.drafts, placed.drafts)
      wait(kept, placed)
      return placed
    },
    async move(from, to) {
      const { events, drafts } = of(from)
      const kept = of(to)
      kept.events = merge(kept.events, events)
      kept.drafts = mergeDrafts(kept.drafts, drafts)
      wait(kept, { events, drafts })
      owners.delete(from)
    },
    resend: async (owner) => wait(of(owner), of(owner)),
    async pending(owner, limit) {
      const { events, drafts, waiting } = of(owner)
      return {
        events: events.filter((event) => waiting.has(event.id)).slice(0, limit),
        drafts: drafts.filter((draft) => waiting.has(register(draft))).slice(0, limit),
      }
    },
    async settle(owner, settlement) {
      const { drafts, waiting } = of(owner)
      for (const id of [...settlement.kept, ...settlement.refused]) waiting.delete(id)
      for (const sent of settlement.drafts) {
        const isLatest = drafts.some((draft) => register(draft) === register(sent) && draft.counter <= sent.counter)
        if (isLatest) waiting.delete(register(sent))
      }
    },
    async receive(owner, news, cursor) {
      const kept = of(owner)
      kept.events = merge(kept.events, news.events)
      kept.drafts = mergeDrafts(kept.drafts, news.drafts)
      kept.cursor = cursor
    },
    cursor: async (owner) => of(owner).cursor,
    lastOwner: async () => last,
    setLastOwner: async (owner) => {
      last = owner
    },
    async clear() {
      owners.clear()
      device = randomName()
      counter = 0
      last = nobody
    },
  }
}

function wait(kept: Kept, { events, drafts }: Progress): void {
  for (const event of events) kept.waiting.add(event.id)
  for (const draft of drafts) kept.waiting.add(register(draft))
}

function register(draft: Pick<Draft, 'item' | 'device'>): string {
  return `${draft.item} ${draft.device}`
}
