import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { server } from '@/lib/server'
import { Browser, newcomer, somebody } from './browser'
import { makeSite, postgresUrl, type Site } from './site'

let site: Site
beforeAll(async () => {
  site = await makeSite()
})
afterAll(() => site.remove())

const signUp = '/api/auth/sign-up/email'
const signIn = '/api/auth/sign-in/email'

describe('signing up and in', () => {
  test('lets somebody in, and says who is there', async () => {
    const { browser, account, email } = await newcomer()
    const { body } = await browser.get('/api/auth/get-session')
    expect(body).toEqual({ user: { id: account, email, name: email.split('@')[0] } })
  })

  test('hands the session to the browser alone, in a cookie that no script reads', async () => {
    const { status, body, headers } = await new Browser().post(signUp, somebody())
    expect(status).toBe(200)
    const session = headers.getSetCookie().find((cookie) => cookie.includes('session_token='))
    expect(session).toMatch(/HttpOnly/i)
    expect(session).toMatch(/SameSite=Lax/i)
    const token = /session_token=([^;.]+)/.exec(session ?? '')?.[1]
    expect(token).toHaveLength(32)
    expect(JSON.stringify(body)).not.toContain(token)
  })

  test('works in another browser with the same password, whatever the letters of the address', async () => {
    const { account, email, password } = await newcomer()
    const other = new Browser()
    const { status, body } = await other.post(signIn, { email: email.toUpperCase(), password })
    expect(status).toBe(200)
    expect(body.user).toMatchObject({ id: account, email })
  })

  test('gives the same answer for a wrong password as for an unknown address', async () => {
    const { email } = await newcomer()
    const wrong = await new Browser().post(signIn, { email, password: 'not the password' })
    const unknown = await new Browser().post(signIn, { email: 'nobody@example.org', password: 'not the password' })
    expect(wrong.status).toBe(401)
    expect(wrong.body).toEqual(unknown.body)
    expect(unknown.status).toBe(wrong.status)
    expect(wrong.body.message).toBe('E-mail address or password is wrong. Check both, then try again.')
  })

  test('refuses a second account for an address', async () => {
    const { email } = await newcomer()
    const { status, body } = await new Browser().post(signUp, { email, password: 'another password' })
    expect(status).toBe(422)
    expect(body.message).toMatch(/Sign in instead/)
  })

  test('says what is wrong with what was typed', async () => {
    const { email, password } = somebody()
    const tries = [
      [{ email: 'ada', password }, /e-mail address/],
      [{ email, password: 'short' }, /at least 8/],
      [{ email, password: 'x'.repeat(129) }, /at most 128/],
      [{ email, password, name: 'x'.repeat(81) }, /at most 80/],
      [{ email, password, name: 'a\u0000b' }, /control/],
      [{ email, password, emailVerified: true }, /./],
    ] as const
    for (const [body, message] of tries) {
      const answer = await new Browser().post(signUp, body)
      expect(answer.status).toBe(400)
      expect(answer.body.message).toMatch(message)
    }
  })

  test('marks the browser with the account, and unmarks it when signing out', async () => {
    const { browser, account } = await newcomer()
    expect(browser.cookies.get('learner')).toBe(account)
    await browser.post('/api/auth/sign-out', {})
    expect([...browser.cookies.keys()]).toEqual([])
    expect((await browser.get('/api/auth/get-session')).body).toEqual({ user: null })
  })

  test('ends the session on the server too when signing out', async () => {
    const { browser } = await newcomer()
    const stolen = new Browser()
    for (const [name, value] of browser.cookies) stolen.cookies.set(name, value)
    await browser.post('/api/auth/sign-out', {})
    expect((await stolen.get('/api/auth/get-session')).body).toEqual({ user: null })
  })

  test('does not believe a cookie that somebody wrote', async () => {
    const { browser, account } = await newcomer()
    const forger = new Browser()
    const [name, value] = [...browser.cookies].find(([each]) => each.includes('session_token'))!
    forger.cookies.set(name, `${value.slice(0, -8)}AAAAAAA%3D`)
    forger.cookies.set('learner', account)
    expect((await forger.get('/api/auth/get-session')).body).toEqual({ user: null })
  })

  test('survives a restart', async () => {
    const { browser, account } = await newcomer()
    await site.restart()
    expect((await browser.get('/api/auth/get-session')).body).toMatchObject({ user: { id: account } })
  })
})

