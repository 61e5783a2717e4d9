import { isWithin, labItem, lessonItem, type Visit } from '@/lib/progress'
import type { Tracked, TrackedLab } from './progress-page'

/** The address and the name of the place where somebody was; undefined where the course no longer has it. */
export function placeOf(
  visit: Visit,
  tracked: readonly Tracked[],
  labs: readonly TrackedLab[],
): { readonly href: string; readonly title: string } | undefined {
  const anchor = visit.place ? `#${visit.place}` : ''
  const lesson = tracked.find((each) => isWithin(visit.item, lessonItem(each.lesson.slug)))?.lesson
  if (lesson) return { href: `/lessons/${lesson.slug}${anchor}`, title: lesson.title }
  const lab = labs.find((each) => isWithin(visit.item, labItem(each.id)))
  return lab && { href: `/labs/${lab.slug}`, title: lab.title }
}
