'use client'

import { Button } from '@/components/ui/button'
import type { Question } from '@/lib/course'
import { QuestionPanel } from './question-panel'
import { QuizFrame } from './quiz-frame'
import { Keys, SendButton, TextLink } from './quiz-parts'
import { useQuestion } from './use-question'

export interface IslandProps {
  readonly lesson: string
  readonly version: number
  readonly question: Question
}

/** One question in the text, judged at once. */
export function Check({ lesson, version, question }: IslandProps) {
  const asking = useQuestion(lesson, version, question)
  return (
    <QuizFrame title="Check" note={<Keys question={question} />} id={question.id} labelledBy={`${question.id}-stem`}>
      <QuestionPanel question={question} asking={asking}>
        {(again) =>
          asking.grade ? (
            <>
              <Button kind="plain" onClick={again}>
                Try again
              </Button>
              <TextLink anchor={question.anchor} />
            </>
          ) : (
            <SendButton question={question} asking={asking} />
          )
        }
      </QuestionPanel>
    </QuizFrame>
  )
}
