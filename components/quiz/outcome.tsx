import { InlineText } from '@/components/ui/inline-text'
import { StateWord } from '@/components/ui/state-word'
import type { Grade, Question } from '@/lib/course'

/** What was predicted beside what happened; neither overwrites the other. */
export function Outcome({ question, grade }: { readonly question: Question; readonly grade: Grade }) {
  if (question.kind !== 'predict') return null
  const chosen = grade.options.find((each) => each.chosen)
  return (
    <div className={`mb-4 ${columns}`}>
      <div className={column}>
        <p className={columnHead}>You predicted</p>
        <p>{chosen ? <InlineText>{chosen.option.text}</InlineText> : null}</p>
      </div>
      <div className={column}>
        <p className={columnHead}>
          <span>What happens</span>
          <Match right={grade.right} />
        </p>
        <p>
          <InlineText>{question.outcome}</InlineText>
        </p>
      </div>
    </div>
  )
}

export const columns =
  'grid grid-cols-1 divide-y divide-rule rounded-control border border-edge bg-sheet text-[17px]/[26px] tablet:grid-cols-2 tablet:divide-x tablet:divide-y-0'
export const column = 'px-[18px] pt-3 pb-3.5'
export const columnHead = 'flex items-center justify-between gap-3 text-ink-2 text-tiny'

export function Match({ right }: { readonly right: boolean }) {
  return right ? (
    <StateWord state="layer" glyph="yes">
      the same
    </StateWord>
  ) : (
    <StateWord state="fail">not so</StateWord>
  )
}
