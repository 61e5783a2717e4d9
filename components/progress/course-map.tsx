'use client'

import type { CSSProperties } from 'react'
import { duration, minutesOf } from '@/components/site/duration'
import { density } from '@/components/site/strata-density'
import { Link } from '@/components/ui/link'
import { look, type State } from '@/components/ui/state'
import { StateWord } from '@/components/ui/state-word'
import type { Lesson, Module } from '@/lib/course'
import { type LessonState, lessonState } from './lesson-state'
import { useProgress } from './use-progress'

/** 4 px a minute: the map's linear measure. */
const minute = 4

const standing: Readonly<Record<LessonState['word'], State>> = { done: 'layer', begun: 'run', 'not yet': 'skip' }

/** The strata of home, opened: every lesson a slab as high as it is long, the first at the bottom. */
export function CourseMap({ modules }: { readonly modules: readonly Module[] }) {
  const { view, ready } = useProgress()
  return (
    <ol className="flex flex-col-reverse border-ink border-b-2">
      {modules.map((module, at) => {
        const tone = `color-mix(in oklab, var(--layer-fill) ${density(at)}%, var(--sheet))`
        const states = module.lessons.map((lesson) => lessonState(view, lesson))
        const done = states.filter(({ word }) => word === 'done').length
        return (
          <li
            key={module.code}
            id={`module-${module.code.toLowerCase()}`}
            className="relative -mt-px rounded-slab border border-layer-line bg-sheet pl-12 not-last:slab-key tablet:pl-16"
            style={{ '--tone': tone } as CSSProperties}
          >
            <span
              aria-hidden="true"
              className={`absolute inset-y-0 left-0 flex w-12 items-end border-layer-line border-r bg-(--tone) pb-1 pl-3 font-semibold text-[26px]/11 tablet:w-16 tablet:pl-[18px] tablet:text-[34px] ${density(at) > 80 ? 'text-on-layer' : 'text-ink'}`}
            >
              {module.code}
            </span>
            <h2 className="flex flex-wrap items-baseline gap-x-4 border-rule border-b px-4 py-3 text-[19px]/[26px] tablet:px-5 tablet:text-[21px]/7">
              {module.title}
              <span className="font-normal text-ink-2 text-small">
                {done} of {module.lessons.length}
              </span>
              <span className="ml-auto font-normal text-ink-2 text-small">{duration(minutesOf(module))}</span>
            </h2>
            <ol className="flex flex-col-reverse px-4 py-3 tablet:px-5">
              {module.lessons.map((lesson, place) => (
                <MapLesson key={lesson.code} lesson={lesson} state={ready ? states[place] : undefined} />
              ))}
            </ol>
          </li>
        )
      })}
    </ol>
  )
}

function MapLesson({ lesson, state }: { readonly lesson: Lesson; readonly state?: LessonState }) {
  const word = state?.word ?? 'not yet'
  const labs = lesson.labs.filter(({ published }) => published)
  const lifted = word === 'begun' ? 'translate-x-1.5' : ''
  return (
    <li className="flex items-stretch" style={{ minHeight: lesson.minutes * minute }}>
      <i
        aria-hidden="true"
        className={`relative -mt-px w-11 flex-none rounded-slab border tablet:w-16 ${look[standing[word]].body} ${lifted} ${word === 'not yet' ? '' : 'slab-key'}`}
      />
      <div className="flex min-w-0 flex-1 flex-wrap items-center gap-x-4 py-2 pl-4 tablet:flex-nowrap tablet:pl-5">
        <div className="min-w-0 flex-[1_1_100%]">
          <h3 className="font-normal text-[17px]/6">
            {lesson.published ? (
              <Link href={`/lessons/${lesson.slug}`}>{lesson.title}</Link>
            ) : (
              <span className="text-ink-2">{lesson.title}</span>
            )}
          </h3>
          <p className="text-ink-2 text-small/5">{lesson.line}</p>
        </div>
        {labs.map((lab) => (
          <Link key={lab.id} href={`/labs/${lab.slug}`} className="whitespace-nowrap text-small">
            Lab {Number(lab.id.slice(1))}
          </Link>
        ))}
        <span className="whitespace-nowrap text-ink-2 text-small">{lesson.minutes} min</span>
        <span className="min-w-24 whitespace-nowrap text-small tablet:text-right">
          {lesson.published ? <MapWord word={word} /> : <span className="text-ink-2">in writing</span>}
        </span>
      </div>
    </li>
  )
}

function MapWord({ word }: { readonly word: LessonState['word'] }) {
  if (word === 'not yet') return null
  return (
    <StateWord state={standing[word]} glyph={word === 'done' ? 'yes' : 'run'}>
      {word}
    </StateWord>
  )
}
