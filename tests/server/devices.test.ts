// Two devices of one learner, and two learners on one device, with the very code of the pages, against the very handlers.

import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Journal, labItem, lessonItem, questionItem } from '@/lib/progress'
import { createJournal } from '@/lib/progress/journal'
import { memoryStore } from '@/lib/progress/memory-store'
import { startSync } from '@/lib/progress/sync'
import { server } from '@/lib/server'
import { Browser, newcomer, somebody } from './browser'
import { makeSite, type Site } from './site'

let site: Site
beforeAll(async () => {
  site = await makeSite()
})
afterAll(() => site.remove())

const question = questionItem('build-cache', 'c2-why-last')
const lab = labItem('L06')
const right = { choice: ['a'], right: true }
const wrong = { choice: ['b'], right: false }

interface Device {
  readonly browser: Browser
  readonly journal: Journal
  isOffline: boolean
}

function device(): Device {
  const browser = new Browser()
  const self: { browser: Browser; isOffline: boolean } = { browser, isOffline: false }
  const send: typeof fetch = async (path, request) => {
    if (self.isOffline) throw new TypeError('offline')
    const { status, body, headers } = await browser.post(String(path), String(request?.body))
    return Response.json(body, { status, headers: { 'retry-after': headers.get('retry-after') ?? '' } })
  }
  const journal = createJournal({
    open: async () => memoryStore(),
    account: () => browser.cookies.get('learner') ?? null,
    loadSync: async () => (host) =>
      startSync(host, {
        fetch: send,
        after: () => () => undefined,
        alone: (work) => work(),
        random: () => 1,
        listen: () => undefined,
      }),
    tellTabs: () => undefined,
    listen: () => undefined,
  })
  return Object.assign(self, { journal })
}

async function enter(on: Device, path: 'sign-in' | 'sign-up', person: { email: string; password: string }) {
  const { status } = await on.browser.post(`/api/auth/${path}/email`, person)
  expect(status).toBe(200)
  await on.journal.accountChanged()
}

async function leave(on: Device) {
  await on.browser.post('/api/auth/sign-out', {})
  await on.journal.accountChanged()
}

/** What a device shows. */
const shown = (on: Device) => on.journal.snapshot().view

test('what a visitor did is in the account that he makes, and on his other device', async () => {
  const [laptop, phone, person] = [device(), device(), somebody()]
  await laptop.journal.record(question, 'answered', wrong)
  await laptop.journal.record(question, 'answered', right)
  laptop.journal.saveDraft(lab, { Dockerfile: 'FROM node:22' })
  await laptop.journal.flush()
  await enter(laptop, 'sign-up', person)
  expect(laptop.journal.snapshot().sync).toBe('synced')

  await enter(phone, 'sign-in', person)
  await phone.journal.flush()
  await phone.journal.visit(lessonItem('build-cache'))
  expect(shown(phone).answers.get(question)).toEqual({ first: false, right: true, tries: 2, latest: right })
  expect(shown(phone).drafts.get(lab)?.[0]?.files).toEqual({ Dockerfile: 'FROM node:22' })
})

test('two devices that were offline come to the same, and both drafts are kept', async () => {
  const [laptop, phone, person] = [device(), device(), somebody()]
  await enter(laptop, 'sign-up', person)
  await enter(phone, 'sign-in', person)
  for (const each of [laptop, phone]) each.isOffline = true
  await laptop.journal.record(question, 'answered', right)
  await phone.journal.record(lessonItem('build-cache'), 'done', {})
  laptop.journal.saveDraft(lab, { Dockerfile: 'FROM a' })
  phone.journal.saveDraft(lab, { Dockerfile: 'FROM b' })
  expect(await laptop.journal.flush()).toBe(false)
  expect(await phone.journal.flush()).toBe(false)
  expect(laptop.journal.snapshot().sync).toBe('waiting')

  for (const each of [laptop, phone]) each.isOffline = false
  for (const each of [laptop, phone, laptop]) expect(await each.journal.flush()).toBe(true)
  await phone.journal.accountChanged()
  await laptop.journal.accountChanged()
  for (const each of [laptop, phone]) {
    expect(shown(each).answers.has(question)).toBe(true)
    expect(shown(each).done.has(lessonItem('build-cache'))).toBe(true)
    expect(
      new Set(
        shown(each)
          .drafts.get(lab)
          ?.map(({ files }) => files.Dockerfile),
      ),
    ).toEqual(new Set(['FROM a', 'FROM b']))
  }
})

