import { describe, expect, test } from 'vitest'
import { type Journal, labItem, lessonItem, questionItem } from '@/lib/progress'
import { createJournal, type JournalHost } from '@/lib/progress/journal'
import { memoryStore } from '@/lib/progress/memory-store'
import type { Store } from '@/lib/progress/store'

const question = questionItem('build-cache', 'c2-why-last')
const lab = labItem('L06')
const right = { choice: ['a'], right: true }

/** A browser: what it keeps, who is signed in on it, and its tabs. */
function browser(store: Store = memoryStore()) {
  const tabs: (() => void)[] = []
  const state = { account: null as string | null, store, flushed: 0 }
  const tab = (change: Partial<JournalHost> = {}): Journal => {
    let own = () => {}
    return createJournal({
      open: async () => state.store,
      account: () => state.account,
      loadSync: async () => () => ({
        poke: () => undefined,
        flush: async () => {
          state.flushed += 1
          return true
        },
      }),
      tellTabs: () => {
        for (const changed of tabs) if (changed !== own) changed()
      },
      listen: (changed) => {
        own = changed
        tabs.push(changed)
      },
      ...change,
    })
  }
  return { state, tab }
}

/** Resolves when the journal shows what is asked for. */
function shows(journal: Journal, isThere: () => boolean): Promise<void> {
  return new Promise((done) => {
    const stop = journal.subscribe(look)
    function look() {
      if (!isThere()) return
      stop?.()
      done()
    }
    look()
  })
}

const ready = (journal: Journal) => shows(journal, () => journal.snapshot().ready)

describe('a journal', () => {
  test('is not ready before it was read, and shows the same object until something changes', async () => {
    const journal = browser().tab()
    expect(journal.snapshot()).toBe(journal.serverSnapshot())
    expect(journal.snapshot()).toMatchObject({ ready: false, account: null, storage: 'kept', sync: 'off' })
    await ready(journal)
    expect(journal.snapshot()).toBe(journal.snapshot())
    expect(journal.snapshot().ready).toBe(true)
  })

  test('shows what was recorded, and finds it again after a reload', async () => {
    const { tab } = browser()
    const journal = tab()
    await journal.record(question, 'answered', right)
    expect(journal.snapshot().view.answers.get(question)).toMatchObject({ first: true, tries: 1 })
    const reloaded = tab()
    await ready(reloaded)
    expect(reloaded.snapshot().view).toEqual(journal.snapshot().view)
  })

  test('shows in one tab what another recorded', async () => {
    const { tab } = browser()
    const [one, two] = [tab(), tab()]
    await ready(two)
    await one.record(question, 'answered', right)
    await shows(two, () => two.snapshot().view.answers.has(question))
  })

  test('keeps a visit once where it is said twice', async () => {
    const { tab, state } = browser()
    const journal = tab()
    for (const place of ['why', 'why', undefined, undefined, 'why'])
      await journal.visit(lessonItem('build-cache'), place)
    expect((await state.store.read('')).events).toHaveLength(3)
  })

  test('calls back until it is told to stop', async () => {
    const journal = browser().tab()
    let calls = 0
    const stop = journal.subscribe(() => {
      calls += 1
    })
    await journal.record(question, 'answered', right)
    const before = calls
    expect(before).toBeGreaterThan(0)
    stop()
    await journal.record(question, 'answered', right)
    expect(calls).toBe(before)
  })
})

describe('where the browser keeps nothing', () => {
  test('it goes on in memory and says so', async () => {
    const journal = browser().tab({ open: () => Promise.reject(new Error('refused')) })
    await journal.record(question, 'answered', right)
    expect(journal.snapshot()).toMatchObject({ ready: true, storage: 'memory' })
    expect(journal.snapshot().view.answers.has(question)).toBe(true)
  })

  test('any more, it goes on in memory beside it and says so', async () => {
    const store = memoryStore()
    let isFull = false
    const record: Store['record'] = (...given) =>
      isFull ? Promise.reject(new DOMException('full', 'QuotaExceededError')) : store.record(...given)
    const journal = browser({ ...store, record }).tab()
    await journal.record(question, 'answered', right)
    isFull = true
    await journal.record(lessonItem('build-cache'), 'done', {})
    journal.saveDraft(lab, { Dockerfile: 'FROM node' })
    await journal.flush()
    const { view, storage } = journal.snapshot()
    expect(storage).toBe('full')
    expect(view.answers.has(question)).toBe(true)
    expect(view.done.has(lessonItem('build-cache'))).toBe(true)
    expect(view.drafts.get(lab)?.[0]?.files).toEqual({ Dockerfile: 'FROM node' })
  })
})

