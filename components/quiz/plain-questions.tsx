import { InlineText } from '@/components/ui/inline-text'
import { grade, key, type Question } from '@/lib/course'
import { Listing } from './stem'
import { hintOf, markOf } from './words'

interface PlainQuestionsProps {
  readonly title: string
  readonly questions: readonly Question[]
  /** Gives each question its address, where nothing else on the page has it. */
  readonly addressed?: boolean
}

/** Questions to read, with their answers folded away: for a page without JavaScript, and for paper. */
export function PlainQuestions({ title, questions, addressed = false }: PlainQuestionsProps) {
  return (
    <div className="hidden noscript:block print:block">
      <p className="text-ink-2 text-small">
        <b className="text-ink">{title}</b>
      </p>
      {questions.map((question) => (
        <div key={question.id} id={addressed ? question.id : undefined} className="mt-4 border-rule border-t pt-4">
          <p className="font-mid">
            <InlineText>{question.stem}</InlineText> <span className="text-ink-2">{hintOf(question.kind)}</span>
          </p>
          {question.code ? <Listing {...question.code} /> : null}
          {question.kind === 'fill' ? null : (
            <ol className="mt-2 list-decimal pl-6">
              {question.options.map((option) => (
                <li key={option.id}>
                  <InlineText>{option.text}</InlineText>
                </li>
              ))}
            </ol>
          )}
          {question.kind === 'match' ? (
            <p className="mt-2">Partners: {question.partners.map(({ text }) => text).join('; ')}.</p>
          ) : null}
          <details className="mt-2">
            <summary>The answer, and why</summary>
            <PlainAnswer question={question} />
          </details>
        </div>
      ))}
    </div>
  )
}

function wordFor(question: Question, id: string): string {
  const judged = grade(question, key(question)).options.find(({ option }) => option.id === id)
  if (judged?.belongs) return judged.belongs
  if (question.kind === 'trace' && judged) return markOf(question, judged)?.word ?? ''
  return key(question).includes(id) ? 'right' : 'not so'
}

function PlainAnswer({ question }: { readonly question: Question }) {
  const right = key(question)
  const place = ({ id }: { readonly id: string }) => right.indexOf(id)
  const options =
    question.kind === 'order' ? [...question.options].sort((a, b) => place(a) - place(b)) : question.options
  return (
    <ol className="mt-2 list-decimal pl-6">
      {options.map((option) => (
        <li key={option.id}>
          <b>
            <InlineText>{option.text}</InlineText>
          </b>{' '}
          {question.kind === 'order' ? null : <span>({wordFor(question, option.id)}) </span>}
          <InlineText>{option.why}</InlineText>
        </li>
      ))}
    </ol>
  )
}
