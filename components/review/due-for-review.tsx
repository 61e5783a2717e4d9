import { ButtonLink } from '@/components/ui/button'
import { InlineText } from '@/components/ui/inline-text'
import type { Waiting } from './waiting'
import { whenDue } from './when'

interface DueForReviewProps {
  readonly waiting: readonly Waiting[]
  readonly now: number
}

/** What the review holds next, for the page of progress; nothing while nothing was answered. */
export function DueForReview({ waiting, now }: DueForReviewProps) {
  if (waiting.length === 0) return null
  return (
    <section aria-labelledby="due" className="mb-12">
      <h2 id="due" className="border-ink border-b-2 pb-2.5 text-h3">
        Due for review
      </h2>
      <ol>
        {waiting.slice(0, 4).map(({ what, memory, due }) => (
          <li key={what.item} className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-6 border-rule border-b py-3">
            <div>
              <p className="text-[17px]/[26px] [&_code]:whitespace-normal [&_code]:[overflow-wrap:anywhere]">
                <InlineText>{what.stem}</InlineText>
              </p>
              <p className="text-ink-2 text-small">
                {what.from}
                {memory.missed ? `. Missed ${memory.misses === 1 ? 'once' : `${memory.misses} times`}.` : ''}
              </p>
            </div>
            <span className={`text-small ${due ? 'font-mid text-run-ink' : 'text-ink-2'}`}>
              {due ? 'today' : whenDue(memory.due, now)}
            </span>
          </li>
        ))}
      </ol>
      <div className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-2">
        <ButtonLink href="/review" kind="plain">
          {reviewWords(waiting)}
        </ButtonLink>
        <p className="text-ink-2 text-small">Missing a day costs nothing; they wait.</p>
      </div>
    </section>
  )
}

function reviewWords(waiting: readonly Waiting[]): string {
  const due = waiting.filter((each) => each.due).length
  if (due > 0) return `Review ${due} ${due === 1 ? 'question' : 'questions'}`
  return waiting.length === 1 ? 'The one that waits' : `All ${waiting.length} that wait`
}
