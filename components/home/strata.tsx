import type { CSSProperties } from 'react'
import { duration, minutesOf } from '@/components/site/duration'
import { density } from '@/components/site/strata-density'
import { Link } from '@/components/ui/link'
import { course } from '@/content/course'

/** The modules as strata, the first at the bottom, each as high as it is long. */
export function Strata() {
  return (
    <ol className="flex flex-col-reverse border-ink border-b-2">
      {course.modules.map((module, at) => {
        const share = density(at)
        const tone = `color-mix(in oklab, var(--layer-fill) ${share}%, var(--sheet))`
        const style = { minHeight: minutesOf(module) * 1.4, '--tone': tone } as CSSProperties
        return (
          <li
            key={module.code}
            className="relative -mt-px grid grid-cols-[48px_minmax(0,1fr)] gap-x-3.5 rounded-slab border border-layer-line bg-sheet py-3.5 pr-3 not-last:slab-key tablet:grid-cols-[112px_minmax(0,1fr)_auto] tablet:gap-x-11 tablet:pr-5"
            style={style}
          >
            <span
              aria-hidden="true"
              className="absolute inset-y-0 left-0 w-12 border-layer-line border-r bg-(--tone) tablet:w-28"
            />
            <span
              aria-hidden="true"
              className={`relative self-end pl-3 font-semibold text-[26px]/11 tablet:pl-[18px] tablet:text-[40px] ${share > 80 ? 'text-on-layer' : 'text-ink'}`}
            >
              {module.code}
            </span>
            <div>
              <h3 className="text-[19px]/[26px]">{module.title}</h3>
              <ul className="mt-0.5 flex flex-wrap gap-x-2 text-[16px]/[26px] text-ink-2">
                {module.lessons.map((lesson, place) => (
                  <li key={lesson.code}>
                    {lesson.published ? (
                      <Link href={`/lessons/${lesson.slug}`} className="text-ink">
                        {lesson.title}
                      </Link>
                    ) : (
                      lesson.title
                    )}
                    {place < module.lessons.length - 1 ? ',' : ''}
                  </li>
                ))}
              </ul>
            </div>
            <span className="col-start-2 whitespace-nowrap text-ink-2 text-small tablet:col-start-3">
              {duration(minutesOf(module))}
            </span>
          </li>
        )
      })}
    </ol>
  )
}
