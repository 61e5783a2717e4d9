import { InlineText } from '@/components/ui/inline-text'
import type { Answer, MultiQuestion, OneQuestion, PredictQuestion } from '@/lib/course'
import { keySquare, optionBox, optionText, wordColumns } from './option-look'

interface ChoicesProps {
  readonly question: OneQuestion | MultiQuestion | PredictQuestion
  readonly pick: Answer
  readonly locked?: boolean
  readonly onPick: (answer: Answer) => void
}

/** Options to choose from. The browser's own radio buttons and boxes do the work, unseen: arrows, Space and names are theirs. */
export function Choices({ question, pick, locked = false, onPick }: ChoicesProps) {
  const many = question.kind === 'multi'
  const choose = (id: string, on: boolean) =>
    onPick(
      many ? question.options.flatMap((each) => ((each.id === id ? on : pick.includes(each.id)) ? each.id : [])) : [id],
    )
  return question.options.map((option, at) => (
    <label
      key={option.id}
      className={`${optionBox} ${wordColumns} ${locked ? '' : 'cursor-pointer hover:border-ink'} has-focus-visible:outline-2 has-focus-visible:outline-focus has-focus-visible:outline-offset-2 has-checked:border-ink has-checked:shadow-[inset_0_0_0_1px_var(--ink)]`}
    >
      <input
        type={many ? 'checkbox' : 'radio'}
        name={question.id}
        value={option.id}
        checked={pick.includes(option.id)}
        disabled={locked}
        onChange={(event) => choose(option.id, event.currentTarget.checked)}
        className="peer absolute size-px opacity-0"
      />
      <span
        aria-hidden="true"
        className={`${keySquare} border-edge text-ink-2 peer-checked:border-ink peer-checked:bg-ink peer-checked:text-film forced-colors:peer-checked:bg-[Highlight] forced-colors:peer-checked:[forced-color-adjust:none]`}
      >
        {at + 1}
      </span>
      <span className={optionText}>
        <InlineText>{option.text}</InlineText>
      </span>
    </label>
  ))
}
