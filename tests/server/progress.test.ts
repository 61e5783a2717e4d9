import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Draft, ProgressEvent } from '@/lib/progress'
import { server } from '@/lib/server'
import { type Answer, Browser, newcomer } from './browser'
import { makeSite, type Site } from './site'

let site: Site
beforeAll(async () => {
  site = await makeSite()
})
afterAll(() => site.remove())

let made = 0

function answered(device: string, change: Partial<ProgressEvent> = {}): ProgressEvent {
  made += 1
  return {
    id: `event${String(made).padStart(8, '0')}`,
    device,
    counter: made,
    at: 1_785_000_000_000 + made,
    item: 'lesson/build-cache/c2-why-last',
    kind: 'answered',
    data: { choice: ['a'], right: true },
    ...change,
  } as ProgressEvent
}

function drafted(device: string, text: string, change: Partial<Draft> = {}): Draft {
  made += 1
  return { item: 'lab/L06', device, counter: made, at: made, files: { Dockerfile: text }, seen: {}, ...change }
}

const laptop = 'laptop01'
const phone = 'phone001'

interface Sent {
  readonly account: string
  readonly device?: string
  readonly since?: number
  readonly events?: readonly unknown[]
  readonly drafts?: readonly unknown[]
}

function send(browser: Browser, { device = laptop, since = 0, events = [], drafts = [], account }: Sent) {
  return browser.post('/api/progress', { account, device, since, events, drafts })
}

async function signInAgain(email: string, password: string): Promise<Browser> {
  const browser = new Browser()
  await browser.post('/api/auth/sign-in/email', { email, password })
  return browser
}

describe('progress', () => {
  test('goes from one device to the other and back', async () => {
    const { browser, account, email, password } = await newcomer()
    const first = answered(laptop)
    const sent = await send(browser, { account, events: [first] })
    expect(sent.status).toBe(200)
    expect(sent.body).toMatchObject({ kept: [first.id], refused: [], more: false })

    const other = await signInAgain(email, password)
    const second = answered(phone)
    const there = await send(other, { account, device: phone, events: [second] })
    expect(there.body.events).toEqual([first, second])

    const back = await send(browser, { account, since: sent.body.cursor as number })
    expect(back.body.events).toEqual([second])
  })

  test('is read back as it was sent, of every kind', async () => {
    const { browser, account } = await newcomer()
    const events = [
      answered(laptop, { kind: 'visited', data: { place: 'why-the-last-line' } }),
      answered(laptop, { kind: 'answered', data: { choice: ['b', 'a'], right: false, version: 2 } }),
      answered(laptop, { kind: 'goal', data: { hints: 2 } }),
      answered(laptop, { kind: 'done', data: {} }),
      answered(laptop, { kind: 'reviewed', data: { rating: 3 } }),
      answered(laptop, { kind: 'reset', data: { seen: { [laptop]: 3, [phone]: 9_007_199_254_740_991 } } }),
    ]
    const drafts = [drafted(laptop, 'FROM node:22\n# é 漢 🐳 \u0000 "quoted"\n')]
    await send(browser, { account, events, drafts })
    const { body } = await browser.get('/api/progress?since=0')
    expect(body).toMatchObject({ events, drafts, more: false })
  })

  test('may be sent any number of times', async () => {
    const { browser, account } = await newcomer()
    const events = [answered(laptop), answered(laptop)]
    const drafts = [drafted(laptop, 'FROM a')]
    for (let times = 0; times < 3; times += 1)
      expect((await send(browser, { account, events, drafts })).body.kept).toEqual(events.map(({ id }) => id))
    await Promise.all(Array.from({ length: 8 }, () => send(browser, { account, events: [...events, ...events] })))
    const { body } = await browser.get('/api/progress')
    expect(body.events).toEqual(events)
    expect(body.drafts).toEqual(drafts)
  })

  test('of many devices at once arrives whole, and no reader misses any of it', async () => {
    const { browser, account } = await newcomer()
    const devices = Array.from({ length: 6 }, (_, at) => ({ name: `device${at}0`, known: new Set<string>(), since: 0 }))
    const all: string[] = []
    const learn = (device: (typeof devices)[number], body: Answer['body']) => {
      device.since = body.cursor as number
      for (const { id } of body.events as ProgressEvent[]) device.known.add(id)
    }
    await Promise.all(
      devices.map(async (device) => {
        for (let round = 0; round < 8; round += 1) {
          const events = [answered(device.name), answered(device.name)]
          for (const { id } of events) all.push(id) && device.known.add(id)
          learn(device, (await send(browser, { account, device: device.name, since: device.since, events })).body)
        }
      }),
    )
    for (const device of devices) {
      learn(device, (await browser.get(`/api/progress?since=${device.since}&device=${device.name}`)).body)
      expect([...device.known].sort()).toEqual([...all].sort())
    }
  })

  test('comes in pages where there is much of it', async () => {
    const { browser, account } = await newcomer()
    const events = Array.from({ length: 1150 }, () => answered(laptop))
    for (let at = 0; at < events.length; at += 200) await send(browser, { account, events: events.slice(at, at + 200) })
    const drafts = Array.from({ length: 45 }, (_, at) => drafted(laptop, 'x', { item: `lab/L${at}` }))
    await send(browser, { account, drafts })

    const read: ProgressEvent[] = []
    const readDrafts: Draft[] = []
    let since = 0
    let pages = 0
    for (let more = true; more; pages += 1) {
      const { body } = await browser.get(`/api/progress?since=${since}&device=${phone}`)
      read.push(...(body.events as ProgressEvent[]))
      readDrafts.push(...(body.drafts as Draft[]))
      expect(body.cursor as number).toBeGreaterThan(since)
      since = body.cursor as number
      more = body.more as boolean
    }
    expect(read).toEqual(events)
    expect(readDrafts).toEqual(drafts)
    expect(pages).toBeGreaterThan(2)
  })

  test('is read anew by a device that knows more than the server, as after a backup', async () => {
    const { browser, account } = await newcomer()
    const event = answered(laptop)
    await send(browser, { account, events: [event] })
    expect((await send(browser, { account, since: 999_999 })).body).toMatchObject({ events: [event] })
  })

  test('survives a restart', async () => {
    const { browser, account } = await newcomer()
    const event = answered(laptop)
    const draft = drafted(laptop, 'FROM scratch')
    await send(browser, { account, events: [event], drafts: [draft] })
    await site.restart()
    expect((await browser.get('/api/progress')).body).toMatchObject({ events: [event], drafts: [draft] })
  })
})

