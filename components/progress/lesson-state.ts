import type { Lesson } from '@/lib/course'
import { labItem, lessonItem, type View } from '@/lib/progress'

/** How far somebody is with a lesson. */
export interface LessonState {
  readonly word: 'done' | 'begun' | 'not yet'
  /** Questions answered in it, at any try. */
  readonly answered: number
}

/** A lesson is begun by its first answer or its first lab goal, and done when it says so. */
export function lessonState(view: View, lesson: Lesson): LessonState {
  const item = lessonItem(lesson.slug)
  const answered = [...view.answers.keys()].filter((question) => question.startsWith(`${item}/`)).length
  if (view.done.has(item)) return { word: 'done', answered }
  const goals = lesson.labs.some((lab) => [...view.goals].some((goal) => goal.startsWith(`${labItem(lab.id)}/`)))
  return { word: answered > 0 || goals || view.visits.has(item) ? 'begun' : 'not yet', answered }
}
