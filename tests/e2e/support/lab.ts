import { readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'

export const theLab = '/labs/no-reinstall'

/** One of the Dockerfiles that meet all goals. */
export const solution = readFileSync('content/labs/no-reinstall/solutions/copy-server-only/Dockerfile', 'utf8')

/** Waits until every goal is met, and builds. */
export async function buildAndSeeGoalsMet(page: Page): Promise<void> {
  await expect(page.getByText('3 of 3 met')).toBeVisible()
  await page
    .getByRole('button', { name: /^Build/ })
    .first()
    .click()
  await expect(page.getByText(/Nothing changed since your last build/).first()).toBeVisible()
}

/** Mends the Dockerfile in Monaco, by pointer and keys. */
export async function mendTheLab(page: Page): Promise<void> {
  const editor = page.locator('.monaco-editor').first()
  await expect(editor).toBeVisible({ timeout: 30_000 })
  await expect(page.getByText(/Nothing changed since your last build/).first()).toBeVisible()
  await editor.click()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.insertText(solution)
  await buildAndSeeGoalsMet(page)
}
