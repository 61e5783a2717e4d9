import { fileURLToPath } from 'node:url'
import { course } from '@/content/course'
import { quizOf } from '@/content/quizzes'
import { key, lessons, type Question } from '@/lib/course'

/** A way to guess without knowing anything, and the share of questions in which it would be right. */
export interface Guess {
  readonly name: string
  readonly share: number
}

/** No guess may be right in so many questions, or more. */
export const mostBias = 0.35

/** The questions that a guess can be tried on: four options, one of them right. */
export function fourOptioned(questions: readonly Question[]): readonly Question[] {
  return questions.filter(({ kind, options }) => (kind === 'one' || kind === 'predict') && options.length === 4)
}

/** How often “the longest”, “the shortest” and “the k-th as written” are right. Where several are equally long, they share. */
export function guesses(questions: readonly Question[]): readonly Guess[] {
  const tried = fourOptioned(questions)
  const length = (text: string) => text.replace(/`|\*\*/g, '').length
  const extreme = (pick: (...lengths: number[]) => number) => (question: Question) => {
    const lengths = question.options.map((option) => length(option.text))
    const best = question.options.filter((_, at) => lengths[at] === pick(...lengths)).map((option) => option.id)
    return best.includes(key(question)[0]!) ? 1 / best.length : 0
  }
  const nth = (at: number) => (question: Question) => (question.options[at]?.id === key(question)[0] ? 1 : 0)
  const share = (name: string, isRight: (question: Question) => number): Guess => ({
    name,
    share: tried.reduce((sum, question) => sum + isRight(question), 0) / Math.max(tried.length, 1),
  })
  return [
    share('the longest', extreme(Math.max)),
    share('the shortest', extreme(Math.min)),
    ...[0, 1, 2, 3].map((at) => share(`number ${at + 1} as written`, nth(at))),
  ]
}

/** The questions of all published lessons. */
export async function allQuestions(): Promise<readonly Question[]> {
  const published = lessons(course).filter((lesson) => lesson.published)
  const quizzes = await Promise.all(published.map(({ slug }) => quizOf(slug)))
  return quizzes.flatMap((quiz) => quiz.questions)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const questions = await allQuestions()
  console.log(
    `${fourOptioned(questions).length} of ${questions.length} questions have four options and one right answer.`,
  )
  for (const { name, share } of guesses(questions)) {
    console.log(`${share < mostBias ? ' ' : '!'} ${name.padEnd(20)} would be right in ${(share * 100).toFixed(0)} %`)
  }
}
