'use client'

import { useEffect, useState } from 'react'
import { useProgress } from '@/components/progress/use-progress'
import { whenDue } from '@/components/review/when'
import { Button } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import { Swatch } from '@/components/ui/swatch'
import type { InterviewCard } from '@/content/interview'
import type { Rating } from '@/lib/course/review'
import { interviewItem, journal } from '@/lib/progress'
import { CardSheet } from './card-sheet'
import { type HeldCard, held } from './deck-state'

/** A round through the cards that wait, or through all; below it the whole deck, each card at its own address. */
export function Deck({ cards }: { readonly cards: readonly InterviewCard[] }) {
  const { view, ready } = useProgress()
  const [now] = useState(() => Date.now())
  const [round, setRound] = useState<readonly string[]>()
  const [at, setAt] = useState(0)
  const [arrived, setArrived] = useState(false)
  const deck = held(cards, view.recalls, now)
  const waiting = deck.filter(({ waits }) => waits)
  const current = deck.find(({ card }) => card.id === round?.[at])

  const begin = (ids: readonly string[]) => {
    setRound(ids)
    setAt(0)
  }

  useEffect(() => {
    if (!ready || round) return
    const ids = held(cards, view.recalls, now).flatMap(({ card, waits }) => (waits ? card.id : []))
    const named = cards.find(({ id }) => `#${id}` === location.hash)?.id
    setRound(named ? [named, ...ids.filter((id) => id !== named)] : ids)
  }, [ready, round, cards, view, now])

  const go = () => {
    setArrived(true)
    setAt(at + 1)
  }

  const onGrade = (id: string, rating: Rating) => {
    void journal.record(interviewItem(id), 'reviewed', { rating })
    if (rating === 1 && round) setRound([...round, id])
    go()
  }

  return (
    <div className="noscript:hidden print:hidden">
      <div className="flex flex-wrap gap-2">
        <Button kind="slim" onClick={() => begin(waiting.map(({ card }) => card.id))} disabled={waiting.length === 0}>
          <span key={waiting.length}>{waiting.length === 0 ? 'Nothing waits' : `What waits: ${waiting.length}`}</span>
        </Button>
        <Button kind="slim" onClick={() => begin(cards.map(({ id }) => id))}>
          All {cards.length}
        </Button>
      </div>
      <div className="mt-6 max-w-[47rem]">
        {current && round ? (
          <CardSheet
            key={`${current.card.id} ${at}`}
            held={current}
            place={at + 1}
            count={round.length}
            now={now}
            arrived={arrived}
            onGrade={(rating) => onGrade(current.card.id, rating)}
            onSkip={go}
          />
        ) : round ? (
          <Over deck={deck} now={now} />
        ) : null}
      </div>
      {round ? (
        <section
          aria-labelledby="in-the-deck"
          className="mt-16 grid gap-x-10 gap-y-6 border-ink border-t-2 pt-4 desk:grid-cols-[18rem_minmax(0,1fr)]"
        >
          <div>
            <h2 id="in-the-deck" className="text-h3">
              In the deck
            </h2>
            <p className="mt-2 text-[16px]/[25px] text-ink-2">
              {cards.length} cards, each as fact, mechanism, trade-off, example. They rest and return with your{' '}
              <Link href="/review">review</Link>.
            </p>
          </div>
          <ul className="gap-x-10 tablet:columns-2">
            {deck.map(({ card, memory, waits }) => (
              <li key={card.id} className="break-inside-avoid border-rule border-b">
                <a
                  href={`#${card.id}`}
                  onClick={() => {
                    setArrived(true)
                    begin([card.id, ...waiting.map((each) => each.card.id).filter((id) => id !== card.id)])
                  }}
                  aria-current={card.id === current?.card.id}
                  className="flex min-h-11 items-center gap-3 link-plain hover:underline aria-[current=true]:font-semibold"
                >
                  <Swatch state={!memory ? 'skip' : waits ? 'run' : 'layer'} />
                  <span>
                    {card.short}
                    <span className="sr-only">{!memory ? ': not yet said' : waits ? ': due' : ': known'}</span>
                  </span>
                </a>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  )
}

/** The end of a round, and when the next card returns. */
function Over({ deck, now }: { readonly deck: readonly HeldCard[]; readonly now: number }) {
  const dues = deck.flatMap(({ memory, waits }) => (memory && !waits ? memory.due : []))
  return (
    <p role="status" className="font-mid text-[19px]/[27px] tablet:text-[21px]/[30px]">
      That was the round.{' '}
      {dues.length > 0 ? `The next card comes back ${whenDue(Math.min(...dues), now)}.` : 'Nothing was graded.'}
    </p>
  )
}
