'use client'

import { InlineText } from '@/components/ui/inline-text'
import type { PredictQuestion } from '@/lib/course'
import { column, columnHead, columns, Match } from './outcome'
import { useQuestion } from './use-question'

interface RevealProps {
  readonly lesson: string
  readonly version: number
  readonly question: PredictQuestion
}

/**
 * What was predicted beside what happens. Every possible prediction lies unseen in the same place, so that the box is as
 * high before the browser remembers which it was as it is afterwards.
 */
export function Reveal({ lesson, version, question }: RevealProps) {
  const { grade } = useQuestion(lesson, version, question)
  const chosen = grade?.options.find((each) => each.chosen)?.option.id
  return (
    <section id={`${question.id}-happens`} aria-label="Your prediction, and what happens" className="mt-6 scroll-mt-24">
      <div className={columns}>
        <div className={`${column} noscript:hidden`}>
          <p className={columnHead}>You predicted</p>
          <div className="grid">
            <p className={`${place} ${chosen ? 'invisible' : ''}`}>
              <span className="text-ink-2">Nothing yet.</span> <a href={`#${question.id}`}>Predict first</a>
            </p>
            {question.options.map((option) => (
              <div key={option.id} className={`${place} ${option.id === chosen ? '' : 'invisible'}`}>
                <p>
                  <InlineText>{option.text}</InlineText>
                </p>
                <p className="mt-1 text-[16px]/[25px] text-ink-2">
                  <InlineText>{option.why}</InlineText>
                </p>
              </div>
            ))}
          </div>
        </div>
        <div className={column}>
          <div className={columnHead}>
            <p>What happens</p>
            <div key={grade ? 'known' : 'unknown'} className="min-h-5">
              {grade ? <Match right={grade.right} /> : null}
            </div>
          </div>
          <p>
            <InlineText>{question.outcome}</InlineText>
          </p>
        </div>
      </div>
    </section>
  )
}

const place = '[grid-area:1/1]'
