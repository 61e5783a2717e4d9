import { Crumbs } from '@/components/site/crumbs'
import { Link } from '@/components/ui/link'
import { course } from '@/content/course'
import type { Lesson, LessonHead, Module } from '@/lib/course'

interface LessonHeaderProps {
  readonly placed: { readonly lesson: Lesson; readonly module: Module; readonly number: number }
  readonly head: LessonHead
}

const lessons = course.modules.flatMap((module) => module.lessons)
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })

export function LessonHeader({ placed: { lesson, module, number }, head }: LessonHeaderProps) {
  const before = lesson.after.flatMap((code) => lessons.filter((each) => each.code === code))
  return (
    <header className="pt-6 tablet:pt-9">
      <Crumbs
        crumbs={[
          { text: 'Course', href: '/course' },
          { text: module.title, href: `/course#module-${module.code.toLowerCase()}` },
          { text: `Lesson ${number} of ${lessons.length}` },
        ]}
      />
      <h1 className="mt-3">{lesson.title}</h1>
      <p className="mt-5 text-ink-2 text-lede">{head.lede}</p>
      <p className="mt-5 flex flex-wrap gap-x-5 text-ink-2 text-small">
        <span>{lesson.minutes} minutes</span>
        {before.length > 0 ? (
          <span>
            after{' '}
            {before.map((each, at) => (
              <span key={each.code}>
                {at > 0 ? ', ' : ''}
                {each.published ? <Link href={`/lessons/${each.slug}`}>{each.title}</Link> : each.title}
              </span>
            ))}
          </span>
        ) : null}
        <span>
          checked <time dateTime={head.checked}>{day.format(new Date(head.checked))}</time>
        </span>
      </p>
      <details className="mt-6 border-rule border-y py-3 text-small">
        <summary className="font-semibold">After it you can</summary>
        <ul className="mt-2 list-disc space-y-1 pl-5 text-ink-2">
          {head.objectives.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      </details>
    </header>
  )
}