describe('drafts', () => {
  test('are kept as fast as they are typed: the last one is there', async () => {
    const { tab, state } = browser()
    const journal = tab()
    for (let length = 1; length <= 200; length += 1) journal.saveDraft(lab, { Dockerfile: 'x'.repeat(length) })
    await journal.flush()
    const { drafts } = await state.store.read('')
    expect(drafts).toHaveLength(1)
    expect(drafts[0]?.files.Dockerfile).toHaveLength(200)
    // Only the first and the newest were written; those between had waited.
    expect(drafts[0]?.counter).toBeLessThan(10)
  })

  test('of another device are continued, and then no longer compete', async () => {
    const { tab, state } = browser()
    const other = { item: lab, device: 'phone001', counter: 4, at: 1, files: { Dockerfile: 'there' }, seen: {} }
    await state.store.receive('', { events: [], drafts: [other] }, 1)
    const journal = tab()
    await ready(journal)
    expect(journal.snapshot().view.drafts.get(lab)).toEqual([other])
    journal.saveDraft(lab, { Dockerfile: 'here' })
    await journal.flush()
    expect(
      journal
        .snapshot()
        .view.drafts.get(lab)
        ?.map(({ files }) => files.Dockerfile),
    ).toEqual(['here'])
  })

  test('that compete go on competing until the learner chooses', async () => {
    const { tab, state } = browser()
    const journal = tab()
    journal.saveDraft(lab, { Dockerfile: 'here' })
    await journal.flush()
    const other = { item: lab, device: 'phone001', counter: 4, at: 1, files: { Dockerfile: 'there' }, seen: {} }
    await state.store.receive('', { events: [], drafts: [other] }, 1)
    await journal.accountChanged()
    journal.saveDraft(lab, { Dockerfile: 'here and more' })
    await journal.flush()
    const texts = () =>
      journal
        .snapshot()
        .view.drafts.get(lab)
        ?.map(({ files }) => files.Dockerfile)
    expect(texts()).toEqual(['here and more', 'there'])

    await journal.chooseDraft(lab, other)
    expect(texts()).toEqual(['there'])
  })
})

describe('two learners on one device', () => {
  const events = async (store: Store, owner: string) => (await store.read(owner)).events.map(({ item }) => item)

  test('a visitor’s progress becomes the account’s that signs in', async () => {
    const { tab, state } = browser()
    const journal = tab()
    await journal.record(question, 'answered', right)
    state.account = 'ada'
    await journal.accountChanged()
    expect(state.flushed).toBe(1)
    expect(await events(state.store, 'ada')).toEqual([question])
    expect(await events(state.store, '')).toEqual([])
    expect(journal.snapshot()).toMatchObject({ account: 'ada' })
    expect(journal.snapshot().view.answers.has(question)).toBe(true)
  })

  test('the first one’s progress stays in view after signing out, and is not the second one’s', async () => {
    const { tab, state } = browser()
    const journal = tab()
    state.account = 'ada'
    await journal.record(question, 'answered', right)
    state.account = null
    await journal.accountChanged()
    expect(journal.snapshot().view.answers.has(question)).toBe(true)

    await journal.record(lessonItem('containers-vs-vms'), 'done', {})
    state.account = 'bob'
    await journal.accountChanged()
    expect(await events(state.store, 'bob')).toEqual([lessonItem('containers-vs-vms')])
    expect(journal.snapshot().view.answers.size).toBe(0)
    expect(await events(state.store, 'ada')).toEqual([question])

    state.account = 'ada'
    await journal.accountChanged()
    expect(journal.snapshot().view.answers.has(question)).toBe(true)
    expect(journal.snapshot().view.done.size).toBe(0)
  })

  test('what is recorded in a tab that has not noticed belongs to whoever is signed in', async () => {
    const { tab, state } = browser()
    const journal = tab()
    state.account = 'ada'
    await ready(journal)
    state.account = 'bob'
    await journal.record(question, 'answered', right)
    expect(await events(state.store, 'bob')).toEqual([question])
    expect(await events(state.store, 'ada')).toEqual([])
  })

  test('clearing leaves nothing of either, and gives the device another name', async () => {
    const { tab, state } = browser()
    const journal = tab()
    state.account = 'ada'
    await journal.record(question, 'answered', right)
    const name = await state.store.device()
    state.account = null
    await journal.clear()
    expect(journal.snapshot().view.answers.size).toBe(0)
    expect(await events(state.store, 'ada')).toEqual([])
    expect(await state.store.device()).not.toBe(name)
  })

  test('what a deleted account leaves behind belongs to nobody again', async () => {
    const { tab, state } = browser()
    const journal = tab()
    state.account = 'ada'
    await journal.record(question, 'answered', right)
    state.account = null
    await journal.release('ada')
    expect(await events(state.store, '')).toEqual([question])
    expect(journal.snapshot().view.answers.has(question)).toBe(true)
  })
})

describe('a reset', () => {
  test('begins a lesson anew, as far as this device has seen it', async () => {
    const { tab } = browser()
    const journal = tab()
    await journal.record(question, 'answered', right)
    await journal.reset(lessonItem('build-cache'))
    expect(journal.snapshot().view.answers.size).toBe(0)
    await journal.record(question, 'answered', right)
    expect(journal.snapshot().view.answers.get(question)?.tries).toBe(1)
  })
})

describe('the code for sending', () => {
  test('is loaded only where somebody is signed in, and again after it could not be', async () => {
    const { tab, state } = browser()
    let loads = 0
    const journal = tab({
      loadSync: async () => {
        loads += 1
        if (loads === 1) throw new Error('offline')
        return () => ({ poke: () => undefined, flush: async () => true })
      },
    })
    await journal.record(question, 'answered', right)
    expect(loads).toBe(0)
    state.account = 'ada'
    await journal.accountChanged()
    expect(journal.snapshot().sync).toBe('waiting')
    expect(await journal.flush()).toBe(false)
    await journal.accountChanged()
    expect(loads).toBe(2)
    expect(await journal.flush()).toBe(true)
  })
})
