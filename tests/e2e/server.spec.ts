// What only the whole server can show: the address of a visitor is that of the connection, as Next hands it through.

import { expect, test } from '@playwright/test'

const signIn = '/api/auth/sign-in/email'

test('a forged address does not escape the limit of tries', async ({ request, baseURL }) => {
  const email = `forger${Date.now()}@example.org`
  const statuses = []
  for (let tries = 0; tries < 12; tries += 1) {
    const forged = `192.0.2.${tries}`
    const headers = { origin: baseURL!, 'x-forwarded-for': forged, 'x-real-ip': forged, 'x-layer-peer': `x ${forged}` }
    const answer = await request.post(signIn, { headers, data: { email, password: 'not the password' } })
    statuses.push(answer.status())
  }
  expect(statuses).toEqual([...Array.from({ length: 10 }, () => 401), 429, 429])
})

test('a page of another site is refused, in JSON that says why', async ({ request }) => {
  const answer = await request.post(signIn, {
    headers: { origin: 'https://elsewhere.example' },
    data: { email: 'ada@example.org', password: 'some password' },
  })
  expect(answer.status()).toBe(403)
  expect(answer.headers()['cache-control']).toBe('no-store')
  expect((await answer.json()).message).toContain('https://elsewhere.example')
})

test('the server says that it is well', async ({ request }) => {
  const answer = await request.get('/api/health')
  expect([answer.status(), await answer.json()]).toEqual([200, { status: 'ok' }])
})
