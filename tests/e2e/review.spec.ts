import { expect, test } from '@playwright/test'
import { expectNoViolations } from './support/axe'
import { answerTo, choose, quickCheck, sheet } from './support/learner'

test('what was missed in a lesson is asked again on the next day, and then rests', async ({ page }) => {
  const [first, second] = quickCheck
  if (!first || !second) throw new Error('The quick check of the first lesson has two questions at least')
  await page.clock.setFixedTime(new Date('2027-03-01T18:00:00'))
  await page.goto('/review')
  await expect(page.getByText('Nothing waits yet.')).toBeVisible()

  await page.goto('/lessons/containers-vs-vms#quick-check')
  await page.waitForLoadState('networkidle')
  for (const [question, right] of [
    [first, true],
    [second, false],
  ] as const) {
    await choose(sheet(page), question, answerTo(question, right))
    await sheet(page).getByRole('button', { name: 'Check' }).click()
    await sheet(page).getByRole('button', { name: 'Next question' }).click()
  }
  await page.goto('/review')
  await expect(page.getByText('The next question comes back tomorrow.')).toBeVisible()

  await page.clock.setFixedTime(new Date('2027-03-02T07:00:00'))
  await page.reload()
  await expect(page.getByText('One question, missed ones first')).toBeVisible()
  await expect(page.getByRole('img', { name: /^Returning: Today 1, Wed 1?/ })).toBeVisible()
  await expectNoViolations(page)
  const asked = page.locator(`section#${second.id}`)
  await choose(asked, second, answerTo(second, true))
  await page.keyboard.press('Enter')
  await expect(asked.getByText(/It comes back in \d+ days\./)).toBeVisible()
  await asked.getByRole('button', { name: 'That was all' }).press('Enter')
  await expect(page.getByText('1 of 1 answered, none of them missed.')).toBeVisible()
  await expectNoViolations(page)

  await page.reload()
  await expect(page.getByText('Nothing is due.')).toBeVisible()
})
