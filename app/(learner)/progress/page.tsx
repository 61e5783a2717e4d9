import type { Metadata } from 'next'
import { ProgressPage } from '@/components/progress/progress-page'
import { course } from '@/content/course'
import { labs } from '@/content/labs'
import { quizOf } from '@/content/quizzes'
import { lessons } from '@/lib/course'
import { reviewables } from '../review/review-questions'

export const metadata: Metadata = {
  title: 'My progress',
  description: 'What you did in this course, and the way back to where you were. With an account and without one.',
}

export default async function Progress() {
  const open = lessons(course).filter((lesson) => lesson.published)
  const tracked = await Promise.all(
    open.map(async (lesson) => {
      const { questions } = await quizOf(lesson.slug)
      return { lesson, questions: questions.map(({ id }) => id) }
    }),
  )
  const trackedLabs = await Promise.all(
    open
      .flatMap((lesson) => lesson.labs)
      .filter((lab) => lab.published)
      .map(async ({ id, slug, title }) => {
        const lab = await labs[slug]?.()
        if (!lab)
          throw new Error(`content/course.ts publishes the lab "${slug}", but content/labs/index.ts does not load it`)
        return { id, slug, title, goals: lab.goals.map((goal) => goal.id) }
      }),
  )
  return (
    <div className="page pt-8 tablet:pt-12">
      <ProgressPage modules={course.modules} tracked={tracked} labs={trackedLabs} review={await reviewables()} />
    </div>
  )
}
