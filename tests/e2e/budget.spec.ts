import { expect, type Page, test } from '@playwright/test'
import { lessonPages, pages } from './support/pages'

const kB = 1000

interface Loaded {
  readonly scripts: number
  readonly all: number
}

/** Bytes over the wire of what a page asks for by itself: compressed bodies, scripts apart. */
async function load(page: Page, path: string): Promise<Loaded> {
  const sizes: Promise<{ readonly type: string; readonly bytes: number }>[] = []
  page.on('requestfinished', (request) => {
    sizes.push(
      request.sizes().then(({ responseBodySize }) => ({ type: request.resourceType(), bytes: responseBodySize })),
    )
  })
  await page.goto(path)
  await page.waitForLoadState('networkidle')
  const done = await Promise.all(sizes)
  const sum = (types: readonly string[]) =>
    done.filter(({ type }) => types.includes(type)).reduce((total, { bytes }) => total + bytes, 0)
  return { scripts: sum(['script']), all: sum(['document', 'stylesheet', 'font', 'script']) }
}

for (const path of lessonPages) {
  test(`${path} loads at most 150 kB of scripts and 220 kB in all`, async ({ page }) => {
    const { scripts, all } = await load(page, path)
    console.log(
      `${path}: scripts ${(scripts / kB).toFixed(1)} kB, HTML, CSS, fonts and scripts ${(all / kB).toFixed(1)} kB`,
    )
    expect(scripts).toBeGreaterThan(50 * kB)
    expect(scripts).toBeLessThanOrEqual(150 * kB)
    expect(all).toBeLessThanOrEqual(220 * kB)
  })
}

for (const width of [360, 1280]) {
  for (const path of pages) {
    test(`${path} does not shift at ${width} px, and is no wider`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 })
      await page.addInitScript(() => {
        const shifts: number[] = []
        Object.assign(window, { shifts })
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
            if (!entry.hadRecentInput) shifts.push(entry.value)
        }).observe({ type: 'layout-shift', buffered: true })
      })
      await page.goto(path)
      await page.waitForLoadState('networkidle')
      await page.evaluate(() => document.fonts.ready)
      const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)
      expect(shifts.reduce((sum, value) => sum + value, 0)).toBeLessThan(0.01)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    })
  }
}
