import { expect, test } from '@playwright/test'
import { plain } from '@/components/quiz/words'
import { mendTheLab, theLab } from './support/lab'
import { answerTo, choose, freshEmail, quickCheck, sheet, signIn, signUp } from './support/learner'

test('a first hour: read, answer, mend, sign up, and find it all on another device', async ({ page, browser }) => {
  test.slow()
  const [first, second] = quickCheck
  if (!first || !second) throw new Error('The quick check has fewer than two questions.')

  await test.step('the first answer is seconds away', async () => {
    await page.goto('/')
    await page.getByRole('checkbox', { name: 'COPY . .' }).check()
    await page.getByRole('button', { name: 'Build' }).click()
    await expect(page.getByText('You ticked one; two ran.')).toBeVisible()
  })

  await test.step('read a lesson', async () => {
    await page.getByRole('link', { name: 'Start with Containers vs virtual machines' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Containers vs virtual machines')
  })

  const quiz = sheet(page)
  await test.step('answer wrong, and read why', async () => {
    const wrong = answerTo(first, false)
    await choose(quiz, first, wrong)
    await quiz.getByRole('button', { name: 'Check' }).click()
    const chosen = first.options.find(({ id }) => id === wrong[0])
    await expect(quiz.getByText('your answer', { exact: false }).first()).toBeVisible()
    await expect(quiz).toContainText(plain(chosen?.why ?? ''))
    for (const option of first.options) await expect(quiz).toContainText(plain(option.why))
  })

  await test.step('a reload in mid-quiz loses nothing', async () => {
    await quiz.getByRole('button', { name: 'Next question' }).click()
    await choose(quiz, second, answerTo(second, true).slice(0, 1))
    await page.reload()
    await expect(quiz).toContainText(`2 of ${quickCheck.length}`)
    await expect(quiz).toContainText(plain(second.stem))
    await expect(quiz.locator('input:checked, [data-item]').first()).toBeAttached()
  })

  await test.step('answer right', async () => {
    if (second.kind !== 'order')
      for (const box of await quiz.locator('input[type=checkbox]:checked').all()) await box.uncheck({ force: true })
    await choose(quiz, second, answerTo(second, true))
    await quiz.getByRole('button', { name: 'Check' }).click()
    await expect(quiz.getByRole('status')).toContainText('Right')
  })

  await test.step('mend the lab', async () => {
    await page.goto(theLab)
    await mendTheLab(page)
  })

  const email = freshEmail()
  await test.step('sign up', async () => {
    await signUp(page, email)
    await expect(page.getByText('In your account, up to now.')).toBeVisible()
  })

  await test.step('see everything on another device', async () => {
    const device = await browser.newContext()
    const there = await device.newPage()
    await signIn(there, email)
    await expect(there.getByText('3 of 3 goals met')).toBeVisible()
    await expect(there.getByText(/1 of \d+ right, 1 at the first try/)).toBeVisible()
    await there.goto('/lessons/containers-vs-vms')
    const quizThere = sheet(there)
    await expect(quizThere).toContainText(
      plain(first.options.find(({ id }) => id === answerTo(first, false)[0])?.why ?? ''),
    )
    await device.close()
  })
})
