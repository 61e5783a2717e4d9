'use client'

import { useEffect, useState } from 'react'
import { useProgress } from '@/components/progress/use-progress'
import { ButtonLink } from '@/components/ui/button'
import { look } from '@/components/ui/state'
import { inTurn } from '@/lib/course/review'
import { AskedAgain } from './asked-again'
import { NextDays } from './next-days'
import type { Reviewable, ReviewQuestion } from './reviewable'
import { type Waiting, waitingOf } from './waiting'
import { Waits } from './waits'
import { counted, whenDue } from './when'

interface ReviewPageProps {
  readonly questions: readonly ReviewQuestion[]
  /** Cards of the interview deck: they return as well, and are asked there. */
  readonly cards: readonly Reviewable[]
}

/** What is due is asked, missed ones first; below it, all that waits. The same with an account and without one. */
export function ReviewPage({ questions, cards }: ReviewPageProps) {
  const { view, ready } = useProgress()
  const [now] = useState(() => Date.now())
  const [round, setRound] = useState<readonly ReviewQuestion[]>()
  const [at, setAt] = useState(0)
  const waiting = ready ? waitingOf<Reviewable>([...questions, ...cards], view.recalls, now) : []

  // What is due when the page is opened is the round: a question that was answered in it does not leave it.
  useEffect(() => {
    if (!ready || round) return
    const due = waitingOf(questions, view.recalls, now).filter((each) => each.due)
    setRound(inTurn(due).map(({ what }) => what))
  }, [ready, round, questions, view, now])

  const asked = round?.[at]
  return (
    <>
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-3">
        <div>
          <h1>Review</h1>
          <p className="mt-3 min-h-8 max-w-measure text-ink-2 text-lede">
            <span key={`${round?.length}`}>
              {round ? lede(round.length, waiting, now) : 'What you answered returns.'}
            </span>
          </p>
        </div>
        {round && round.length > 0 ? <Strip count={round.length} at={at} /> : null}
      </div>
      <div className="mt-8 max-w-[47rem]">
        {asked && round ? (
          <AskedAgain
            key={asked.item}
            asked={asked}
            recalls={view.recalls.get(asked.item) ?? []}
            place={at + 1}
            count={round.length}
            onNext={() => setAt(at + 1)}
          />
        ) : round ? (
          <Over round={round} waiting={waiting} now={now} />
        ) : null}
      </div>
      {round && waiting.length > 0 ? (
        <div className="mt-16 grid gap-12 border-ink border-t-2 pt-4 desk:grid-cols-[minmax(0,1fr)_20rem] desk:gap-18">
          <section aria-labelledby="what-waits">
            <h2 id="what-waits" className="border-ink border-b pb-2.5 text-h3">
              What waits
            </h2>
            <Waits waiting={waiting.slice(0, shown)} now={now} />
            {waiting.length > shown ? (
              <details className="mt-3">
                <summary className="text-small">And {waiting.length - shown} more, later</summary>
                <Waits waiting={waiting.slice(shown)} now={now} />
              </details>
            ) : null}
          </section>
          <section aria-labelledby="next-days">
            <h2 id="next-days" className="text-h3">
              The next seven days
            </h2>
            <div className="mt-5">
              <NextDays memories={waiting.map(({ memory }) => memory)} now={now} />
            </div>
            <p className="mt-5 text-[16px]/[25px] text-ink-2">
              A bar beside a question is how long it is likely to hold: longer after each time you knew it.
            </p>
            <p className="mt-4 text-[16px]/[25px] text-ink-2">Missing a day costs nothing; they wait.</p>
          </section>
        </div>
      ) : null}
    </>
  )
}

const shown = 12

function lede(due: number, waiting: readonly Waiting[], now: number): string {
  if (due > 0) return `${counted(due, 'question')}, missed ones first, about ${minutes(due)}. Stop when you like.`
  const next = waiting.find((each) => !each.due)
  if (next) return `Nothing is due. The next question comes back ${whenDue(next.memory.due, now)}.`
  return 'Nothing waits yet. What you answer in a lesson comes back here, sooner when you missed it.'
}

function minutes(count: number): string {
  return count === 1 ? 'a minute' : `${Math.ceil(count * 1.2)} minutes`
}

/** How far the round is: known, now, not yet. */
function Strip({ count, at }: { readonly count: number; readonly at: number }) {
  return (
    <p className="flex w-60 max-w-full">
      <span className="sr-only">
        {Math.min(at, count)} of {count} asked.
      </span>
      {Array.from({ length: count }, (_, place) => place).map((place) => (
        <i
          key={place}
          aria-hidden="true"
          className={`-ml-px h-3.5 min-w-0 flex-1 rounded-slab border ${look[place < at ? 'layer' : place === at ? 'run' : 'skip'].body}`}
        />
      ))}
    </p>
  )
}

interface OverProps {
  readonly round: readonly ReviewQuestion[]
  readonly waiting: readonly Waiting[]
  readonly now: number
}

/** What came of a round, or where to find something to answer. */
function Over({ round, waiting, now }: OverProps) {
  if (round.length === 0) return <ButtonLink href="/course">To the course</ButtonLink>
  const left = waiting.filter(({ due, what }) => due && round.some(({ item }) => item === what.item)).length
  const missed = waiting.filter(
    ({ memory, what }) => memory.missed && round.some(({ item }) => item === what.item),
  ).length
  const next = waiting.find((each) => !each.due)
  return (
    <div role="status">
      <p className="font-mid text-[19px]/[27px] tablet:text-[21px]/[30px]">
        {round.length - left} of {round.length} answered, {missed === 0 ? 'none' : missed} of them missed.
      </p>
      {next ? <p className="mt-2 text-ink-2">The next comes back {whenDue(next.memory.due, now)}.</p> : null}
      <ButtonLink href="/progress" className="mt-6">
        My progress
      </ButtonLink>
    </div>
  )
}
