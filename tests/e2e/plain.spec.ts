import { expect, test } from '@playwright/test'
import { labPages, lessonPages } from './support/pages'

test.use({ javaScriptEnabled: false })

for (const path of lessonPages) {
  test(`${path} can be read without JavaScript`, async ({ page }) => {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.getByRole('heading', { name: 'Key takeaways' })).toBeVisible()
    await expect(page.getByRole('table').first()).toBeVisible()
    await expect(page.locator('svg[role=img]').first()).toBeVisible()
    await expect(page.locator('article')).toContainText('Sources')
  })
}

for (const path of labPages) {
  test(`${path} says its task without JavaScript, and what it needs`, async ({ page }) => {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.getByText('The lab needs JavaScript')).toBeVisible()
    await expect(page.locator('pre').first()).toContainText('FROM')
  })
}
