import { expect, test } from '@playwright/test'
import { expectNoViolations } from './support/axe'

test('a card is said, revealed, ticked and graded by keyboard, and comes back', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2027-03-01T18:00:00'))
  await page.goto('/interview#whose-kernel')
  const card = page.locator('section#whose-kernel')
  await card.getByRole('button', { name: 'Reveal' }).press('Enter')
  await expect(card.getByRole('checkbox', { name: /^Fact/ })).toBeFocused()
  for (const _ of ['fact', 'mechanism', 'trade-off']) {
    await page.keyboard.press('Space')
    await page.keyboard.press('Tab')
  }
  await expect(card.getByText('You ticked 3 of 4: “Said it” is proposed. You decide.')).toBeVisible()
  await expectNoViolations(page)
  await card.getByRole('button', { name: /^Said it/ }).press('Enter')
  await expect(card).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Reveal' })).toBeFocused()
  await expect(page.getByRole('link', { name: 'Whose kernel runs? : known' })).toBeVisible()

  await page.clock.setFixedTime(new Date('2027-04-01T18:00:00'))
  await page.goto('/course')
  await page.goto('/interview')
  await expect(page.getByRole('link', { name: 'Whose kernel runs? : due' })).toBeVisible()
})
