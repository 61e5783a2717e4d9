// The store of the pages, in a real Chromium: what it promises, over tabs that write at once and a tab that dies.

import { fileURLToPath } from 'node:url'
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createViteServer } from 'vitest/node'
import type { journal } from '@/lib/progress'
import type { browserStore } from '@/lib/progress/browser-store'
import { findBrowser } from '../../scripts/browser'
import { promises } from '../support/store-contract'
import { postgresUrl } from './site'

interface Window {
  readonly browserStore: typeof browserStore
  readonly journal: typeof journal
  readonly promises: typeof promises
  readonly isLoaded: boolean
}

const root = fileURLToPath(new URL('../..', import.meta.url))
let server: Awaited<ReturnType<typeof createViteServer>>
let browser: Browser
let context: BrowserContext
let url: string

beforeAll(async () => {
  server = await createViteServer({
    root,
    configFile: false,
    appType: 'mpa',
    logLevel: 'error',
    cacheDir: `${root}node_modules/.vite-store-test`,
    resolve: { alias: { '@': root.replace(/\/$/, '') } },
    server: { port: 0, host: '127.0.0.1', hmr: false, watch: null },
    optimizeDeps: { noDiscovery: true, include: ['idb', 'zod/mini'] },
  })
  await server.listen()
  url = `${server.resolvedUrls?.local[0]}tests/server/fake/store.html`
  browser = await chromium.launch({
    executablePath: findBrowser(),
    args: process.getuid?.() === 0 ? ['--no-sandbox', '--disable-gpu'] : ['--disable-gpu'],
  })
})
afterAll(async () => {
  await browser?.close()
  await server?.close()
})
beforeEach(async () => {
  context = await browser.newContext()
})
afterEach(() => context.close())

async function tab(): Promise<Page> {
  const page = await context.newPage()
  await page.goto(url)
  await page.waitForFunction(() => (window as unknown as Window).isLoaded)
  return page
}

// The database of the server does not matter here: once is enough.
describe.skipIf(postgresUrl)('a browser’s store', () => {
  test.each(Object.keys(promises))('%s', async (name) => {
    const page = await tab()
    await page.evaluate(async (each) => {
      const { browserStore, promises } = window as unknown as Window
      await promises[each]!(await browserStore())
    }, name)
  })

  test('never gives a counter twice over tabs that write at once', async () => {
    const tabs = [await tab(), await tab(), await tab()]
    await Promise.all(
      tabs.map((page) =>
        page.evaluate(async () => {
          const { journal } = window as unknown as Window
          await Promise.all(Array.from({ length: 50 }, (_, at) => journal.record(`lesson/a${at}`, 'done', {})))
        }),
      ),
    )
    const counters = await tabs[0]!.evaluate(async () => {
      const store = await (window as unknown as Window).browserStore()
      return (await store.read('')).events.map(({ counter }) => counter)
    })
    expect(counters.sort((a, b) => a - b)).toEqual(Array.from({ length: 150 }, (_, at) => at + 1))
  })

  test('shows in one tab what another recorded', async () => {
    const [one, two] = [await tab(), await tab()]
    await two.evaluate(() => void (window as unknown as Window).journal.subscribe(() => {}))
    await one.evaluate(() => (window as unknown as Window).journal.record('lesson/a', 'done', {}))
    await two.waitForFunction(() => (window as unknown as Window).journal.snapshot().view.done.has('lesson/a'))
  })

  test('has kept what was typed when the tab dies a quarter of a second later', async () => {
    const page = await tab()
    await page.evaluate(() => {
      const { journal } = window as unknown as Window
      void journal.record('lesson/a/q', 'answered', { choice: ['x'], right: true })
      for (const text of ['F', 'FR', 'FRO', 'FROM', 'FROM node']) journal.saveDraft('lab/L06', { Dockerfile: text })
    })
    await page.waitForTimeout(250)
    const session = await context.newCDPSession(page)
    await Promise.race([session.send('Page.crash').catch(() => undefined), page.waitForEvent('crash')])

    const next = await tab()
    const { answers, draft } = await next.evaluate(async () => {
      const { journal } = window as unknown as Window
      await new Promise<void>((done) => journal.subscribe(() => journal.snapshot().ready && done()))
      const { view } = journal.snapshot()
      return { answers: [...view.answers.keys()], draft: view.drafts.get('lab/L06')?.[0]?.files.Dockerfile }
    })
    expect(answers).toEqual(['lesson/a/q'])
    expect(draft).toBe('FROM node')
  })

  test('goes on in memory, and says so, where the browser keeps nothing', async () => {
    await context.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('refused', 'SecurityError')
      }
    })
    const page = await tab()
    const snapshot = await page.evaluate(async () => {
      const { journal } = window as unknown as Window
      await journal.record('lesson/a', 'done', {})
      const { storage, view } = journal.snapshot()
      return { storage, done: [...view.done] }
    })
    expect(snapshot).toEqual({ storage: 'memory', done: ['lesson/a'] })
  })

  test('goes on in memory, and says so, where the browser takes no more', async () => {
    const page = await tab()
    const snapshot = await page.evaluate(async () => {
      const { journal } = window as unknown as Window
      await journal.record('lesson/a', 'done', {})
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('full', 'QuotaExceededError')
      }
      await journal.record('lesson/b', 'done', {})
      const { storage, view } = journal.snapshot()
      return { storage, done: [...view.done] }
    })
    expect(snapshot).toEqual({ storage: 'full', done: ['lesson/a', 'lesson/b'] })
  })
})
