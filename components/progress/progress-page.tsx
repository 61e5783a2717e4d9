'use client'

import { useState } from 'react'
import { DueForReview } from '@/components/review/due-for-review'
import type { Reviewable } from '@/components/review/reviewable'
import { waitingOf } from '@/components/review/waiting'
import { ButtonLink } from '@/components/ui/button'
import { InlineText } from '@/components/ui/inline-text'
import { Link } from '@/components/ui/link'
import { StateWord } from '@/components/ui/state-word'
import type { Lesson, Module } from '@/lib/course'
import { goalItem, questionItem } from '@/lib/progress'
import { EraseDevice } from './erase-device'
import { lessonState } from './lesson-state'
import { placeOf } from './place-of'
import { ProgressTower } from './progress-tower'
import { SyncWord } from './sync-word'
import { useProgress } from './use-progress'

/** A lesson with the ids of its questions, and a lab with the ids of its goals, as the page hands them over. */
export interface Tracked {
  readonly lesson: Lesson
  readonly questions: readonly string[]
}

export interface TrackedLab {
  readonly id: string
  readonly slug: string
  readonly title: string
  readonly goals: readonly string[]
}

interface ProgressPageProps {
  readonly modules: readonly Module[]
  readonly tracked: readonly Tracked[]
  readonly labs: readonly TrackedLab[]
  /** What can return in the review. */
  readonly review: readonly Reviewable[]
}

/** The same page with an account and without one. */
export function ProgressPage({ modules, tracked, labs, review }: ProgressPageProps) {
  const { view, ready, account } = useProgress()
  const done = tracked.filter(({ lesson }) => lessonState(view, lesson).word === 'done').length
  const [now] = useState(() => Date.now())
  const waiting = ready ? waitingOf(review, view.recalls, now) : []
  const place = view.last && placeOf(view.last, tracked, labs)
  return (
    <>
      <div className="flex flex-wrap items-end justify-between gap-6">
        <div>
          <h1>My progress</h1>
          <p className="mt-4 max-w-measure text-ink-2 text-lede">
            <b className="text-ink">
              {done} of {tracked.length} open lessons
            </b>{' '}
            <span key={String(ready && view.answers.size > 0)}>
              {view.answers.size > 0
                ? `done, and ${view.answers.size} ${view.answers.size === 1 ? 'question' : 'questions'} answered.`
                : 'done. Answer a first question, and it shows here.'}
            </span>
          </p>
        </div>
        {place ? <ButtonLink href={place.href}>Go on: {place.title}</ButtonLink> : null}
      </div>
      <div
        className={`mt-12 grid gap-12 desk:grid-cols-[minmax(0,1.25fr)_minmax(0,1fr)] desk:gap-18 ${ready ? '' : 'invisible noscript:visible'}`}
      >
        <section aria-labelledby="so-far">
          <h2 id="so-far" className="text-h3">
            The course so far
          </h2>
          <ProgressTower modules={modules} />
        </section>
        <div>
          <DueForReview waiting={waiting} now={now} />
          <section aria-labelledby="questions">
            <h2 id="questions" className="border-ink border-b-2 pb-2.5 text-h3">
              Questions
            </h2>
            <dl>
              {tracked.map(({ lesson, questions }) => {
                const answers = questions.flatMap((id) => view.answers.get(questionItem(lesson.slug, id)) ?? [])
                return (
                  <div key={lesson.slug} className="flex flex-wrap justify-between gap-x-4 border-rule border-b py-2.5">
                    <dt>
                      <Link href={`/lessons/${lesson.slug}#quick-check`}>{lesson.title}</Link>
                    </dt>
                    <dd className="text-ink-2 text-small">
                      {answers.filter((each) => each.right).length} of {questions.length} right,{' '}
                      {answers.filter((each) => each.first).length} at the first try
                    </dd>
                  </div>
                )
              })}
            </dl>
          </section>
          <section aria-labelledby="labs" className="mt-12">
            <h2 id="labs" className="border-ink border-b-2 pb-2.5 text-h3">
              Labs
            </h2>
            <dl>
              {labs.map((lab) => {
                const met = lab.goals.filter((goal) => view.goals.has(goalItem(lab.id, goal))).length
                const whole = met === lab.goals.length
                return (
                  <div
                    key={lab.id}
                    className="flex flex-wrap items-center justify-between gap-x-4 border-rule border-b py-2.5"
                  >
                    <dt>
                      <Link href={`/labs/${lab.slug}`}>
                        <InlineText>{lab.title}</InlineText>
                      </Link>
                    </dt>
                    <dd>
                      <StateWord state={whole ? 'layer' : met > 0 ? 'run' : 'skip'} glyph={whole ? 'yes' : undefined}>
                        {met} of {lab.goals.length} goals met
                      </StateWord>
                    </dd>
                  </div>
                )
              })}
            </dl>
          </section>
        </div>
      </div>
      <section
        aria-label="Where it is kept"
        className="mt-16 flex flex-wrap items-center justify-between gap-x-8 gap-y-4 border-rule border-t pt-6"
      >
        <p className="max-w-measure">
          <b>
            <SyncWord />
          </b>{' '}
          {account ? null : (
            <span className="text-ink-2">
              Nothing is missing without an account, except your other devices. Signing in adds them; what is here
              stays.
            </span>
          )}
        </p>
        <div className="flex flex-wrap gap-3">
          {account ? null : (
            <ButtonLink href="/sign-in" kind="slim">
              Sign in
            </ButtonLink>
          )}
          <EraseDevice />
        </div>
      </section>
    </>
  )
}
