import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Lab } from '@/components/lab/lab'
import { placeLab, publishedLabs, readLab, readStart } from '../read-lab'

export const dynamicParams = false

export function generateStaticParams() {
  return publishedLabs.map(({ entry }) => ({ slug: entry.slug }))
}

interface LabPageProps {
  readonly params: Promise<{ readonly slug: string }>
}

export async function generateMetadata({ params }: LabPageProps): Promise<Metadata> {
  const { slug } = await params
  if (!placeLab(slug)) notFound()
  const { title, task } = await readLab(slug)
  return { title: title.replaceAll('`', ''), description: task.join(' ').replaceAll('`', '') }
}

export default async function LabPage({ params }: LabPageProps) {
  const { slug } = await params
  const placed = placeLab(slug)
  if (!placed) notFound()
  const { lesson, module, number, count } = placed
  const lab = await readLab(slug)
  const lessonHref = lesson.published ? `/lessons/${lesson.slug}` : '/course'
  return (
    <Lab
      given={{
        id: lab.id,
        slug,
        head: {
          title: lab.title,
          crumbs: [
            { text: module.title, href: '/course' },
            { text: lesson.title, href: lessonHref },
            { text: `Lab ${number} of ${count}` },
          ],
          back: lessonHref,
          task: lab.task,
        },
        goals: lab.goals.map(({ id, text, hints }) => ({ id, text, hints })),
        edits: lab.edits,
        start: await readStart(slug, lab),
      }}
    />
  )
}