describe('drafts', () => {
  test('are one register a device: the highest counter wins, in whatever order they arrive', async () => {
    const { browser, account } = await newcomer()
    const [old, newer, other] = [drafted(laptop, 'old'), drafted(laptop, 'newer'), drafted(phone, 'other')]
    await send(browser, { account, drafts: [newer] })
    await send(browser, { account, drafts: [old, other] })
    await send(browser, { account, drafts: [old, newer, old] })
    const { body } = await browser.get('/api/progress')
    expect(new Set(body.drafts as Draft[])).toEqual(new Set([newer, other]))
  })

  test('that are typed on reach the other device again', async () => {
    const { browser, account } = await newcomer()
    const first = await send(browser, { account, drafts: [drafted(laptop, 'one')] })
    const there = await send(browser, { account, device: phone })
    const second = drafted(laptop, 'two')
    await send(browser, { account, since: first.body.cursor as number, drafts: [second] })
    const again = await send(browser, { account, device: phone, since: there.body.cursor as number })
    expect(again.body.drafts).toEqual([second])
  })
})

describe('somebody else’s progress', () => {
  test('is never seen, changed or hidden', async () => {
    const mine = await newcomer()
    const yours = await newcomer()
    const event = answered(laptop)
    const draft = drafted(laptop, 'mine')
    await send(mine.browser, { account: mine.account, events: [event], drafts: [draft] })

    // The same ids, device and register, sent by another learner.
    const copied = { ...event, data: { choice: ['z'], right: false } }
    await send(yours.browser, {
      account: yours.account,
      events: [copied],
      drafts: [{ ...draft, counter: draft.counter + 5, files: { Dockerfile: 'yours' } }],
    })
    expect((await mine.browser.get('/api/progress')).body).toMatchObject({ events: [event], drafts: [draft] })
    const theirs = (await yours.browser.get('/api/progress')).body
    expect(theirs.events).toEqual([copied])
    expect((theirs.drafts as Draft[])[0]?.files).toEqual({ Dockerfile: 'yours' })
  })

  test('is not mixed up where another account signed in meanwhile', async () => {
    const mine = await newcomer()
    const yours = await newcomer()
    const answer = await send(yours.browser, { account: mine.account, events: [answered(laptop)] })
    expect(answer.status).toBe(409)
    expect((await yours.browser.get('/api/progress')).body.events).toEqual([])
  })

  test('is not shown to somebody without a session, who is told to sign in', async () => {
    const stranger = new Browser()
    for (const answer of [await stranger.get('/api/progress'), await send(stranger, { account: 'x' })]) {
      expect(answer.status).toBe(401)
      expect(answer.body).toEqual({
        code: 'SIGN_IN',
        message: 'Your session has ended. Sign in again; nothing on this device is lost.',
      })
    }
  })

  test('is not written by a page of another site', async () => {
    const { browser, account } = await newcomer()
    const body = { account, device: laptop, since: 0, events: [answered(laptop)], drafts: [] }
    for (const origin of ['https://elsewhere.example', 'null', null])
      expect((await browser.post('/api/progress', body, { origin })).status).toBe(403)
    expect((await browser.get('/api/progress')).body.events).toEqual([])
  })

  test('goes with its account', async () => {
    const { browser, account, password } = await newcomer()
    await send(browser, { account, events: [answered(laptop)], drafts: [drafted(laptop, 'x')] })
    await browser.post('/api/auth/delete-user', { password })
    const { db } = (await server()).database
    for (const table of ['progress_event', 'progress_draft', 'progress_head'] as const)
      expect(await db.selectFrom(table).select('user_id').where('user_id', '=', account).execute()).toEqual([])
  })
})

