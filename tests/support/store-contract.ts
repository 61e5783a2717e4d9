// What every store promises, in memory or in a browser: run by a unit test on the one and inside Chromium on the other.

import type { Draft, Progress, ProgressEvent } from '@/lib/progress'
import { nobody, type Store } from '@/lib/progress/store'

const done = (item: string) => ({ event: { item, kind: 'done', data: {}, at: 1 } }) as const
const draft = (text: string) => ({ draft: { item: 'lab/L06', files: { Dockerfile: text }, at: 1, seen: {} } })
const items = ({ events }: Progress) => events.map(({ item }) => item).sort()
const texts = ({ drafts }: Progress) => drafts.map(({ files }) => files.Dockerfile).sort()

const news: Progress = {
  events: [{ id: 'theirs000001', device: 'phone001', counter: 7, at: 3, item: 'lesson/c', kind: 'done', data: {} }],
  drafts: [{ item: 'lab/L06', device: 'phone001', counter: 8, at: 3, files: { Dockerfile: 'theirs' }, seen: {} }],
}

/** By name, each throws where the promise is broken. Each gets a store that holds nothing. */
export const promises: Readonly<Record<string, (store: Store) => Promise<void>>> = {
  async 'gives back what was recorded, by owner'(store) {
    await store.record(nobody, done('lesson/a'))
    await store.record('ada', done('lesson/b'))
    await store.record('ada', draft('one'))
    await store.record('ada', draft('two'))
    same(items(await store.read(nobody)), ['lesson/a'])
    same(items(await store.read('ada')), ['lesson/b'])
    same(texts(await store.read('ada')), ['two'])
    same(items(await store.read('ad')), [])
    same(items(await store.read('adam')), [])
  },

  async 'never gives a counter twice, and ids that are their own'(store) {
    const placed = await Promise.all(
      Array.from({ length: 40 }, (_, at) => store.record(at % 2 ? 'ada' : nobody, done('a'))),
    )
    const events = placed.flatMap((each) => each.events)
    same(new Set(events.map(({ id }) => id)).size, 40)
    same(
      events.map(({ counter }) => counter).sort((a, b) => a - b),
      Array.from({ length: 40 }, (_, at) => at + 1),
    )
    same(new Set(events.map(({ device }) => device)), new Set([await store.device()]))
  },

  async 'hands everything of one owner to another, to be sent'(store) {
    await store.record(nobody, done('lesson/a'))
    await store.record(nobody, draft('mine'))
    await store.record('ada', done('lesson/b'))
    await store.settle('ada', { kept: (await store.read('ada')).events.map(({ id }) => id), refused: [], drafts: [] })
    await store.move(nobody, 'ada')
    same(items(await store.read(nobody)), [])
    same(items(await store.read('ada')), ['lesson/a', 'lesson/b'])
    const pending = await store.pending('ada', 10)
    same([items(pending), texts(pending)], [['lesson/a'], ['mine']])
  },

  async 'has waiting what was neither kept nor refused, oldest first'(store) {
    for (const item of ['lesson/a', 'lesson/b', 'lesson/c', 'lesson/d']) await store.record('ada', done(item))
    const first = await store.pending('ada', 2)
    same(
      first.events.map(({ item }) => item),
      ['lesson/a', 'lesson/b'],
    )
    const [a, b] = first.events as [ProgressEvent, ProgressEvent]
    await store.settle('ada', { kept: [a.id], refused: [b.id], drafts: [] })
    same(items(await store.pending('ada', 10)), ['lesson/c', 'lesson/d'])
    same(items(await store.read('ada')), ['lesson/a', 'lesson/b', 'lesson/c', 'lesson/d'])
    same(items(await store.pending(nobody, 10)), [])
  },

  async 'goes on waiting with a draft that was changed while it was sent'(store) {
    await store.record('ada', draft('one'))
    const sent = (await store.pending('ada', 10)).drafts
    await store.record('ada', draft('two'))
    await store.settle('ada', { kept: [], refused: [], drafts: sent })
    same(texts(await store.pending('ada', 10)), ['two'])
    await store.settle('ada', { kept: [], refused: [], drafts: (await store.pending('ada', 10)).drafts })
    same(texts(await store.pending('ada', 10)), [])
  },

  async 'lets everything wait again for a server that lost it'(store) {
    await store.record('ada', done('lesson/a'))
    await store.receive('ada', news, 17)
    await store.record('bob', done('lesson/z'))
    const sent = await store.pending('ada', 10)
    await store.settle('ada', { kept: sent.events.map(({ id }) => id), refused: [], drafts: [] })
    await store.resend('ada')
    const pending = await store.pending('ada', 10)
    same([items(pending), texts(pending)], [['lesson/a', 'lesson/c'], ['theirs']])
    same(items(await store.read('ada')), ['lesson/a', 'lesson/c'])
  },

  async 'keeps what came from other devices, and how far it was read'(store) {
    same(await store.cursor('ada'), 0)
    await store.record('ada', draft('mine'))
    await store.receive('ada', news, 17)
    await store.receive('ada', news, 18)
    same([await store.cursor('ada'), await store.cursor('bob')], [18, 0])
    same([items(await store.read('ada')), texts(await store.read('ada'))], [['lesson/c'], ['mine', 'theirs']])
    same([items(await store.pending('ada', 10)), texts(await store.pending('ada', 10))], [[], ['mine']])
  },

  async 'does not let an older draft replace a newer one'(store) {
    const [theirs] = news.drafts as [Draft]
    await store.receive('ada', news, 1)
    await store.receive('ada', { events: [], drafts: [{ ...theirs, counter: 2, files: { Dockerfile: 'old' } }] }, 2)
    same(texts(await store.read('ada')), ['theirs'])
    await store.receive('ada', { events: [], drafts: [{ ...theirs, counter: 9, files: { Dockerfile: 'new' } }] }, 3)
    same(texts(await store.read('ada')), ['new'])
  },

  async 'does not think unsent what comes back before it was acknowledged'(store) {
    const placed = await store.record('ada', done('lesson/a'))
    await store.receive('ada', placed, 1)
    same(items(await store.pending('ada', 10)), ['lesson/a'])
  },

  async 'remembers who was here, until it is cleared'(store) {
    same(await store.lastOwner(), nobody)
    await store.setLastOwner('ada')
    await store.record('ada', done('lesson/a'))
    await store.receive('ada', news, 17)
    same(await store.lastOwner(), 'ada')
    const device = await store.device()
    await store.clear()
    same([await store.lastOwner(), await store.cursor('ada')], [nobody, 0])
    same(await store.read('ada'), { events: [], drafts: [] })
    if ((await store.device()) === device) throw new Error('a cleared device keeps its name')
  },
}

function same(given: unknown, wanted: unknown): void {
  const text = (value: unknown) => JSON.stringify(value instanceof Set ? [...value].sort() : value)
  if (text(given) !== text(wanted)) throw new Error(`expected ${text(wanted)}, but got ${text(given)}`)
}
