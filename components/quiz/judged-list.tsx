import { InlineText } from '@/components/ui/inline-text'
import { look } from '@/components/ui/state'
import { StateWord } from '@/components/ui/state-word'
import type { Grade, Judged, QuestionKind } from '@/lib/course'
import { keySquare, optionBox, optionText, wordColumns } from './option-look'
import { markOf } from './words'

/** Every option with its reason, chosen or not. */
export function JudgedList({ kind, grade }: { readonly kind: QuestionKind; readonly grade: Grade }) {
  return (
    <ol>
      {grade.options.map((judged, at) => (
        <JudgedOption key={judged.option.id} kind={kind} judged={judged} number={at + 1} />
      ))}
    </ol>
  )
}

interface JudgedOptionProps {
  readonly kind: QuestionKind
  readonly judged: Judged
  readonly number: number
}

function JudgedOption({ kind, judged, number }: JudgedOptionProps) {
  const { option, chosen } = judged
  const mark = markOf(kind, judged)
  const edge = !mark ? 'border-skip-line' : mark.state === 'fail' ? 'border-fail-line' : 'border-layer-line'
  const firm =
    !mark || !chosen
      ? ''
      : mark.state === 'fail'
        ? 'shadow-[inset_0_0_0_1px_var(--fail-line)]'
        : 'shadow-[inset_0_0_0_1px_var(--layer-line)]'
  const fill = !mark ? 'bg-skip-fill' : mark.state === 'fail' ? 'bg-fail-fill' : 'bg-cached-fill'
  return (
    <li className={`${optionBox} ${wordColumns} ${edge} ${firm}`}>
      <span className={`${keySquare} ${edge} ${fill} ${look[mark?.state ?? 'skip'].ink}`}>{number}</span>
      <p className={optionText}>
        <InlineText>{option.text}</InlineText>
        {judged.given ? (
          <span className="mt-0.5 block text-ink-2 text-small">
            <span>You: {judged.given}.</span>{' '}
            {judged.right ? null : <b className="text-ink">Its partner is: {judged.belongs}.</b>}
          </span>
        ) : null}
      </p>
      {mark ? (
        <p className="col-start-2 row-start-2 tablet:col-start-auto tablet:row-start-auto tablet:mt-[3px]">
          <StateWord state={mark.state} glyph={mark.glyph}>
            {mark.word}
            {mark.unseen ? <span className="sr-only">{mark.unseen}</span> : null}
          </StateWord>
        </p>
      ) : null}
      <p className="col-start-2 col-end-[-1] mt-[5px] text-[16px]/[25px] text-ink-2 [&_strong]:text-ink">
        <InlineText>{option.why}</InlineText>
      </p>
    </li>
  )
}
