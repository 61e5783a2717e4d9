'use client'

import { useState } from 'react'
import { QuestionPanel } from '@/components/quiz/question-panel'
import { QuizFrame } from '@/components/quiz/quiz-frame'
import { Keys, SendButton } from '@/components/quiz/quiz-parts'
import { Button } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import { daysBetween, memoryOf, type Recall } from '@/lib/course/review'
import type { ReviewQuestion } from './reviewable'
import { useReviewQuestion } from './use-review-question'
import { whenDue } from './when'

interface AskedAgainProps {
  readonly asked: ReviewQuestion
  /** What was recalled of it before. */
  readonly recalls: readonly Recall[]
  readonly place: number
  readonly count: number
  readonly onNext: () => void
}

/** A question of the review: asked, judged, and when it returns. */
export function AskedAgain({ asked, recalls, place, count, onNext }: AskedAgainProps) {
  const asking = useReviewQuestion(asked)
  const [before] = useState(recalls)
  const { question, lesson, lab } = asked
  const { grade } = asking
  return (
    <QuizFrame
      title="Review"
      place={`${place} of ${count}`}
      note={grade ? `from ${lesson.title}` : <Keys question={question} />}
      id={question.id}
      labelledBy={`${question.id}-stem`}
    >
      <QuestionPanel question={question} asking={asking} arrived={place > 1}>
        {() =>
          grade ? (
            <>
              <Returns recalls={before} right={grade.right} />
              <Button data-onward onClick={onNext}>
                {place === count ? 'That was all' : 'Next'}
              </Button>
              <Link
                href={`/lessons/${lesson.slug}${question.anchor ? `#${question.anchor}` : ''}`}
                className="text-small"
              >
                The paragraph it comes from
              </Link>
              {lab ? (
                <Link href={lab} className="text-small">
                  Try it in the lab
                </Link>
              ) : null}
            </>
          ) : (
            <>
              <SendButton question={question} asking={asking} />
              <Button kind="plain" onClick={onNext}>
                Skip
              </Button>
            </>
          )
        }
      </QuestionPanel>
    </QuizFrame>
  )
}

/** When it comes back, and how long it would rest if it were known then. */
function Returns({ recalls, right }: { readonly recalls: readonly Recall[]; readonly right: boolean }) {
  const [now] = useState(() => Date.now())
  const after = [...recalls, { at: now, rating: right ? 3 : 1 } as const]
  const due = memoryOf(after)?.due ?? now
  const then = memoryOf([...after, { at: due, rating: 3 }])
  const rest = then ? daysBetween(due, then.due) : 1
  return (
    <p className="basis-full text-ink-2 text-small">
      <span>
        It comes back <b className="text-ink">{whenDue(due, now)}</b>.
      </span>{' '}
      <span>
        Right then, it rests {rest} {rest === 1 ? 'day' : 'days'}.
      </span>
    </p>
  )
}
