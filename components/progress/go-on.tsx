'use client'

import { ButtonLink } from '@/components/ui/button'
import type { Lesson } from '@/lib/course'
import { lessonState } from './lesson-state'
import { useProgress } from './use-progress'

/** Leads back to the lesson that was begun last, or to the first that is not done. */
export function GoOn({ lessons }: { readonly lessons: readonly Lesson[] }) {
  const { view, ready } = useProgress()
  const state = (lesson: Lesson) => lessonState(view, lesson).word
  const begun = lessons.find((lesson) => state(lesson) === 'begun')
  const lesson = begun ?? lessons.find((each) => state(each) === 'not yet') ?? lessons[0]
  if (!lesson) return null
  const word = ready && begun ? 'Go on' : 'Start'
  return (
    <ButtonLink href={`/lessons/${lesson.slug}`} className="mt-6">
      {word}: {lesson.title}
    </ButtonLink>
  )
}
