import { gzipSync } from 'node:zlib'
import { expect, type Page, type Request, test } from '@playwright/test'
import { lessonPages, pages } from './support/pages'

const kB = 1000

interface Part {
  readonly type: string
  /** Bytes over the wire. */
  readonly wire: number
  /** Of a script: what gzip makes of it at its best, whatever the server and this browser agreed on. */
  readonly gzip: number
}

/** What a page asks for by itself. */
async function load(page: Page, path: string): Promise<readonly Part[]> {
  const parts: Promise<Part>[] = []
  page.on('requestfinished', (request) => {
    parts.push(weigh(request))
  })
  await page.goto(path)
  await page.waitForLoadState('networkidle')
  return Promise.all(parts)
}

async function weigh(request: Request): Promise<Part> {
  const type = request.resourceType()
  const { responseBodySize } = await request.sizes()
  const body = type === 'script' ? await (await request.response())?.body() : undefined
  return { type, wire: responseBodySize, gzip: body ? gzipSync(body, { level: 9 }).length : 0 }
}

function sum(parts: readonly Part[], types: readonly string[], measure: 'wire' | 'gzip' = 'wire'): number {
  return parts.filter(({ type }) => types.includes(type)).reduce((total, part) => total + part[measure], 0)
}

const firstLoad = ['document', 'stylesheet', 'font', 'script']

for (const path of lessonPages) {
  test(`${path} loads at most 150 kB of scripts by gzip, and 220 kB in all`, async ({ page }) => {
    const parts = await load(page, path)
    const scripts = sum(parts, ['script'], 'gzip')
    const all = sum(parts, firstLoad)
    const told = firstLoad.map((type) => `${type} ${(sum(parts, [type]) / kB).toFixed(1)}`).join(', ')
    console.log(
      `${path}: scripts ${(scripts / kB).toFixed(1)} kB by gzip; over the wire ${(all / kB).toFixed(1)} kB: ${told}`,
    )
    expect(scripts).toBeGreaterThan(50 * kB)
    expect(scripts).toBeLessThanOrEqual(150 * kB)
    expect(all).toBeLessThanOrEqual(220 * kB)
  })
}

async function countShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const shifts: number[] = []
    Object.assign(window, { shifts })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
        if (!entry.hadRecentInput) shifts.push(entry.value)
    }).observe({ type: 'layout-shift', buffered: true })
  })
}

/** How far things have moved by themselves once all has come. */
async function shifted(page: Page): Promise<number> {
  await page.waitForLoadState('networkidle')
  await page.evaluate(() => document.fonts.ready)
  const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)
  return shifts.reduce((sum, value) => sum + value, 0)
}

for (const width of [360, 1280]) {
  for (const path of pages) {
    test(`${path} does not shift at ${width} px, and is no wider`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 })
      await countShifts(page)
      await page.goto(path)
      expect(await shifted(page)).toBeLessThan(0.01)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    })
  }

  test(`text does not move at ${width} px when its faces come late`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 })
    await countShifts(page)
    let come = () => {}
    const late = new Promise<void>((done) => {
      come = done
    })
    await page.route('**/*.woff2', (route) => late.then(() => route.continue()))
    await page.goto('/privacy', { waitUntil: 'domcontentloaded' })
    await expect.poll(() => page.evaluate(() => performance.getEntriesByType('paint').length)).toBeGreaterThan(0)
    expect(await page.evaluate(() => document.fonts.status)).toBe('loading')
    come()
    expect(await shifted(page)).toBeLessThan(0.01)
    expect(
      await page.evaluate(() => [...document.fonts].filter(({ status }) => status === 'loaded').length),
    ).toBeGreaterThan(1)
  })
}
