import { Button } from '@/components/ui/button'
import { Kbd } from '@/components/ui/kbd'
import type { Question } from '@/lib/course'
import type { Asking } from './use-question'

/** The keys that answer a question. */
export function Keys({ question }: { readonly question: Question }) {
  if (question.kind === 'fill')
    return (
      <span key="fill">
        Type, then <Kbd>Enter</Kbd>
      </span>
    )
  if (question.kind === 'match')
    return (
      <span key="match">
        <Kbd>Tab</Kbd> to a list, then <Kbd>Down</Kbd>
      </span>
    )
  if (question.kind === 'order')
    return (
      <span key="order">
        <Kbd>Tab</Kbd> to an arrow, then <Kbd>Enter</Kbd>
      </span>
    )
  return (
    <span key={question.options.length}>
      <Kbd>1</Kbd> to <Kbd>{question.options.length}</Kbd>, then <Kbd>Enter</Kbd>
    </span>
  )
}

const reasons = {
  one: 'Choose an answer',
  multi: 'Tick what holds',
  predict: 'Choose an answer',
  order: 'Put them in order',
  trace: 'Tick what runs',
  match: 'Give each its partner',
  fill: 'Type an answer',
  spot: 'Choose a line',
} as const

interface SendButtonProps {
  readonly question: Question
  readonly asking: Asking
  readonly label?: string
}

/** Sends what is chosen; while nothing is, it says what is missing. */
export function SendButton({ question, asking, label = 'Check' }: SendButtonProps) {
  return (
    <Button key={asking.isComplete ? 'send' : 'wait'} type="submit" disabled={!asking.isComplete}>
      {asking.isComplete ? label : reasons[question.kind]}
    </Button>
  )
}

/** The way to the paragraph that explains a question. */
export function TextLink({ anchor }: { readonly anchor?: string }) {
  if (!anchor) return null
  return (
    <a href={`#${anchor}`} className="text-ink-2 text-small">
      Explained in the text
    </a>
  )
}