describe('a page of another site', () => {
  test('cannot sign anybody in, up or out', async () => {
    const { browser, email, password } = await newcomer()
    const origin = 'https://elsewhere.example'
    for (const [path, body] of [
      [signIn, { email, password }],
      [signUp, somebody()],
      ['/api/auth/sign-out', {}],
    ] as const) {
      const answer = await browser.post(path, body, { origin })
      expect(answer.status).toBe(403)
      expect(answer.body).toMatchObject({ code: 'FOREIGN_ORIGIN', message: expect.stringContaining(origin) })
    }
    expect((await browser.get('/api/auth/get-session')).body.user).not.toBeNull()
  })

  test('gains nothing by hiding where it is', async () => {
    const { browser } = await newcomer()
    for (const origin of [null, 'null'])
      expect((await browser.post('/api/auth/sign-out', {}, { origin })).status).toBe(403)
  })

  test('cannot send a form', async () => {
    const answer = await new Browser().post(signIn, 'email=a@example.org&password=abcdefgh', {
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    })
    expect(answer.status).toBe(415)
  })
})

describe('the site on several addresses', () => {
  test('is one on plain http for each address of the machine', async () => {
    for (const address of ['http://localhost:3000', 'http://192.168.1.20:3000', 'http://[fe80::1]:3000'])
      expect((await newcomer(new Browser(address))).account).toBeTruthy()
  })
})

describe('tries', () => {
  test('are limited for one account, also where the right password follows', async () => {
    const { email, password } = await newcomer()
    const browser = new Browser()
    for (let tries = 0; tries < 10; tries += 1)
      expect((await browser.post(signIn, { email, password: 'wrong password' })).status).toBe(401)
    const answer = await browser.post(signIn, { email, password })
    expect(answer.status).toBe(429)
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(answer.body.message).toMatch(/Wait \d+ minutes/)
  })

  test('do not lock an account for its learner at another address', async () => {
    const { email, password } = await newcomer()
    for (let tries = 0; tries < 15; tries += 1) await new Browser().post(signIn, { email, password: 'wrong password' })
    const home = new Browser(undefined, '203.0.113.9')
    expect((await home.post(signIn, { email, password })).status).toBe(200)
  })

  test('are counted anew after the right password', async () => {
    const { email, password } = await newcomer()
    for (let round = 0; round < 3; round += 1) {
      for (let tries = 0; tries < 6; tries += 1)
        expect((await new Browser().post(signIn, { email, password: 'wrong password' })).status).toBe(401)
      expect((await new Browser().post(signIn, { email, password })).status).toBe(200)
    }
  })

  test('are not escaped by a header that the visitor wrote', async () => {
    const { email } = await newcomer()
    const statuses = []
    for (let tries = 0; tries < 12; tries += 1) {
      const headers = { 'x-forwarded-for': `192.0.2.${tries}`, 'x-layer-address': `192.0.2.${tries}` }
      statuses.push((await new Browser().post(signIn, { email, password: 'wrong password' }, { headers })).status)
    }
    expect(statuses.slice(10)).toEqual([429, 429])
  })

  // Four hundred passwords are hashed for this: half a minute, so it belongs to the long tests.
  test.runIf(postgresUrl)(
    'of a class of 200 behind one address all succeed',
    async () => {
      const address = '203.0.113.77'
      const people = Array.from({ length: 200 }, () => ({
        person: somebody(),
        browser: new Browser(undefined, address),
      }))
      for (const { person, browser } of people) {
        expect((await browser.post(signUp, person)).status).toBe(200)
        expect((await browser.get('/api/auth/get-session')).status).toBe(200)
      }
      for (const { person } of people)
        expect((await new Browser(undefined, address).post(signIn, person)).status).toBe(200)
    },
    300_000,
  )
})

