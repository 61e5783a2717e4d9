import { expect, type Locator, type Page, test } from '@playwright/test'
import { plain } from '@/components/quiz/words'
import { solution, theLab } from './support/lab'
import { answerTo, awake, freshEmail, password, quickCheck, sheet } from './support/learner'

/** Presses Tab until something has the focus; fails after so many. */
async function tabTo(page: Page, target: Locator, most = 120): Promise<void> {
  for (let tries = 0; tries < most; tries++) {
    if (await target.evaluateAll((found) => found.some((each) => each === document.activeElement))) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab did not lead to ${target}`)
}

test('the same hour by keyboard alone', async ({ page }) => {
  test.slow()
  const [first] = quickCheck
  if (!first) throw new Error('The quick check is empty.')

  await test.step('skip to the content, tick and build', async () => {
    await page.goto('/')
    await page.keyboard.press('Tab')
    await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused()
    await page.keyboard.press('Enter')
    await tabTo(page, page.getByRole('checkbox', { name: 'COPY . .' }))
    await page.keyboard.press('Space')
    await tabTo(page, page.getByRole('button', { name: 'Build' }))
    await page.keyboard.press('Enter')
    await expect(page.getByText('You ticked one; two ran.')).toBeVisible()
  })

  await test.step('answer by number and Enter', async () => {
    await page.goto('/lessons/containers-vs-vms#quick-check')
    const quiz = sheet(page)
    await awake(page)
    await tabTo(page, quiz.locator('input').first(), 400)
    const wrong = first.options.findIndex(({ id }) => id === answerTo(first, false)[0])
    await page.keyboard.press(String(wrong + 1))
    await page.keyboard.press('Enter')
    await expect(quiz.getByRole('status')).toContainText('Not')
    await expect(quiz).toContainText(plain(first.options[wrong]?.why ?? ''))
    await expect(quiz.getByRole('button', { name: 'Next question' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(quiz).toContainText(`2 of ${quickCheck.length}`)
  })

  await test.step('choose with the arrows', async () => {
    await page.goto('/lessons/containers-vs-vms')
    const predict = page.locator('#a2-whose-kernel')
    await tabTo(page, predict.locator('input').first(), 200)
    await page.keyboard.press('ArrowDown')
    await expect(predict.locator('input').nth(1)).toBeChecked()
    await page.keyboard.press('ArrowUp')
    await expect(predict.locator('input').first()).toBeChecked()
  })

  await test.step('leave Monaco by Esc and Tab', async () => {
    await page.goto(theLab)
    await expect(page.locator('.monaco-editor').first()).toBeVisible({ timeout: 30_000 })
    const inside = page.locator('.monaco-editor textarea, .monaco-editor [role=textbox]')
    await tabTo(page, inside, 60)
    await page.keyboard.press('Escape')
    await page.keyboard.press('Tab')
    await expect(inside.and(page.locator(':focus'))).toHaveCount(0)
  })

  await test.step('mend the lab in the plain text area', async () => {
    await tabTo(page, page.getByRole('button', { name: 'Use a plain text area' }))
    await page.keyboard.press('Enter')
    const area = page.getByRole('textbox', { name: 'Dockerfile' })
    await page.keyboard.press('Shift+Tab')
    await expect(area).toBeFocused()
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.insertText(solution)
    await expect(page.getByText('3 of 3 met')).toBeVisible()
    await page.keyboard.press('ControlOrMeta+Enter')
    await expect(page.getByText(/Nothing changed since your last build/).first()).toBeVisible()
  })

  await test.step('make an account', async () => {
    await page.goto('/sign-in')
    await tabTo(page, page.getByRole('radio', { name: 'Sign in' }))
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Tab')
    await page.keyboard.type(freshEmail())
    await page.keyboard.press('Tab')
    await page.keyboard.type(password)
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/\/progress$/)
    await expect(page.getByText('3 of 3 goals met')).toBeVisible()
  })
})

test('a dialog takes the focus, and Esc closes it', async ({ page }) => {
  await page.goto('/progress')
  await tabTo(page, page.getByRole('button', { name: 'Erase' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.getByRole('button', { name: 'Erase' })).toBeFocused()
})
