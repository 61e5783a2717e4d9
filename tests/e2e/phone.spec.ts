import { expect, test } from '@playwright/test'
import { plain } from '@/components/quiz/words'
import { solution, theLab } from './support/lab'
import { answerTo, choose, freshEmail, password, quickCheck, sheet } from './support/learner'

test.use({ viewport: { width: 360, height: 780 }, hasTouch: true, isMobile: true })

test('the same hour by touch, on 360 px', async ({ page }) => {
  test.slow()
  const [first] = quickCheck
  if (!first) throw new Error('The quick check is empty.')

  await page.goto('/')
  await page.getByText('COPY . .').first().tap()
  await page.getByRole('button', { name: 'Build' }).tap()
  await expect(page.getByText('You ticked one; two ran.')).toBeVisible()

  await page.getByText('Menu').tap()
  await page.getByRole('link', { name: 'Course' }).tap()
  await page.getByRole('link', { name: 'Containers vs virtual machines', exact: true }).tap()
  const quiz = sheet(page)
  await choose(quiz, first, answerTo(first, true))
  await quiz.getByRole('button', { name: 'Check' }).tap()
  await expect(quiz).toContainText('your answer, right')
  await expect(quiz).toContainText(plain(first.options[0]?.why ?? ''))

  await page.goto(theLab)
  const area = page.getByRole('textbox', { name: 'Dockerfile' })
  await expect(area).toHaveAttribute('autocapitalize', /off|none/)
  await expect(page.locator('.monaco-editor')).toHaveCount(0)
  await area.tap()
  await area.fill(solution)
  await expect(page.getByText(/If you build now/).first()).toBeVisible()
  await page
    .getByRole('button', { name: /^Build/ })
    .first()
    .tap()
  await expect(page.getByText(/Nothing changed since your last build/).first()).toBeVisible()

  await page.goto('/sign-in')
  await page.getByText('Create an account').tap()
  await page.getByLabel('E-mail').fill(freshEmail())
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Create an account' }).tap()
  await expect(page.getByText('3 of 3 goals met')).toBeVisible()
})
