import { expect, test } from '@playwright/test'
import { labPages, lessonPages } from './support/pages'

test.use({ javaScriptEnabled: false })

for (const path of lessonPages) {
  test(`${path} can be read without JavaScript`, async ({ page }) => {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.getByRole('heading', { name: 'Key takeaways' })).toBeVisible()
    await expect(page.getByRole('table').first()).toBeVisible()
    // A drawing is SVG, or HTML in a figure.
    await expect(
      page.locator('article').locator('svg[role=img], figure').filter({ visible: true }).first(),
    ).toBeVisible()
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

for (const [path, words] of [
  ['/glossary', 'Cache key'],
  ['/glossary/cache-key', 'its parent step'],
  ['/misconceptions', 'It is a group of ordinary processes'],
  ['/search', 'Searching needs JavaScript'],
  ['/review', 'The review needs JavaScript'],
] as const) {
  test(`${path} can be read without JavaScript`, async ({ page }) => {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.getByText(words).first()).toBeVisible()
  })
}

test('/interview shows every card without JavaScript, its answer folded away', async ({ page }) => {
  await page.goto('/interview')
  await expect(page.getByText('Whose kernel runs it?')).toBeVisible()
  await expect(page.getByText('Alpine brings files, never a kernel.')).toBeHidden()
  await page.getByText('An answer').nth(1).click()
  await expect(page.getByText('Alpine brings files, never a kernel.')).toBeVisible()
})