describe('an account', () => {
  test('changes its password, which ends its other sessions', async () => {
    const { browser, email, password } = await newcomer()
    const other = new Browser()
    await other.post(signIn, { email, password })
    const change = { currentPassword: password, newPassword: 'an even better one' }
    expect((await browser.post('/api/auth/change-password', change)).status).toBe(200)
    expect((await other.get('/api/auth/get-session')).body.user).toBeNull()
    expect((await browser.get('/api/auth/get-session')).body.user).not.toBeNull()
    expect((await new Browser().post(signIn, { email, password })).status).toBe(401)
    expect((await new Browser().post(signIn, { email, password: change.newPassword })).status).toBe(200)
  })

  test('is deleted with everything that belongs to it, and not without its password', async () => {
    const { browser, account, email, password } = await newcomer()
    expect((await browser.post('/api/auth/delete-user', { password: 'not the password' })).status).toBe(400)
    expect((await browser.get('/api/auth/get-session')).body.user).not.toBeNull()
    expect((await browser.post('/api/auth/delete-user', { password })).status).toBe(200)

    const { db } = (await server()).database
    expect(await db.selectFrom('user').select('id').where('id', '=', account).execute()).toEqual([])
    expect(await db.selectFrom('session').select('id').where('userId', '=', account).execute()).toEqual([])
    expect(await db.selectFrom('account').select('id').where('userId', '=', account).execute()).toEqual([])
    expect([...browser.cookies.keys()]).toEqual([])
    expect((await new Browser().post(signIn, { email, password })).status).toBe(401)
    expect((await new Browser().post(signUp, { email, password })).status).toBe(200)
  })

  test('cannot be changed without a session', async () => {
    const stranger = new Browser()
    for (const [path, body] of [
      ['/api/auth/delete-user', { password: 'some password' }],
      ['/api/auth/change-password', { currentPassword: 'some password', newPassword: 'other password' }],
      ['/api/auth/update-user', { name: 'Eve' }],
    ] as const) {
      const answer = await stranger.post(path, body)
      expect(answer.status).toBe(401)
      expect(answer.body.message).toBe('You are not signed in. Sign in, then try again.')
    }
  })
})

describe('what is not there', () => {
  test('is not there, though better-auth has it', async () => {
    const { browser } = await newcomer()
    for (const path of ['/api/auth/list-sessions', '/api/auth/ok', '/api/auth/error', '/api/auth/nothing'])
      expect((await browser.get(path)).status).toBe(404)
    for (const path of ['/api/auth/sign-in/social', '/api/auth/request-password-reset', '/api/auth/get-session'])
      expect((await browser.post(path, {})).status).toBe(404)
  })

  test('is said in JSON without a stack', async () => {
    for (const body of ['{', '', '[]', 'null', '"text"', '{"email":{"$ne":""},"password":["a"]}']) {
      const answer = await new Browser().post(signIn, body)
      expect(answer.status).toBe(400)
      expect(Object.keys(answer.body).sort()).toEqual(['code', 'message'])
      expect(JSON.stringify(answer.body)).not.toMatch(/\bat \/|node_modules|Error:/)
    }
    expect((await new Browser().post(signIn, `"${'x'.repeat(20_000)}"`)).status).toBe(413)
  })
})

describe('health', () => {
  test('is well while the database answers', async () => {
    expect(await new Browser().get('/api/health')).toMatchObject({ status: 200, body: { status: 'ok' } })
  })
})
