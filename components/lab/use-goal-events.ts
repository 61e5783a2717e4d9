'use client'

import { useEffect, useRef } from 'react'
import { goalItem, journal, labItem } from '@/lib/progress'
import type { JudgedGoal } from '@/lib/worker'
import type { GoalText } from './goal-now'

/** Records each goal once, when it is met for the first time, and the lab when all are. */
export function useGoalEvents(
  lab: string,
  goals: readonly GoalText[],
  judged: readonly JudgedGoal[],
  hints: Readonly<Record<string, number>>,
): void {
  const recorded = useRef(new Set<string>())
  useEffect(() => {
    if (judged.length === 0) return
    const { view } = journal.snapshot()
    const once = (item: string, isKnown: boolean, record: () => Promise<void>) => {
      if (isKnown || recorded.current.has(item)) return
      recorded.current.add(item)
      // Where the store takes no more the journal itself goes on in memory, and the page says so.
      void record().catch(() => recorded.current.delete(item))
    }
    const met = goals.filter(({ id }) => judged.some((goal) => goal.id === id && goal.met))
    for (const { id } of met) {
      const item = goalItem(lab, id)
      const read = hints[id]
      once(item, view.goals.has(item), () => journal.record(item, 'goal', read ? { hints: read } : {}))
    }
    const item = labItem(lab)
    if (met.length === goals.length) once(item, view.done.has(item), () => journal.record(item, 'done', {}))
  }, [lab, goals, judged, hints])
}
