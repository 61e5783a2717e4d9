import { describe, expect, test } from 'vitest'
import { lessonItem, type SyncState } from '@/lib/progress'
import { memoryStore } from '@/lib/progress/memory-store'
import type { Store } from '@/lib/progress/store'
import { type Sync, type SyncClock, startSync } from '@/lib/progress/sync'

interface Message {
  readonly account: string
  readonly since: number
  readonly events: readonly { readonly id: string }[]
  readonly drafts: readonly unknown[]
}

/** A server that answers as it is told, and a clock that moves when it is told. */
function world(answer: (message: Message, times: number) => Response | Promise<Response>) {
  const store = memoryStore()
  const states: SyncState[] = []
  const messages: Message[] = []
  const timers: { at: number; then: () => void }[] = []
  let account: string | null = 'ada'
  let again = () => {}
  const clock: SyncClock = {
    fetch: async (_path, request) => {
      const message = JSON.parse(String(request?.body)) as Message
      messages.push(message)
      return answer(message, messages.length)
    },
    after(milliseconds, then) {
      const timer = { at: milliseconds, then }
      timers.push(timer)
      return () => timers.splice(timers.indexOf(timer) >>> 0, 1)
    },
    alone: (work) => work(),
    random: () => 1,
    listen: (back) => {
      again = back
    },
  }
  const sync = (stores: readonly Store[] = [store]): Sync =>
    startSync(
      {
        stores: () => stores,
        account: () => account,
        received: () => undefined,
        report: (state) => {
          if (states.at(-1) !== state) states.push(state)
        },
      },
      clock,
    )
  return {
    store,
    states,
    messages,
    timers,
    sync,
    online: () => again(),
    signOut: () => {
      account = null
    },
    /** Lets the next timer ring, and everything that follows from it happen. */
    async ring() {
      const timer = timers.shift()
      timer?.then()
      await settled()
      return timer?.at
    },
  }
}

async function settled(): Promise<void> {
  for (let turns = 0; turns < 50; turns += 1) await new Promise((done) => setImmediate(done))
}

function kept(message: Message, more: Record<string, unknown> = {}): Response {
  const ids = message.events.map(({ id }) => id)
  return Response.json({
    kept: ids,
    refused: [],
    events: [],
    drafts: [],
    cursor: message.since + 1,
    more: false,
    ...more,
  })
}

const done = { event: { item: lessonItem('build-cache'), kind: 'done', data: {}, at: 1 } } as const

async function waiting(store: Store): Promise<number> {
  const { events, drafts } = await store.pending('ada', 1000)
  return events.length + drafts.length
}

