'use client'

import { useEffect, useRef, useState } from 'react'
import { inDays, whenDue } from '@/components/review/when'
import { Button } from '@/components/ui/button'
import { InlineText } from '@/components/ui/inline-text'
import { Link } from '@/components/ui/link'
import { look } from '@/components/ui/state'
import { daysBetween, daysUntil, type Rating } from '@/lib/course/review'
import { answerParts } from './answer-parts'
import { grades, type HeldCard, proposed } from './deck-state'

interface CardSheetProps {
  readonly held: HeldCard
  readonly place: number
  readonly count: number
  readonly now: number
  /** The learner came here by a button, so the focus follows. */
  readonly arrived: boolean
  readonly onGrade: (rating: Rating) => void
  readonly onSkip: () => void
}

/** A card: the question, said aloud or typed; then a model answer to tick off, and one's own grade. */
export function CardSheet({ held, place, count, now, arrived, onGrade, onSkip }: CardSheetProps) {
  const [revealed, setRevealed] = useState(false)
  const [typing, setTyping] = useState(false)
  const [ticked, setTicked] = useState<readonly string[]>([])
  const [seconds, setSeconds] = useState(0)
  const sheet = useRef<HTMLElement>(null)
  const { card } = held

  useEffect(() => {
    if (revealed) return
    const timer = setInterval(() => setSeconds((before) => before + 1), 1000)
    return () => clearInterval(timer)
  }, [revealed])

  useEffect(() => {
    if (arrived || revealed) sheet.current?.querySelector<HTMLElement>('[data-first]')?.focus({ preventScroll: true })
  }, [arrived, revealed])

  return (
    <div className="relative mb-3">
      <i aria-hidden="true" className={`${edge} inset-x-4 -bottom-3`} />
      <i aria-hidden="true" className={`${edge} inset-x-2 -bottom-1.5`} />
      <section
        ref={sheet}
        id={card.id}
        aria-labelledby={`${card.id}-question`}
        className="relative rounded-sheet border border-ink bg-sheet [--bg:var(--sheet)]"
      >
        <p className="flex justify-between gap-3 border-rule border-b px-4 py-3 text-ink-2 text-small tablet:px-6">
          <span>
            <b className="text-ink">Say it</b> {place} of {count}
          </span>
          <span key={String(revealed)}>{revealed ? `You took ${seconds} s` : 'aim: 60 s'}</span>
        </p>
        <div className="px-4 py-6 tablet:px-7">
          <h2
            id={`${card.id}-question`}
            className={revealed ? 'text-h3' : 'text-[24px]/[32px] tablet:text-[28px]/[36px]'}
          >
            <InlineText>{card.question}</InlineText>
          </h2>
          {typing ? (
            <textarea
              aria-label="Your answer. It is not kept."
              placeholder="It is not kept, and nobody reads it."
              rows={5}
              className="mt-4 w-full rounded-control border border-edge bg-film px-3 py-2 text-[17px]/7"
            />
          ) : null}
          {revealed ? (
            <div key="revealed">
              <fieldset className="mt-4 min-w-0">
                <legend className="mb-2 text-ink-2 text-small">Tick what you said.</legend>
                <ol className="border-ink border-t">
                  {answerParts.map(([part, name], at) => (
                    <li key={part} className="relative -mt-px border-rule border-b">
                      <i
                        aria-hidden="true"
                        className={`absolute inset-y-0 left-0 w-2.5 border ${look[ticked.includes(part) ? 'layer' : 'skip'].body}`}
                      />
                      <label className="flex cursor-pointer gap-3 py-3 pl-6">
                        <input
                          type="checkbox"
                          data-first={at === 0 ? true : undefined}
                          checked={ticked.includes(part)}
                          onChange={() =>
                            setTicked(
                              ticked.includes(part) ? ticked.filter((each) => each !== part) : [...ticked, part],
                            )
                          }
                          className="mt-1 size-5 flex-none accent-(--ink)"
                        />
                        <span className="min-w-0 text-[17px]/[26px]">
                          <b className="block">{name}</b>
                          <InlineText>{card.answer[part]}</InlineText>
                        </span>
                      </label>
                    </li>
                  ))}
                </ol>
              </fieldset>
              <Grades held={held} now={now} proposed={proposed(ticked.length)} onGrade={onGrade} />
              <p role="status" className="mt-3 text-ink-2 text-small">
                <span key={ticked.length}>
                  You ticked {ticked.length} of 4: “{grades[proposed(ticked.length) - 1]?.word}” is proposed. You
                  decide.
                </span>
              </p>
              <p className="mt-3 text-small">
                <Link href={`/lessons/${card.lesson}`}>The lesson that it comes from</Link>
              </p>
            </div>
          ) : (
            <div key="asked">
              <p className="mt-4 text-ink-2">Fact, mechanism, trade-off, example. Aloud, to nobody.</p>
              <div aria-hidden="true" className="mt-6 flex h-3">
                <i
                  className={`rounded-slab border ${look.ran.body}`}
                  style={{ width: `${Math.min((seconds / 60) * 100, 100)}%` }}
                />
                <i className={`flex-1 rounded-slab border ${look.skip.body}`} />
              </div>
              <div className="mt-6 flex flex-wrap items-center gap-3">
                <Button data-first onClick={() => setRevealed(true)}>
                  Reveal
                </Button>
                <Button kind="plain" onClick={() => setTyping(!typing)}>
                  {typing ? 'Say it instead' : 'Type it instead'}
                </Button>
                <Button kind="plain" onClick={onSkip}>
                  Skip
                </Button>
              </div>
            </div>
          )}
        </div>
      </section>
    </div>
  )
}

const edge = 'absolute h-4 rounded-sheet border border-edge bg-sheet'

interface GradesProps extends Pick<CardSheetProps, 'held' | 'now' | 'onGrade'> {
  readonly proposed: Rating
}

function Grades({ held, now, proposed: best, onGrade }: GradesProps) {
  const { recalls, memory } = held
  // The first grade of a day counts: what is said again in the same round comes back as that one decided.
  const today = recalls.some(({ at }) => daysBetween(at, now) === 0)
  const when = (rating: Rating) =>
    today && memory ? whenDue(memory.due, now) : inDays(daysUntil(recalls, rating, now))
  return (
    <fieldset className="mt-5 min-w-0">
      <legend className="sr-only">Your grade</legend>
      <div className="grid grid-cols-2 gap-2 tablet:grid-cols-4">
        {grades.map(({ rating, word }) => (
          <button
            key={rating}
            type="button"
            onClick={() => onGrade(rating)}
            className={`rounded-control border bg-sheet px-3 py-2 text-left hover:border-ink ${rating === best ? 'border-ink shadow-[inset_0_-3px_0_var(--run-line)]' : 'border-edge'}`}
          >
            <b className="block text-[16px]/6">{word}</b>
            <span className="text-ink-2 text-tiny">{rating === 1 ? 'again now' : when(rating)}</span>
            {rating === best ? <span className="sr-only">, proposed</span> : null}
          </button>
        ))}
      </div>
    </fieldset>
  )
}
