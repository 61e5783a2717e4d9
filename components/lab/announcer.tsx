'use client'

import { useEffect, useRef, useState } from 'react'
import type { JudgedGoal, Study } from '@/lib/worker'
import type { GoalText } from './goal-now'
import { outlook, plain, sentence } from './verdict-sentence'

interface AnnouncerProps {
  readonly study?: Study
  /** What a build did, for the moment in which it is shown. */
  readonly ran?: Study
  readonly isSame: boolean
  readonly goals: readonly GoalText[]
  readonly judged: readonly JudgedGoal[]
  readonly notice?: string
}

const rest = 700

/** Tells a screen reader what changed, once the typing rests: the verdict, a goal met or lost, a new finding. Never everything. */
export function Announcer({ study, ran, isSame, goals, judged, notice }: AnnouncerProps) {
  const [said, say] = useState('')
  const before = useRef<Moment>(undefined)

  useEffect(() => {
    if (!study || judged.length === 0) return
    const timer = setTimeout(() => {
      const now = { study, judged, isSame }
      const news = changes(before.current, now, goals)
      before.current = now
      if (news) say(news)
    }, rest)
    return () => clearTimeout(timer)
  }, [study, isSame, goals, judged])

  return (
    <>
      <p role="status" className="sr-only">
        {said}
      </p>
      <p role="status" className="sr-only">
        {ran ? sentence(outlook(ran, false)) : ''}
      </p>
      <p role="status" className="sr-only">
        {notice}
      </p>
    </>
  )
}

/** What a listener was told last, or would be told now. */
export interface Moment {
  readonly study: Study
  readonly judged: readonly JudgedGoal[]
  readonly isSame: boolean
}

/** What is new between two moments, as sentences; empty where nothing is. */
export function changes(before: Moment | undefined, now: Moment, goals: readonly GoalText[]): string {
  const isMet = ({ judged }: Moment, goal: GoalText) => judged.some(({ id, met }) => id === goal.id && met)
  const verdict = sentence(outlook(now.study, now.isSame))
  if (!before) return `${verdict} ${goals.filter((goal) => isMet(now, goal)).length} of ${goals.length} goals met.`
  const news = verdict === sentence(outlook(before.study, before.isSame)) ? [] : [verdict]
  for (const goal of goals) {
    if (isMet(now, goal) && !isMet(before, goal)) news.push(`Goal met: ${plain(goal.text)}`)
    if (isMet(before, goal) && !isMet(now, goal)) news.push(`No longer met: ${plain(goal.text)}`)
  }
  const known = new Set(before.study.findings.map(({ rule, message }) => `${rule} ${message}`))
  const found = now.study.findings.filter(({ rule, message }) => !known.has(`${rule} ${message}`))
  for (const { line, message } of found.slice(0, 2)) news.push(`Line ${line}: ${plain(message)}`)
  if (found.length > 2) news.push(`${found.length - 2} more findings.`)
  return news.join(' ')
}