describe('the sync', () => {
  test('sends what waits, in batches, and asks once for what is new', async () => {
    const { store, sync, messages, states } = world((message) => kept(message))
    for (let times = 0; times < 120; times += 1) await store.record('ada', done)
    sync()
    await settled()
    expect(messages.map(({ events }) => events.length)).toEqual([50, 50, 20])
    expect(await waiting(store)).toBe(0)
    expect(states).toEqual(['syncing', 'synced'])
  })

  test('asks the server when it begins, though nothing waits', async () => {
    const { sync, messages } = world((message) => kept(message))
    sync()
    await settled()
    expect(messages).toHaveLength(1)
  })

  test('fetches page after page', async () => {
    const { store, sync } = world((message, times) => {
      const event = { id: `event${times}00000`, device: 'phone001', counter: times, ...done.event }
      return kept(message, { events: [event], cursor: times, more: times < 4 })
    })
    sync()
    await settled()
    expect((await store.read('ada')).events).toHaveLength(4)
    expect(await store.cursor('ada')).toBe(4)
  })

  test('sends a moment after it was poked, once for many', async () => {
    const { store, sync, messages, timers, ring } = world((message) => kept(message))
    const syncing = sync()
    await settled()
    for (let times = 0; times < 5; times += 1) {
      await store.record('ada', done)
      syncing.poke()
    }
    expect(timers).toHaveLength(1)
    expect(await ring()).toBe(1000)
    expect(messages.at(-1)?.events).toHaveLength(5)
  })

  test('tries again ever more rarely, and recovers by itself', async () => {
    let isDown = true
    const { store, sync, states, ring } = world((message) => {
      if (isDown) throw new TypeError('offline')
      return kept(message)
    })
    await store.record('ada', done)
    sync()
    await settled()
    const waits = []
    for (let times = 0; times < 10; times += 1) waits.push(await ring())
    expect(waits.slice(0, 4)).toEqual([2000, 4000, 8000, 16_000])
    expect(waits.at(-1)).toBe(300_000)
    expect(await waiting(store)).toBe(1)
    isDown = false
    await ring()
    expect(await waiting(store)).toBe(0)
    expect(states.at(-1)).toBe('synced')
  })

  test('does not wait any longer when the network is back', async () => {
    let isDown = true
    const { store, sync, online } = world((message) => {
      if (isDown) throw new TypeError('offline')
      return kept(message)
    })
    await store.record('ada', done)
    sync()
    await settled()
    isDown = false
    online()
    await settled()
    expect(await waiting(store)).toBe(0)
  })

  test.each([
    ['a server that is busy', () => new Response('{}', { status: 429, headers: { 'retry-after': '120' } }), 120_000],
    ['a server that is broken', () => new Response('oops', { status: 503 }), 2000],
    ['a page that a hotel put before it', () => new Response('<html>Welcome</html>', { status: 200 }), 2000],
    ['an answer that is something else', () => Response.json({ hello: 'world' }), 2000],
  ])('keeps everything, and waits, for %s', async (_, answer, wait) => {
    const { store, sync, states, timers } = world(answer)
    await store.record('ada', done)
    sync()
    await settled()
    expect(await waiting(store)).toBe(1)
    expect(states.at(-1)).toBe('waiting')
    expect(timers[0]?.at).toBe(wait)
  })

  test.each([401, 409])(
    'says that the session ended where the server answers %i, and does not go on asking',
    async (status) => {
      let isExpired = true
      const { store, sync, states, timers } = world((message) =>
        isExpired ? Response.json({ message: 'Sign in' }, { status }) : kept(message),
      )
      await store.record('ada', done)
      const syncing = sync()
      await settled()
      expect(states.at(-1)).toBe('expired')
      syncing.poke()
      expect(timers).toEqual([])
      expect(await waiting(store)).toBe(1)

      isExpired = false
      expect(await syncing.flush()).toBe(true)
      expect(await waiting(store)).toBe(0)
      expect(states.at(-1)).toBe('synced')
    },
  )

  test('is not held up by an event that the server will not take', async () => {
    const bad = new Set<string>()
    const { store, sync } = world((message) => {
      if (message.events.some(({ id }) => bad.has(id))) return Response.json({ message: 'no' }, { status: 400 })
      return kept(message)
    })
    for (let times = 0; times < 5; times += 1) await store.record('ada', done)
    bad.add((await store.read('ada')).events[2]!.id)
    sync()
    await settled()
    expect(await waiting(store)).toBe(0)
    expect((await store.read('ada')).events).toHaveLength(5)
  })

  test('does not send again what the server left out of a batch', async () => {
    const { store, sync, messages } = world((message) => kept(message, { kept: [] }))
    await store.record('ada', done)
    sync()
    await settled()
    expect(messages).toHaveLength(1)
    expect(await waiting(store)).toBe(0)
  })

  test('leaves out what this page cannot read, and keeps the rest', async () => {
    const good = { id: 'event0000001', device: 'phone001', counter: 1, ...done.event }
    const { store, sync } = world((message) =>
      kept(message, { events: [{ ...good, id: 'event0000002', kind: 'from-the-future' }, good, null] }),
    )
    sync()
    await settled()
    expect((await store.read('ada')).events).toEqual([good])
  })

  test('sends nothing of a draft that grew too large, and everything else', async () => {
    const { store, sync, messages } = world((message) => kept(message))
    const draft = (text: string, item: string) => ({ draft: { item, files: { Dockerfile: text }, at: 1, seen: {} } })
    for (const item of ['lab/L01', 'lab/L02', 'lab/L03']) await store.record('ada', draft('x'.repeat(120_000), item))
    sync()
    await settled()
    expect(messages.map(({ drafts }) => drafts.length)).toEqual([2, 1])
    expect(await waiting(store)).toBe(0)
  })

  test('also sends what a full browser left in memory', async () => {
    const { store, sync, messages } = world((message) => kept(message))
    const spilt = memoryStore()
    await store.record('ada', done)
    await spilt.record('ada', done)
    sync([store, spilt])
    await settled()
    expect(messages).toHaveLength(2)
    expect(await waiting(spilt)).toBe(0)
  })

  test('is silent where nobody is signed in', async () => {
    const { sync, signOut, messages, states } = world((message) => kept(message))
    signOut()
    sync()
    await settled()
    expect(messages).toEqual([])
    expect(states).toEqual(['off'])
  })
})
