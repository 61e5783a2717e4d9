'use client'

import { useState } from 'react'
import { changeDesk, useDesk } from '@/components/quiz/desk'
import type { Asking } from '@/components/quiz/use-question'
import { type Answer, grade, isComplete } from '@/lib/course'
import { journal } from '@/lib/progress'
import type { ReviewQuestion } from './reviewable'

const desk = 'review'

/** A question asked again. What is chosen outlives a reload; what is sent counts at once, and stays judged until one goes on. */
export function useReviewQuestion({ item, question }: ReviewQuestion): Asking {
  const { picks } = useDesk(desk)
  const [given, setGiven] = useState<Answer>()
  const pick = picks[question.id] ?? []
  const choose = (answer: Answer) => changeDesk(desk, (now) => ({ picks: { ...now.picks, [question.id]: answer } }))
  return {
    pick,
    isComplete: isComplete(question, pick),
    grade: given && grade(question, given),
    choose,
    send() {
      if (given || !isComplete(question, pick)) return
      setGiven(pick)
      choose([])
      void journal.record(item, 'reviewed', { rating: grade(question, pick).right ? 3 : 1 })
    },
    again: () => setGiven(undefined),
  }
}
