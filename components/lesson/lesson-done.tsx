'use client'

import { useEffect } from 'react'
import { useProgress } from '@/components/progress/use-progress'
import { Button } from '@/components/ui/button'
import { StateWord } from '@/components/ui/state-word'
import { journal, labItem, lessonItem, questionItem } from '@/lib/progress'

interface LessonDoneProps {
  readonly lesson: string
  /** The ids of its questions. */
  readonly questions: readonly string[]
  /** The ids of its labs. */
  readonly labs: readonly string[]
}

/** A lesson is done when every question was answered and every lab solved, or when its reader says so. */
export function LessonDone({ lesson, questions, labs }: LessonDoneProps) {
  const { view, ready } = useProgress()
  const item = lessonItem(lesson)
  const isDone = view.done.has(item)
  const answered = questions.filter((id) => view.answers.has(questionItem(lesson, id))).length
  const solved = labs.filter((id) => view.done.has(labItem(id))).length
  const isWhole = answered === questions.length && solved === labs.length

  useEffect(() => {
    if (ready && isWhole && !isDone) void journal.record(item, 'done', {})
  }, [ready, isWhole, isDone, item])

  return (
    <section
      aria-label="Where you are in this lesson"
      className="no-print mt-16 flex min-h-19 flex-wrap items-center justify-between gap-x-6 gap-y-3 border-ink border-t-2 pt-4"
    >
      <p role="status" className="text-ink-2 text-small">
        <span key={`${isDone} ${answered} ${solved}`}>
          {isDone ? (
            <StateWord state="layer" glyph="yes">
              This lesson is done
            </StateWord>
          ) : (
            `${answered} of ${questions.length} questions answered${labs.length > 0 ? `, ${solved} of ${labs.length} ${labs.length === 1 ? 'lab' : 'labs'} solved` : ''}.`
          )}
        </span>
      </p>
      {isDone ? null : (
        <Button kind="plain" onClick={() => journal.record(item, 'done', {})}>
          Mark as done
        </Button>
      )}
    </section>
  )
}