describe('what cannot be read', () => {
  test('is refused one by one, and does not hold up the rest', async () => {
    const { browser, account } = await newcomer()
    const good = answered(laptop)
    const bad = [
      { ...answered(laptop), item: '../../etc/passwd' },
      { ...answered(laptop), kind: 'hacked' },
      { ...answered(laptop), counter: 0 },
      { ...answered(laptop), counter: 1.5 },
      { ...answered(laptop), at: 'yesterday' },
      { ...answered(laptop), data: { choice: ['a'], right: true, more: 1 } },
      { ...answered(laptop), data: { choice: Array.from({ length: 31 }, () => 'a'), right: true } },
      { ...answered(laptop), data: { choice: ['x'.repeat(121)], right: true } },
      { ...answered(laptop), device: '__proto__' },
      { ...answered(laptop), user_id: 'other' },
    ]
    const { status, body } = await send(browser, { account, events: [...bad, good, null, 7, []] })
    expect(status).toBe(200)
    expect(body.kept).toEqual([good.id])
    expect((body.refused as { id: string }[]).map(({ id }) => id)).toEqual(bad.map(({ id }) => id))
    expect(body.events).toEqual([good])
  })

  test('of drafts is left out', async () => {
    const { browser, account } = await newcomer()
    const good = drafted(laptop, 'good', { item: 'lab/L01' })
    const bad = [
      drafted(laptop, 'x'.repeat(129 * 1024)),
      drafted(laptop, 'x', { files: Object.fromEntries(Array.from({ length: 51 }, (_, at) => [`f${at}`, ''])) }),
      drafted(laptop, 'x', { files: { ['p'.repeat(201)]: '' } }),
    ]
    expect((await send(browser, { account, drafts: [...bad, good] })).status).toBe(200)
    expect((await browser.get('/api/progress')).body.drafts).toEqual([good])
  })

  test('as a whole is refused as a whole', async () => {
    const { browser, account } = await newcomer()
    const message = { account, device: laptop, since: 0, events: [], drafts: [] }
    for (const body of [
      '{',
      'null',
      '[]',
      '{}',
      JSON.stringify({ ...message, since: -1 }),
      JSON.stringify({ ...message, device: '../x' }),
      JSON.stringify({ ...message, more: true }),
      JSON.stringify({ ...message, events: Array.from({ length: 201 }, () => answered(laptop)) }),
    ]) {
      const answer = await browser.post('/api/progress', body)
      expect(answer.status).toBe(400)
      expect(answer.body.message).toBeTruthy()
    }
    expect((await browser.get('/api/progress?since=x')).status).toBe(400)
    const huge = JSON.stringify({ ...message, events: ['x'.repeat(600 * 1024)] })
    expect((await browser.post('/api/progress', huge)).status).toBe(413)
    const form = await browser.post('/api/progress', 'a=b', { headers: { 'content-type': 'text/plain' } })
    expect(form.status).toBe(415)
  })

  test('is refused where an account already holds far too much', async () => {
    const { browser, account } = await newcomer()
    await send(browser, { account, events: [answered(laptop)] })
    const { db } = (await server()).database
    await db
      .updateTable('progress_head')
      .set({ bytes: 65 * 1024 * 1024 })
      .where('user_id', '=', account)
      .execute()
    const event = answered(laptop)
    const { body } = await send(browser, { account, events: [event] })
    expect(body).toMatchObject({ kept: [], refused: [{ id: event.id, message: 'The account is full.' }] })
  })
})
