import { type Reviewable, type ReviewQuestion, ways } from '@/components/review/reviewable'
import { mixesOf } from '@/content/confusable'
import { course } from '@/content/course'
import { interview } from '@/content/interview'
import { quizOf } from '@/content/quizzes'
import { lessons } from '@/lib/course'
import { interviewItem, questionItem } from '@/lib/progress'

/** Every question of the published lessons, as the review asks it. */
export async function reviewQuestions(): Promise<readonly ReviewQuestion[]> {
  const published = lessons(course).filter((lesson) => lesson.published)
  const found = await Promise.all(
    published.map(async ({ slug, title, labs }) => {
      const { questions } = await quizOf(slug)
      const lab = labs.find((each) => each.published)
      return questions.map(
        (question): ReviewQuestion => ({
          item: questionItem(slug, question.id),
          way: ways[question.kind],
          stem: question.stem,
          from: title,
          href: `/lessons/${slug}#${question.id}`,
          mixes: mixesOf(question),
          question,
          lesson: { slug, title },
          lab: lab && `/labs/${lab.slug}`,
        }),
      )
    }),
  )
  return found.flat()
}

/** The same without options and reasons, for a page that lists them only. */
export async function reviewables(): Promise<readonly Reviewable[]> {
  const questions = await reviewQuestions()
  return questions.map(({ item, way, stem, from, href, mixes }) => ({ item, way, stem, from, href, mixes }))
}

/** The cards of the interview deck, as a list names them. */
export const interviewCards: readonly Reviewable[] = interview.map(({ id, question }) => ({
  item: interviewItem(id),
  way: 'Say it',
  stem: question,
  from: 'Interview deck',
  href: `/interview#${id}`,
  mixes: [],
}))
