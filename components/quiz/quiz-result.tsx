'use client'

import { useEffect, useRef } from 'react'
import { Button } from '@/components/ui/button'
import { InlineText } from '@/components/ui/inline-text'
import { StateWord } from '@/components/ui/state-word'
import type { Question } from '@/lib/course'
import { questionItem } from '@/lib/progress'
import { changeDesk, useDesk } from './desk'
import { keySquare, optionBox, optionText, wordColumns } from './option-look'
import { resultOf, standing } from './result'
import { useAnswers } from './use-answers'

interface QuizResultProps {
  readonly lesson: string
  readonly questions: readonly Question[]
  readonly arrived: boolean
  readonly onOpen: (at: number) => void
}

/** What came of a quick check: each question with its word, and a way back to it. */
export function QuizResult({ lesson, questions, arrived, onOpen }: QuizResultProps) {
  const head = useRef<HTMLParagraphElement>(null)
  const answers = useAnswers()
  const { aside } = useDesk(lesson)
  const rows = questions.map((question) => ({
    question,
    ...standing(answers.get(questionItem(lesson, question.id)), aside[question.id] ?? 0),
  }))

  useEffect(() => {
    if (!arrived) return
    head.current?.focus({ preventScroll: true })
    const sheet = head.current?.closest('section')
    if (sheet && sheet.getBoundingClientRect().top < 0) sheet.scrollIntoView()
  }, [arrived])

  const again = () => {
    changeDesk(lesson, (desk) => ({
      picks: { ...desk.picks, ...Object.fromEntries(questions.map(({ id }) => [id, []])) },
      aside: { ...desk.aside, ...Object.fromEntries(rows.map(({ question, tries }) => [question.id, tries])) },
    }))
    onOpen(0)
  }

  return (
    <>
      <p
        ref={head}
        id="quick-check-result"
        tabIndex={-1}
        className="mb-4 font-mid text-[19px]/[27px] tablet:text-[21px]/[30px]"
      >
        {resultOf(rows)}
      </p>
      <ol>
        {rows.map(({ question, mark }, at) => (
          <li key={question.id} className={`${optionBox} ${wordColumns}`}>
            <span className={`${keySquare} border-edge text-ink-2`}>{at + 1}</span>
            <p className={optionText}>
              <a
                href={`#${question.id}`}
                onClick={(event) => {
                  event.preventDefault()
                  onOpen(at)
                }}
              >
                <InlineText>{question.stem}</InlineText>
              </a>
            </p>
            <p key={mark.word} className="col-start-2 tablet:col-start-auto tablet:mt-[3px]">
              <StateWord state={mark.state} glyph={mark.glyph}>
                {mark.word}
              </StateWord>
            </p>
          </li>
        ))}
      </ol>
      <div className="mt-5">
        <Button kind="plain" onClick={again}>
          Answer again
        </Button>
      </div>
    </>
  )
}
