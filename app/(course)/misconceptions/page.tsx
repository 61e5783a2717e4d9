import type { Metadata } from 'next'
import { MisconceptionList } from '@/components/glossary/misconception-list'
import { course } from '@/content/course'
import { misconceptions } from '@/content/misconceptions'
import { quizOf } from '@/content/quizzes'
import { lessons } from '@/lib/course'

export const metadata: Metadata = {
  title: 'Misconceptions',
  description: 'Forty things that are often believed of containers, images and Dockerfiles, and what is so instead.',
}

export default async function MisconceptionsPage() {
  const published = lessons(course).filter((lesson) => lesson.published)
  const asked = await Promise.all(
    published.map(async (lesson) => ({ lesson, questions: (await quizOf(lesson.slug)).questions })),
  )
  return (
    <div className="page">
      <div className="max-w-measure pt-8 tablet:pt-12">
        <h1>Misconceptions</h1>
        <p className="mt-5 text-ink-2 text-lede">
          What is often believed, and what is so. The wrong options of the course’s questions come from this list.
        </p>
      </div>
      <MisconceptionList
        all={misconceptions.map((each) => ({
          ...each,
          answered: asked.flatMap(({ lesson, questions }) => {
            const question = questions.find(({ options }) =>
              options.some(({ misconception }) => misconception === each.id),
            )
            return question ? [{ title: lesson.title, href: `/lessons/${lesson.slug}#${question.id}` }] : []
          }),
        }))}
      />
    </div>
  )
}
