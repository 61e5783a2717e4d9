import { expect, type Locator, type Page } from '@playwright/test'
import { plain } from '@/components/quiz/words'
import { quiz as vms } from '@/content/lessons/containers-vs-vms/quiz'
import type { MatchQuestion, Question } from '@/lib/course'

/** The questions of the first open lesson's quick check, in order. */
export const quickCheck: readonly Question[] = vms.questions.filter((question) => !question.inline)

/** An e-mail address that nobody had before. */
export function freshEmail(): string {
  return `ada-${Date.now()}-${Math.floor(Math.random() * 1e6)}@example.org`
}

export const password = 'a calm and exact sentence'

/** The sheet of the lesson's quick check. */
export function sheet(page: Page): Locator {
  return page
    .locator('section')
    .filter({ hasText: /^Quick check/ })
    .last()
}

/** An answer to a question that is right, or one that is not. */
export function answerTo(question: Question, right: boolean): readonly string[] {
  const { options } = question
  const best = typeof question.answer === 'string' ? [question.answer] : question.answer
  if (question.kind === 'fill') return [right ? plain(options.find(({ id }) => id === best[0])?.text ?? '') : 'nothing']
  if (right) return best
  if (question.kind === 'order') return options.map(({ id }) => id)
  if (question.kind === 'match') return wrongPairs(question)
  const wrong = options.find(({ id }) => !best.includes(id))
  if (!wrong) throw new Error(`${question.id} has no wrong option`)
  return [wrong.id]
}

/** Every item with a partner that is not its own. */
function wrongPairs({ partners, answer }: MatchQuestion): readonly string[] {
  return answer.map((pair) => {
    const [item, own] = pair.split('=')
    return `${item}=${partners.find(({ id }) => id !== own)?.id}`
  })
}

/** Chooses options by their labels, as a hand would, and leaves the others alone. */
export async function choose(within: Locator, question: Question, ids: readonly string[]): Promise<void> {
  if (question.kind === 'order') return putInOrder(within, question, ids)
  if (question.kind === 'fill') return within.getByLabel('Your answer').fill(ids[0] ?? '')
  if (question.kind === 'match') return pair(within, question, ids)
  for (const id of ids) {
    const option = question.options.find((each) => each.id === id)
    if (!option) throw new Error(`${question.id} has no option ${id}`)
    await within.getByText(plain(option.text), { exact: true }).first().click()
  }
}

async function pair(within: Locator, { options }: MatchQuestion, pairs: readonly string[]): Promise<void> {
  for (const [item, partner] of pairs.map((each) => each.split('='))) {
    const text = plain(options.find(({ id }) => id === item)?.text ?? '')
    await within.getByLabel(text, { exact: true }).selectOption(partner ?? '')
  }
}

async function putInOrder(within: Locator, question: Question, ids: readonly string[]): Promise<void> {
  const shown = question.options.map(({ id }) => id)
  for (const [place, id] of ids.entries()) {
    const text = plain(question.options.find((each) => each.id === id)?.text ?? '')
    for (let at = shown.indexOf(id); at > place; at--) {
      await within.getByRole('button', { name: `Move up: ${text}`, exact: true }).click()
      shown.splice(at, 1)
      shown.splice(at - 1, 0, id)
    }
  }
}

/** Makes an account on the sign-in page and waits for the page of progress. */
export async function signUp(page: Page, email: string): Promise<void> {
  await page.goto('/sign-in')
  await page.getByText('Create an account').click()
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Create an account' }).click()
  await expect(page).toHaveURL(/\/progress$/)
}

export async function signIn(page: Page, email: string): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).toHaveURL(/\/progress$/)
}

/** Waits until React has taken over every question of the page, which it does once the reader stirs. */
export async function awake(page: Page): Promise<void> {
  let at = 0
  await expect
    .poll(async () => {
      at += 7
      await page.mouse.move(200 + at, 200)
      return page.evaluate(() =>
        [...document.querySelectorAll('form')].every((form) =>
          Object.keys(form).some((key) => key.startsWith('__reactProps')),
        ),
      )
    })
    .toBe(true)
}
