'use client'

import { useEffect, useState } from 'react'
import { look, type State } from '@/components/ui/state'
import type { Section } from '@/lib/course'

interface SectionStackProps {
  readonly sections: readonly Section[]
  readonly lesson: string
}

/** 16 px a minute: the one linear measure of the lesson page. */
const minute = 16

/** The lesson's parts as a hanging stack, each as high as it is long; it follows the reader, and keeps the place. */
export function SectionStack({ sections, lesson }: SectionStackProps) {
  const [at, setAt] = useState(0)

  useEffect(() => {
    const follow = () => {
      const passed = sections.filter(({ id }) => {
        const heading = document.getElementById(id)
        return heading !== null && heading.getBoundingClientRect().top < window.innerHeight * 0.4
      })
      setAt(passed.length)
    }
    follow()
    addEventListener('scroll', follow, { passive: true })
    return () => removeEventListener('scroll', follow)
  }, [sections])

  const place = sections[at - 1]?.id
  useEffect(() => {
    if (!place) return
    // Who scrolls through does not stay: a place counts when it was read for a moment.
    const timer = setTimeout(() => {
      import('@/lib/progress')
        .then(({ journal, lessonItem }) => journal.visit(lessonItem(lesson), place))
        .catch(() => {})
    }, 1500)
    return () => clearTimeout(timer)
  }, [lesson, place])

  const left = sections.slice(Math.max(at - 1, 0)).reduce((sum, { minutes }) => sum + minutes, 0)
  return (
    <nav
      aria-label="In this lesson"
      className="no-print mt-10 text-small/5 desk:sticky desk:top-8 desk:mt-11 desk:self-start"
    >
      <details open className="desk:[&>summary]:pointer-events-none">
        <summary className="font-semibold desk:list-none desk:[&::-webkit-details-marker]:hidden">
          In this lesson
        </summary>
        <ol className="mt-2.5 max-desk:mb-2">
          {sections.map(({ id, title, minutes }, index) => (
            <li key={id} className="relative -mt-px flex" style={{ minHeight: minutes * minute }}>
              <i aria-hidden="true" className={`w-5 flex-none rounded-slab border ${look[stateOf(index, at)].body}`} />
              <a
                href={`#${id}`}
                aria-current={index === at - 1 ? 'location' : undefined}
                className="flex-1 py-1 pl-3.5 text-ink-2 link-plain hover:underline aria-[current]:font-semibold aria-[current]:text-ink"
              >
                {title}
              </a>
            </li>
          ))}
        </ol>
      </details>
      <p className="mt-3 hidden text-[13px]/5 text-ink-2 desk:block">
        <span key={at}>
          {Math.max(at - 1, 0)} of {sections.length} read, about {Math.ceil(left)}{' '}
          {Math.ceil(left) === 1 ? 'minute' : 'minutes'} left.
        </span>{' '}
        A slab is as high as its part is long.
      </p>
    </nav>
  )
}

function stateOf(index: number, at: number): State {
  if (index < at - 1) return 'layer'
  return index === at - 1 ? 'run' : 'skip'
}
