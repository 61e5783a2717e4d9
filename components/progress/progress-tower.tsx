'use client'

import { Link } from '@/components/ui/link'
import { look, type State } from '@/components/ui/state'
import { StateWord } from '@/components/ui/state-word'
import { Swatch } from '@/components/ui/swatch'
import type { Module } from '@/lib/course'
import { type LessonState, lessonState } from './lesson-state'
import { useProgress } from './use-progress'

/** 2 px a minute: the tower's linear measure. */
const minute = 2

const standing: Readonly<Record<LessonState['word'], State>> = { done: 'layer', begun: 'run', 'not yet': 'skip' }

/** All lessons as one tower, the first at the bottom. */
export function ProgressTower({ modules }: { readonly modules: readonly Module[] }) {
  const { view } = useProgress()
  return (
    <>
      <ol className="flex flex-col-reverse gap-2.5 border-ink border-b-2 pt-2">
        {modules.map((module) => (
          <li key={module.code}>
            <ol aria-label={module.title} className="flex flex-col-reverse">
              {module.lessons.map((lesson) => {
                const { word } = lessonState(view, lesson)
                return (
                  <li
                    key={lesson.code}
                    className="flex items-stretch"
                    style={{ minHeight: Math.max(lesson.minutes * minute, 28) }}
                  >
                    <i
                      aria-hidden="true"
                      className={`relative -mt-px w-18 flex-none rounded-slab border ${look[standing[word]].body} ${word === 'begun' ? 'translate-x-1.5' : ''} ${word === 'not yet' ? '' : 'slab-key'}`}
                    />
                    <span className="flex min-w-0 flex-1 items-center justify-between gap-3 pl-4 text-[16px]/6">
                      {lesson.published ? (
                        <Link href={`/lessons/${lesson.slug}`}>{lesson.title}</Link>
                      ) : (
                        <span className="text-ink-2">{lesson.title}</span>
                      )}
                      {word === 'not yet' ? (
                        <span className="whitespace-nowrap text-ink-2 text-small">{lesson.minutes} min</span>
                      ) : (
                        <StateWord state={standing[word]} glyph={word === 'done' ? 'yes' : 'run'}>
                          {word}
                        </StateWord>
                      )}
                    </span>
                  </li>
                )
              })}
            </ol>
          </li>
        ))}
      </ol>
      <ul className="mt-4 flex flex-wrap gap-x-6 gap-y-1.5 text-ink-2 text-small">
        {(['done', 'begun', 'not yet'] as const).map((word) => (
          <li key={word} className="flex items-center gap-3">
            <Swatch state={standing[word]} /> {word}
          </li>
        ))}
      </ul>
    </>
  )
}
