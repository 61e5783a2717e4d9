import { expect, test } from '@playwright/test'
import { pages } from './support/pages'

for (const path of pages) {
  test(`${path} runs under a strict policy and asks no other host`, async ({ page, baseURL }) => {
    const refused: string[] = []
    const foreign: string[] = []
    page.on('console', (message) => {
      if (/content security policy/i.test(message.text())) refused.push(message.text())
    })
    page.on('pageerror', (error) => refused.push(String(error)))
    page.on('request', (request) => {
      const { protocol, origin } = new URL(request.url())
      if (protocol !== 'data:' && origin !== baseURL) foreign.push(request.url())
    })

    const response = await page.goto(path)
    await page.waitForLoadState('networkidle')

    const headers = response?.headers() ?? {}
    const policy = headers['content-security-policy'] ?? ''
    const scripts = policy.split('; ').find((part) => part.startsWith('script-src')) ?? ''
    expect(scripts).toContain("'self'")
    expect(scripts).not.toMatch(/unsafe|\*|https?:/)
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['referrer-policy']).toBe('strict-origin-when-cross-origin')
    expect(headers['x-powered-by']).toBeUndefined()
    expect(refused).toEqual([])
    expect(foreign).toEqual([])
  })
}

test('a script that the page did not bring is refused', async ({ page }) => {
  await page.goto('/keyboard')
  await page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'window.planted = true'
    document.body.append(script)
  })
  expect(await page.evaluate(() => 'planted' in window)).toBe(false)
})
