import type { Metadata } from 'next'
import { CourseMap } from '@/components/progress/course-map'
import { GoOn } from '@/components/progress/go-on'
import { Link } from '@/components/ui/link'
import { Swatch } from '@/components/ui/swatch'
import { course } from '@/content/course'
import { lessons } from '@/lib/course'

export const metadata: Metadata = {
  title: 'The course',
  description:
    'Twenty lessons on containers, images and the Dockerfile, standing on each other. What is open now, and how far you are.',
}

const legend = [
  ['layer', 'done'],
  ['run', 'begun'],
  ['skip', 'not yet'],
] as const

export default function CoursePage() {
  const all = lessons(course)
  const open = all.filter((lesson) => lesson.published)
  return (
    <div className="page grid gap-10 pt-8 tablet:pt-11 desk:grid-cols-[272px_minmax(0,1fr)] desk:gap-14">
      <div className="desk:sticky desk:top-8 desk:self-start">
        <h1>The course</h1>
        <p className="mt-4 text-ink-2 text-lede">
          Twenty lessons, standing on each other. Begin at the bottom; half of the time is doing.
        </p>
        <p className="mt-4 text-ink-2 text-small">
          {open.length} of {all.length} are open now. The others are in writing, and listed so that you see where they
          will stand.
        </p>
        <GoOn lessons={open} />
        <ul className="mt-10 space-y-1.5 text-small">
          {legend.map(([state, word]) => (
            <li key={word} className="flex items-center gap-3">
              <Swatch state={state} /> <span className="text-ink-2">{word}</span>
            </li>
          ))}
        </ul>
        <p className="mt-2 text-[13px]/5 text-ink-2">Taller means more minutes.</p>
        <ul className="mt-8 space-y-2 text-small">
          <li>
            <Link href="/review">Review</Link>: what you answered returns.
          </li>
          <li>
            <Link href="/interview">Interview deck</Link>: say it, reveal, grade yourself.
          </li>
        </ul>
      </div>
      <CourseMap modules={course.modules} />
    </div>
  )
}
