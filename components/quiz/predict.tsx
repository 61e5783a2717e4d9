'use client'

import { Button } from '@/components/ui/button'
import type { IslandProps } from './check'
import { QuestionPanel } from './question-panel'
import { QuizFrame } from './quiz-frame'
import { SendButton } from './quiz-parts'
import { useQuestion } from './use-question'

/** Asks before the lesson tells. What was predicted is kept, and stands beside what happens where `<Reveal>` stands. */
export function Predict({ lesson, version, question }: IslandProps) {
  const asking = useQuestion(lesson, version, question)
  return (
    <QuizFrame title="Predict first" note="Your answer is kept" id={question.id} labelledBy={`${question.id}-stem`}>
      <QuestionPanel question={question} asking={asking} sealed="Your prediction is kept.">
        {(again) => (
          <>
            {asking.grade ? (
              <Button kind="plain" data-onward onClick={again}>
                Change my answer
              </Button>
            ) : (
              <SendButton question={question} asking={asking} label="Keep my answer" />
            )}
            <p className="text-ink-2 text-small">
              <span>{asking.grade ? 'Kept. You will see it again ' : 'You will see it again '}</span>
              <a href={`#${question.id}-happens`}>beside what happens</a>
              <span>.</span>
            </p>
          </>
        )}
      </QuestionPanel>
    </QuizFrame>
  )
}
