import { expect, type Locator, type Page, test } from '@playwright/test'
import { expectNoViolations } from './support/axe'

// The gallery shows every chapter of the machine. Its files are there only where `npm run vm:build` made them; without
// them, and without WebAssembly, the recordings are what a learner gets, and those are tested always.

async function open(page: Page): Promise<void> {
  await page.goto('/dev/vm')
  await page.waitForLoadState('networkidle')
}

/** Predicts, goes in by the button of that name, and returns the chapter. */
async function enter(page: Page, question: string, title: string, button: RegExp): Promise<Locator> {
  const door = page.locator(`#${question}`)
  await door.getByRole('radio').nth(1).check({ force: true })
  await door.getByRole('button', { name: button }).click()
  const chapter = page.getByRole('region', { name: title, exact: true })
  await expect(chapter).toBeVisible()
  return chapter
}

/** Presses the buttons in the order in which they are marked. */
async function goThrough(chapter: Locator): Promise<void> {
  const next = chapter.locator('button[aria-current=step]')
  while (true) {
    await expect(next.or(chapter.getByText('Goals'))).not.toHaveCount(0)
    if ((await next.count()) === 0) return
    const name = await next.getAttribute('aria-label')
    await next.click({ timeout: 30_000 })
    await expect(chapter.getByRole('button', { name: `${name}, done` }).first()).toBeVisible({ timeout: 30_000 })
  }
}

async function expectAllMet(chapter: Locator): Promise<void> {
  const goals = chapter.getByRole('region', { name: 'Goals' }).getByRole('listitem')
  for (const goal of await goals.all()) await expect(goal).toContainText(/met$/)
  expect(await goals.count()).toBeGreaterThan(0)
}

test('without WebAssembly the race is a recording, with the same buttons and goals', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'WebAssembly'))
  await open(page)
  const race = await enter(page, 'a2-boot-race', 'Boot a machine, start a container', /Play the recording/)
  await expect(race.getByText(/^recording of/)).toBeVisible()
  await expect(race.getByText(/^\d[\d.]* times as many/)).toBeVisible()
  await goThrough(race)
  await expectAllMet(race)
  await expect(race.getByRole('log')).toContainText('6.1.')
  await expectNoViolations(page)
})

test('without JavaScript the questions and what the machine showed can be read', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL })
  const page = await context.newPage()
  await page.goto('/dev/vm')
  await expect(page.getByText('What the machine showed, recorded on').first()).toBeVisible()
  await expect(page.getByText('The answer, and why').first()).toBeVisible()
  await context.close()
})

test.describe('the machine itself', () => {
  test.beforeEach(async ({ page, request }) => {
    const manifest = await (await request.get('/vm/manifest.json')).json()
    test.skip(manifest === null, 'nobody built the machine here: npm run vm:build')
    const refused: string[] = []
    page.on('console', (message) => {
      if (/content security policy/i.test(message.text())) refused.push(message.text())
    })
    await open(page)
    Object.assign(page, { refused })
  })

  test('boots in the page, starts a container in it and meets the goals, under the site’s own policy', async ({
    page,
  }) => {
    const race = await enter(page, 'a2-boot-race', 'Boot a machine, start a container', /Boot it/)
    await expect(race.getByText('measured here')).toBeVisible()
    await expect(race.getByText(/^\d[\d.]* times as many/)).toBeVisible({ timeout: 30_000 })
    await goThrough(race)
    await expectAllMet(race)
    expect((page as Page & { refused?: readonly string[] }).refused).toEqual([])
    await expectNoViolations(page)
  })

  test('takes what is typed, and lets the keyboard out again', async ({ page }) => {
    const uts = await enter(page, 'a3-own-name', 'A host name of its own', /Try it/)
    await expect(uts.getByRole('button', { name: 'unshare -u sh' })).toBeEnabled({ timeout: 30_000 })
    const screen = uts.getByRole('textbox')
    await screen.focus()
    await page.keyboard.type('unshare -u sh\n')
    await expect(uts.getByText('its own', { exact: true })).toBeVisible({ timeout: 15_000 })
    await page.keyboard.type('hostname web\n')
    await expect(uts.getByRole('listitem').filter({ hasText: 'another host name' })).toContainText('met')
    await page.keyboard.press('Tab')
    await expect(screen).toBeFocused()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Tab')
    await expect(screen).not.toBeFocused()
  })

  test('starts a step again, and hands the machine from one chapter to the next', async ({ page }) => {
    const uts = await enter(page, 'a3-own-name', 'A host name of its own', /Try it/)
    await uts.getByRole('button', { name: 'unshare -u sh' }).click({ timeout: 30_000 })
    await expect(uts.getByText('its own', { exact: true })).toBeVisible({ timeout: 15_000 })
    await uts.getByRole('button', { name: 'Start this step again' }).click()
    await expect(uts.getByText('its own', { exact: true })).toHaveCount(0)
    await uts.getByRole('button', { name: 'As plain text' }).click()
    await expect(uts.getByRole('log')).not.toContainText('unshare')

    const pid = await enter(page, 'a3-what-ps-lists', 'Process 1', /Try it/)
    await expect(uts.getByText('Another part of this page uses the machine now.')).toBeVisible()
    await pid.getByRole('button', { name: 'unshare -p -f sh' }).click({ timeout: 30_000 })
    await expect(pid.getByText('its own', { exact: true })).toBeVisible({ timeout: 15_000 })
  })

  test('stands still while the tab is hidden, and goes on afterwards', async ({ page }) => {
    const uts = await enter(page, 'a3-own-name', 'A host name of its own', /Try it/)
    const command = uts.getByRole('button', { name: 'unshare -u sh' })
    await expect(command).toBeEnabled({ timeout: 30_000 })
    const hide = (hidden: boolean) =>
      page.evaluate((value) => {
        Object.defineProperty(document, 'hidden', { configurable: true, get: () => value })
        document.dispatchEvent(new Event('visibilitychange'))
      }, hidden)
    await hide(true)
    await command.click()
    await page.waitForTimeout(1500)
    await expect(uts.getByText('its own', { exact: true })).toHaveCount(0)
    await hide(false)
    await expect(uts.getByText('its own', { exact: true })).toBeVisible({ timeout: 15_000 })
  })
})
