'use client'

import { useEffect, useState } from 'react'
import { Button } from '@/components/ui/button'
import type { Question } from '@/lib/course'
import type { IslandProps } from './check'
import { changeDesk, useDesk } from './desk'
import { QuestionPanel } from './question-panel'
import { QuizFrame } from './quiz-frame'
import { Keys, SendButton, TextLink } from './quiz-parts'
import { QuizResult } from './quiz-result'
import { useQuestion } from './use-question'

interface QuickCheckProps {
  readonly lesson: string
  readonly version: number
  readonly questions: readonly Question[]
}

const frame = 'quick-check-questions'

/** A lesson's questions, one at a time, and what came of them. */
export function QuickCheck({ lesson, version, questions }: QuickCheckProps) {
  const desk = useDesk(lesson)
  const [arrived, setArrived] = useState(false)
  const at = Math.min(desk.at, questions.length)
  const question = questions[at]

  const go = (to: number) => {
    setArrived(true)
    changeDesk(lesson, () => ({ at: to }))
  }

  // A question has an address: `#c2-which-runs` opens the check at it.
  useEffect(() => {
    const open = () => {
      const named = questions.findIndex(({ id }) => `#${id}` === location.hash)
      if (named < 0) return
      changeDesk(lesson, () => ({ at: named }))
      document.getElementById(frame)?.scrollIntoView()
    }
    open()
    addEventListener('hashchange', open)
    return () => removeEventListener('hashchange', open)
  }, [lesson, questions])

  return (
    <QuizFrame
      title="Quick check"
      place={question ? `${at + 1} of ${questions.length}` : 'result'}
      note={question ? <Keys question={question} /> : null}
      id={frame}
      labelledBy={question ? `${question.id}-stem` : 'quick-check-result'}
    >
      {question ? (
        <OneOfMany
          key={question.id}
          lesson={lesson}
          version={version}
          question={question}
          arrived={arrived}
          next={at === questions.length - 1 ? 'See the result' : 'Next question'}
          onBack={at > 0 ? () => go(at - 1) : undefined}
          onNext={() => go(at + 1)}
        />
      ) : (
        <QuizResult key="result" lesson={lesson} questions={questions} arrived={arrived} onOpen={go} />
      )}
    </QuizFrame>
  )
}

interface OneOfManyProps extends IslandProps {
  readonly arrived: boolean
  readonly next: string
  readonly onBack?: () => void
  readonly onNext: () => void
}

function OneOfMany({ lesson, version, question, arrived, next, onBack, onNext }: OneOfManyProps) {
  const asking = useQuestion(lesson, version, question)
  return (
    <QuestionPanel question={question} asking={asking} arrived={arrived}>
      {() => (
        <>
          {asking.grade ? (
            <Button data-onward onClick={onNext}>
              {next}
            </Button>
          ) : (
            <SendButton question={question} asking={asking} />
          )}
          {onBack ? (
            <Button kind="plain" onClick={onBack}>
              Back
            </Button>
          ) : null}
          {asking.grade ? (
            <TextLink anchor={question.anchor} />
          ) : (
            <Button kind="plain" onClick={onNext}>
              Skip
            </Button>
          )}
        </>
      )}
    </QuestionPanel>
  )
}
