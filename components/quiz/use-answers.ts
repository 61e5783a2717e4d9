'use client'

import { useSyncExternalStore } from 'react'
import { type Answered, type EventData, journal, questionItem } from '@/lib/progress'

/** What was answered so far, on any device, by question; nothing on the server and until the store was read. */
export function useAnswers(): ReadonlyMap<string, Answered> {
  return useSyncExternalStore(
    journal.subscribe,
    () => journal.snapshot().view.answers,
    () => none,
  )
}

/** What became of one question. */
export function useAnswered(lesson: string, id: string): Answered | undefined {
  return useAnswers().get(questionItem(lesson, id))
}

/** Records an answer; resolves when it is kept. */
export function recordAnswer(lesson: string, id: string, answer: EventData<'answered'>): Promise<void> {
  return journal.record(questionItem(lesson, id), 'answered', answer)
}

const none: ReadonlyMap<string, Answered> = new Map()
