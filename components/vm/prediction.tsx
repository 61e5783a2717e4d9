import { column, columnHead, columns, Match } from '@/components/quiz/outcome'
import { InlineText } from '@/components/ui/inline-text'
import type { Grade, PredictQuestion } from '@/lib/course'
import type { Chapter } from './chapter'
import type { ChapterState } from './chapter-run'
import { times } from './effort'

interface PredictionProps {
  readonly chapter: Chapter
  readonly state: ChapterState
  readonly question: PredictQuestion
  readonly grade?: Grade
}

/** What was predicted, and beside it what happened as soon as it did. Neither overwrites the other. */
export function Prediction({ chapter, state, question, grade }: PredictionProps) {
  const chosen = grade?.options.find((each) => each.chosen)
  const isSeen = chapter.id === 'race' ? state.prelude.length === 3 : state.met.length === chapter.goals.length
  const happened = isSeen ? (raceOutcome(state) ?? question.outcome) : undefined
  return (
    <div className="p-4 tablet:p-5">
      <p className="mb-3 text-ink-2 text-small">
        <InlineText>{question.stem}</InlineText>
      </p>
      <div className={columns}>
        <div className={column}>
          <p className={columnHead}>You predicted</p>
          <p>{chosen ? <InlineText>{chosen.option.text}</InlineText> : 'Nothing this time'}</p>
        </div>
        <div key={isSeen ? 'seen' : 'waiting'} className={column}>
          <p className={columnHead}>
            <span>What happened</span>
            {happened && grade ? <Match right={grade.right} /> : null}
          </p>
          <p>
            {happened ? (
              <InlineText>{happened}</InlineText>
            ) : (
              <span className="text-ink-2">{chapter.id === 'race' ? 'Under way' : 'Go through the lines below'}</span>
            )}
          </p>
        </div>
      </div>
      {happened && chosen && !grade?.right ? (
        <p className="mt-3 text-small">
          <InlineText>{chosen.option.why}</InlineText>
        </p>
      ) : null}
    </div>
  )
}

/** In the race the machine itself says by how much. */
function raceOutcome({ boot, prelude }: ChapterState): string | undefined {
  const container = prelude[2]
  return boot && container
    ? `**${times(boot.instructions, container.instructions)} times** as many instructions`
    : undefined
}
