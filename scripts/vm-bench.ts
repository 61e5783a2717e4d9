import { loadavg } from 'node:os'
import { chromium, type Page } from '@playwright/test'
import { builtManifest } from '../vm/build/write'
import { findBrowser } from './browser'
import { startSite } from './site'

// How the machine feels in a browser: `npm run bench:vm` prints each figure beside its aim. BASE_URL measures a site that
// runs already; otherwise the built one is started. Say how busy the computer was when you quote the times.
const runs = 3

interface Run {
  readonly clickToPrompt: number
  readonly powerToPrompt: number
  readonly container: number
  readonly bytes: number
  readonly gap: number
}

const aims: readonly (readonly [keyof Run, string, number, string])[] = [
  ['clickToPrompt', 'click → prompt', 1500, 'ms'],
  ['powerToPrompt', 'power on → prompt', 800, 'ms'],
  ['container', 'container start → its prompt', 80, 'ms'],
  ['bytes', 'over the wire after the click', 3600, 'kB'],
  ['gap', 'longest gap between two frames', 60, 'ms'],
]

/** As text, since it runs in the page: the longest time between two frames, kept as `gap`. */
const watchFrames = `
  window.gap = 0
  let last = performance.now()
  requestAnimationFrame(function frame() {
    const now = performance.now()
    window.gap = Math.max(window.gap, now - last)
    last = now
    requestAnimationFrame(frame)
  })`

async function measure(page: Page, url: string): Promise<Run> {
  const sizes: Promise<number>[] = []
  await page.goto(`${url}/dev/vm`)
  await page.waitForLoadState('networkidle')
  const door = page.locator('#a2-boot-race')
  await door.getByRole('radio').nth(1).check({ force: true })
  page.on('requestfinished', (request) => sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize)))
  await page.evaluate(watchFrames)
  await door.getByRole('button', { name: 'Boot it' }).click()
  const race = page.getByRole('region', { name: 'Boot a machine, start a container' })
  await race.getByText(/^\d[\d.]* times as many/).waitFor({ timeout: 60_000 })
  const words = (await race.locator('svg desc').first().textContent()) ?? ''
  const {
    clickToPrompt = 0,
    powerToPrompt = 0,
    gap,
  } = await page.evaluate(() => ({
    clickToPrompt: performance.getEntriesByName('machine: asked for → prompt')[0]?.duration,
    powerToPrompt: performance.getEntriesByName('machine: power on → prompt')[0]?.duration,
    gap: (window as unknown as { gap: number }).gap,
  }))
  const container = Number(/the container starts in ([\d.,]+) ms/.exec(words)?.[1]?.replace(',', ''))
  await page.waitForLoadState('networkidle')
  const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0) / 1000
  return { clickToPrompt, powerToPrompt, container, bytes, gap }
}

const manifest = builtManifest()
if (!manifest) {
  console.error('There is no machine in vm/out: run npm run vm:build first.')
  process.exit(1)
}
const site = process.env.BASE_URL ? { url: process.env.BASE_URL, stop: async () => {} } : await startSite()
const browser = await chromium.launch({
  executablePath: findBrowser(),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
})
const measured: Run[] = []
try {
  for (let run = 0; run < runs; run++) {
    const context = await browser.newContext()
    measured.push(await measure(await context.newPage(), site.url))
    await context.close()
  }
} finally {
  await browser.close()
  await site.stop()
}
const brotli = manifest.files.filter(({ name }) => !name.endsWith('.txt')).reduce((sum, file) => sum + file.brotli, 0)
console.log(
  `Chromium ${browser.version()}, ${runs} runs, load ${loadavg()[0]?.toFixed(1)}; the machine's files are ${Math.round(brotli / 1000)} kB as brotli.`,
)
for (const [key, name, aim, unit] of aims) {
  const figures = measured.map((run) => Math.round(run[key]))
  const best = Math.min(...figures)
  console.log(
    `${name.padEnd(32)}${figures.map((figure) => `${figure} ${unit}`.padStart(10)).join('')}   aim ${aim} ${unit}${best > aim ? ': missed' : ''}`,
  )
}
