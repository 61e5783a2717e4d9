import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Browser, newcomer, somebody } from './browser'
import { makeSite, type Site } from './site'

const publicUrl = 'https://course.example.org'

let site: Site
beforeAll(async () => {
  site = await makeSite({ PUBLIC_URL: publicUrl, TRUSTED_PROXIES: '10.1.0.0/16' })
})
afterAll(() => site.remove())

describe('a site that is known by https', () => {
  test('marks every cookie as secure, and names the session’s so that no plain page can set it', async () => {
    const browser = new Browser(publicUrl)
    const { status, headers } = await browser.post('/api/auth/sign-up/email', somebody())
    expect(status).toBe(200)
    const cookies = headers.getSetCookie()
    expect(cookies).toHaveLength(2)
    for (const cookie of cookies) expect(cookie).toMatch(/; Secure/)
    expect(cookies[0]).toMatch(/^__Secure-layer-by-layer\.session_token=/)
    expect((await browser.get('/api/auth/get-session')).body.user).not.toBeNull()
    expect((await browser.get('/api/progress')).status).toBe(200)
  })

  test('is itself alone, by whatever name it is asked', async () => {
    for (const other of [
      'http://course.example.org',
      'http://10.0.0.5:3000',
      'https://course.example.org.evil.example',
    ]) {
      const { status, body } = await new Browser(other).post('/api/auth/sign-up/email', somebody())
      expect(status).toBe(403)
      expect(body.message).toContain(publicUrl)
    }
  })

  test('counts the tries of a visitor whom its proxy names, and not of the proxy', async () => {
    const { email } = await newcomer(new Browser(publicUrl))
    const wrong = { email, password: 'not the password' }
    const from = (visitor: string) =>
      new Browser(publicUrl, '10.1.2.3').post('/api/auth/sign-in/email', wrong, {
        // The visitor wrote the first address; the proxy added the second.
        headers: { 'x-forwarded-for': `192.0.2.${Math.floor(Math.random() * 250)}, ${visitor}` },
      })
    for (let tries = 0; tries < 10; tries += 1) expect((await from('203.0.113.1')).status).toBe(401)
    expect((await from('203.0.113.1')).status).toBe(429)
    expect((await from('203.0.113.2')).status).toBe(401)
  })
})
