import { expect, test } from '@playwright/test'
import { expectNoViolations } from './support/axe'

test('Ctrl K finds a word by keyboard alone, and Esc gives the focus back', async ({ page }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await page.goto('/course')
  await page.waitForLoadState('networkidle')
  expect(asked).not.toContain('/search-index.json')
  await page.keyboard.press('Control+k')
  const field = page.getByRole('combobox', { name: /^Search/ })
  await expect(field).toBeFocused()
  await page.keyboard.type('hyperv')
  const best = page.getByRole('option', { selected: true })
  await expect(best).toContainText('Hypervisor')
  await expect(best.locator('mark').first()).toHaveText('Hypervisor')
  await expect(page.getByRole('dialog').getByRole('status')).toHaveText(/^\d+ found\.$/)
  await expectNoViolations(page)
  await page.keyboard.press('ArrowDown')
  await expect(best).not.toContainText('Words: Hypervisor')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)

  await page.keyboard.press('Control+k')
  await page.keyboard.type('hypervisor')
  await expect(best).toContainText('Hypervisor')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/glossary\/hypervisor$/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hypervisor')
})

test('the search page keeps its query in the address', async ({ page }) => {
  await page.goto('/search')
  await page.getByRole('searchbox').fill('cgroup')
  await expect(page.getByRole('link', { name: 'cgroup', exact: true })).toBeVisible()
  await expect(page).toHaveURL(/\/search\?q=cgroup$/)
  await page.reload()
  await expect(page.getByRole('link', { name: 'cgroup', exact: true })).toBeVisible()
  await page.getByRole('searchbox').fill('zzzzzz')
  await expect(page.getByText('Nothing found for “zzzzzz”.')).toBeVisible()
})
