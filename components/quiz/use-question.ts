'use client'

import { useState } from 'react'
import { type Answer, type Grade, grade, isComplete, type Question } from '@/lib/course'
import { changeDesk, useDesk } from './desk'
import { recordAnswer, useAnswered } from './use-answers'

/** A question as it stands between the learner and the page. */
export interface Asking {
  readonly pick: Answer
  /** Whether the pick says enough to be sent. */
  readonly isComplete: boolean
  /** What was sent, judged; absent while the question is open. */
  readonly grade?: Grade
  /** Keeps a choice at once, without sending it. */
  choose(pick: Answer): void
  send(): void
  /** Opens the question again. What was answered stays recorded. */
  again(pick?: Answer): void
}

/** The state of one question: chosen on this device, answered on any. */
export function useQuestion(lesson: string, version: number, question: Question): Asking {
  const desk = useDesk(lesson)
  const answered = useAnswered(lesson, question.id)
  // Between sending and its being kept, which takes some milliseconds.
  const [sending, setSending] = useState<Answer>()

  const pick = desk.picks[question.id] ?? []
  const tries = answered?.tries ?? 0
  const given = sending ?? (tries > (desk.aside[question.id] ?? 0) ? answered?.latest.choice : undefined)
  const setAside = (answer: Answer) =>
    changeDesk(lesson, ({ picks, aside }) => ({
      picks: { ...picks, [question.id]: answer },
      aside: { ...aside, [question.id]: tries },
    }))

  return {
    pick,
    isComplete: isComplete(question, pick),
    grade: given && grade(question, given),
    choose: (answer) => changeDesk(lesson, ({ picks }) => ({ picks: { ...picks, [question.id]: answer } })),
    send() {
      if (given || !isComplete(question, pick)) return
      setAside(pick)
      setSending(pick)
      const { right } = grade(question, pick)
      recordAnswer(lesson, question.id, { choice: pick, right, version }).finally(() => setSending(undefined))
    },
    again: (answer = []) => setAside(answer),
  }
}
