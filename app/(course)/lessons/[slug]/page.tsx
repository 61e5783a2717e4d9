import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { LessonDone } from '@/components/lesson/islands'
import { LessonEnds } from '@/components/lesson/lesson-ends'
import { LessonHeader } from '@/components/lesson/lesson-header'
import { SectionStack } from '@/components/lesson/section-stack'
import { Related } from '@/components/mdx/related'
import { Sources } from '@/components/mdx/sources'
import { quizOf } from '@/content/quizzes'
import { place, published, readHead } from '../read-lesson'

export const dynamicParams = false

export function generateStaticParams() {
  return published.map(({ lesson }) => ({ slug: lesson.slug }))
}

interface LessonPageProps {
  readonly params: Promise<{ readonly slug: string }>
}

export async function generateMetadata({ params }: LessonPageProps): Promise<Metadata> {
  const { slug } = await params
  const found = place(slug)
  if (!found) notFound()
  return { title: found.lesson.title, description: (await readHead(slug)).description }
}

export default async function LessonPage({ params }: LessonPageProps) {
  const { slug } = await params
  const found = place(slug)
  if (!found) notFound()
  const head = await readHead(slug)
  const { questions } = await quizOf(slug)
  const labs = found.lesson.labs.filter((lab) => lab.published)
  const { default: Text } = await import(`@/content/lessons/${slug}/lesson.mdx`)
  return (
    <div className="page desk:grid desk:grid-cols-[184px_minmax(0,39rem)_248px] desk:gap-x-18">
      <SectionStack sections={head.sections} lesson={slug} />
      <article className="relative max-w-measure desk:col-start-2">
        <LessonHeader placed={found} head={head} />
        <Text />
        <Related slugs={head.related} />
        <Sources sources={head.sources} />
        <LessonDone lesson={slug} questions={questions.map(({ id }) => id)} labs={labs.map(({ id }) => id)} />
        <LessonEnds previous={found.previous} next={found.next} />
      </article>
    </div>
  )
}
