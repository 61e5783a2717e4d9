import { InlineText } from '@/components/ui/inline-text'
import type { InterviewCard } from '@/content/interview'
import { answerParts } from './answer-parts'

/** The deck to read, answers folded away: for a page without JavaScript, and for paper. */
export function PlainDeck({ cards }: { readonly cards: readonly InterviewCard[] }) {
  return (
    <ol className="hidden noscript:block print:block">
      {cards.map(({ id, question, answer }) => (
        <li key={id} className="border-rule border-t py-4">
          <p className="font-mid">
            <InlineText>{question}</InlineText>
          </p>
          <details className="mt-2">
            <summary>An answer</summary>
            <dl>
              {answerParts.map(([part, name]) => (
                <div key={part} className="mt-2">
                  <dt className="font-semibold">{name}</dt>
                  <dd>
                    <InlineText>{answer[part]}</InlineText>
                  </dd>
                </div>
              ))}
            </dl>
          </details>
        </li>
      ))}
    </ol>
  )
}
