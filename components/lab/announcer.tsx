'use client'

import { useEffect, useRef, useState } from 'react'
import type { Study } from '@/lib/worker'
import type { GoalText } from './goal-now'
import { outlook, plain, sentence } from './verdict-sentence'

interface AnnouncerProps {
  readonly study?: Study
  /** What a build did, for the moment in which it is shown. */
  readonly ran?: Study
  readonly isSame: boolean
  readonly goals: readonly GoalText[]
  readonly notice?: string
}

const rest = 700

/** Tells a screen reader what changed, once the typing rests: the verdict, a goal met or lost, a new finding. Never everything. */
export function Announcer({ study, ran, isSame, goals, notice }: AnnouncerProps) {
  const [said, say] = useState('')
  const before = useRef<Study>(undefined)

  useEffect(() => {
    if (!study) return
    const timer = setTimeout(() => {
      const news = changes(before.current, study, isSame, goals)
      before.current = study
      if (news) say(news)
    }, rest)
    return () => clearTimeout(timer)
  }, [study, isSame, goals])

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

/** What is new between two studies, as sentences; empty where nothing is. */
export function changes(before: Study | undefined, now: Study, isSame: boolean, goals: readonly GoalText[]): string {
  const news: string[] = []
  const verdict = sentence(outlook(now, isSame))
  if (!before || verdict !== sentence(outlook(before, isSame))) news.push(verdict)
  if (!before) {
    const met = now.goals.filter((goal) => goal.met).length
    return [...news, `${met} of ${goals.length} goals met.`].join(' ')
  }
  for (const goal of goals) {
    const isMet = now.goals.some(({ id, met }) => id === goal.id && met)
    const wasMet = before.goals.some(({ id, met }) => id === goal.id && met)
    if (isMet && !wasMet) news.push(`Goal met: ${plain(goal.text)}`)
    if (wasMet && !isMet) news.push(`No longer met: ${plain(goal.text)}`)
  }
  const known = new Set(before.findings.map(({ rule, message }) => `${rule} ${message}`))
  const found = now.findings.filter(({ rule, message }) => !known.has(`${rule} ${message}`))
  for (const { line, message } of found.slice(0, 2)) news.push(`Line ${line}: ${plain(message)}`)
  if (found.length > 2) news.push(`${found.length - 2} more findings.`)
  return news.join(' ')
}