test('a session that ended is said, and nothing is lost until its learner signs in again', async () => {
  const [laptop, person] = [device(), somebody()]
  await enter(laptop, 'sign-up', person)
  const account = laptop.journal.snapshot().account!
  const { db } = (await server()).database
  await db.deleteFrom('session').where('userId', '=', account).execute()

  await laptop.journal.record(question, 'answered', right)
  expect(await laptop.journal.flush()).toBe(false)
  expect(laptop.journal.snapshot()).toMatchObject({ sync: 'expired', account })
  expect(shown(laptop).answers.has(question)).toBe(true)

  await enter(laptop, 'sign-in', person)
  expect(laptop.journal.snapshot().sync).toBe('synced')
  const rows = await db.selectFrom('progress_event').select('item').where('user_id', '=', account).execute()
  expect(rows).toEqual([{ item: question }])
})

test('a second learner on the same device gets nothing of the first one’s, not even what was never sent', async () => {
  const [shared, ada, bob] = [device(), somebody(), somebody()]
  await enter(shared, 'sign-up', ada)
  await shared.journal.record(question, 'answered', right)
  await shared.journal.flush()
  shared.isOffline = true
  await shared.journal.record(lessonItem('build-cache'), 'done', {})
  shared.isOffline = false
  await leave(shared)
  expect(shown(shared).done.has(lessonItem('build-cache'))).toBe(true)

  await enter(shared, 'sign-up', bob)
  expect(shown(shared).answers.size).toBe(0)
  expect(shown(shared).done.size).toBe(0)
  const other = device()
  await enter(other, 'sign-in', bob)
  expect(shown(other).answers.size).toBe(0)

  await leave(shared)
  await enter(shared, 'sign-in', ada)
  const elsewhere = device()
  await enter(elsewhere, 'sign-in', ada)
  await elsewhere.journal.accountChanged()
  expect(shown(elsewhere).done.has(lessonItem('build-cache'))).toBe(true)
})

test('a tab that still means the first learner sends nothing to the second one’s account', async () => {
  const [shared, ada] = [device(), somebody()]
  await enter(shared, 'sign-up', ada)
  const mine = shared.browser.cookies.get('learner')!
  const bob = await newcomer()
  // Bob’s session with Ada’s mark, as between two cookies being set.
  for (const [name, value] of bob.browser.cookies) shared.browser.cookies.set(name, value)
  shared.browser.cookies.set('learner', mine)
  await shared.journal.record(question, 'answered', right)
  expect(await shared.journal.flush()).toBe(false)
  expect((await bob.browser.get('/api/progress')).body.events).toEqual([])
})

test('a server that was put back to an old backup gets back what its learners’ devices have', async () => {
  const [laptop, person] = [device(), somebody()]
  await enter(laptop, 'sign-up', person)
  const account = laptop.journal.snapshot().account!
  await laptop.journal.record(question, 'answered', right)
  await laptop.journal.flush()
  await laptop.journal.record(lessonItem('build-cache'), 'done', {})
  laptop.journal.saveDraft(lab, { Dockerfile: 'FROM node:22' })
  await laptop.journal.flush()

  const { db } = (await server()).database
  await db.deleteFrom('progress_event').where('user_id', '=', account).where('seq', '>', 1).execute()
  await db.deleteFrom('progress_draft').where('user_id', '=', account).execute()
  await db.updateTable('progress_head').set({ seq: 1 }).where('user_id', '=', account).execute()
  expect(await laptop.journal.flush()).toBe(true)
  const { body } = await laptop.browser.get('/api/progress')
  expect((body.events as { item: string }[]).map(({ item }) => item).sort()).toEqual([
    lessonItem('build-cache'),
    question,
  ])
  expect(body.drafts).toHaveLength(1)
})
