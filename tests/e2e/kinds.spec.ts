import { expect, type Locator, type Page, test } from '@playwright/test'

/** The sheet of one of the gallery's questions. */
const sheet = (page: Page, id: string): Locator => page.locator(`section#${id}`)

test.beforeEach(async ({ page }) => {
  await page.goto('/dev')
  await page.waitForLoadState('networkidle')
})

test('steps are ticked by number, kept over a reload, and judged by Enter', async ({ page }) => {
  const trace = sheet(page, 'dev-trace')
  await trace.getByRole('checkbox').first().focus()
  await page.keyboard.press('3')
  await page.keyboard.press('4')
  await page.reload()
  await expect(trace.getByRole('checkbox', { checked: true })).toHaveCount(2)
  await trace.getByRole('checkbox').last().focus()
  await page.keyboard.press('Enter')
  await expect(trace.getByRole('status')).toHaveText('Not so: what runs is COPY . .')
  await expect(trace.getByText('3 of 4 as you said')).toBeVisible()
  await expect(trace.getByText('metadata')).toBeVisible()
})

test('items get their partners by keyboard', async ({ page }) => {
  const match = sheet(page, 'dev-match')
  await match.getByLabel('CMD ["a"]', { exact: true }).focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.reload()
  await expect(match.getByLabel('ENTRYPOINT ["a"]', { exact: true })).toHaveValue('appended')
  await match.getByRole('button', { name: 'Check' }).press('Enter')
  await expect(match.getByRole('status')).toHaveText('Right: 2 of 2 have their partner.')
})

test('a typed answer keeps its digits, outlives a reload, and is sent by Enter', async ({ page }) => {
  const fill = sheet(page, 'dev-fill')
  await fill.getByLabel('Your answer').pressSequentially('3.24')
  await page.reload()
  await expect(fill.getByLabel('Your answer')).toHaveValue('3.24')
  await fill.getByLabel('Your answer').press('Enter')
  await expect(fill.getByRole('status')).toHaveText('Not so: right is latest.')
  await fill.getByRole('button', { name: 'Try again' }).click()
  await fill.getByLabel('Your answer').fill(' Alpine:LATEST ')
  await page.keyboard.press('Enter')
  await expect(fill.getByRole('status')).toHaveText('Right: latest.')
})

test('a line is chosen by arrows or its number', async ({ page }) => {
  const spot = sheet(page, 'dev-spot')
  await spot.getByRole('radio').first().focus()
  await page.keyboard.press('3')
  await page.keyboard.press('ArrowUp')
  await expect(spot.getByRole('radio').nth(1)).toBeChecked()
  await page.keyboard.press('Enter')
  await expect(spot.getByRole('status')).toHaveText('Right: ENV TOKEN=abc.')
})
