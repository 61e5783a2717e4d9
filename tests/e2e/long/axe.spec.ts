import { test } from '@playwright/test'
import { expectNoViolations } from '../support/axe'
import { pages } from '../support/pages'

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [360, 1280]) {
    test.describe(`${colorScheme}, ${width} px`, () => {
      test.use({ colorScheme, viewport: { width, height: 800 } })
      for (const path of pages) {
        test(`${path} has no violation`, async ({ page }) => {
          await page.goto(path)
          await page.waitForLoadState('networkidle')
          await expectNoViolations(page)
        })
      }
    })
  }
}
