// When something returns. FSRS estimates how long a memory holds from how it was recalled before; everything here is computed
// from those moments, so that a review is the same on every device and needs no server. The only file that imports ts-fsrs.

import { type Card, createEmptyCard, fsrs } from 'ts-fsrs'

/** A moment at which something was recalled: 1 is again, 2 is hard, 3 is good, 4 is easy. */
export interface Recall {
  readonly at: number
  readonly rating: Rating
}

export type Rating = 1 | 2 | 3 | 4

/** How well something is remembered. */
export interface Memory {
  /** The midnight with which the day begins on which it returns. */
  readonly due: number
  /** For so many days it is likely to hold: nine times of ten. */
  readonly holds: number
  /** It was not known when it was asked last. */
  readonly missed: boolean
  /** So often it was not known. */
  readonly misses: number
}

/** What waits, with what it is mixed by. */
export interface Waiting {
  readonly memory: Memory
  /** Where it comes from: its lesson. */
  readonly family: string
  /** The pairs of ideas that it tells apart: two questions that share one are best asked one after the other. */
  readonly mixes: readonly string[]
}

// Whole days only: within a day one has just read the answer. No randomness: two devices must come to the same day.
const scheduler = fsrs({ enable_fuzz: false, enable_short_term: false, maximum_interval: 365 })

/** What is remembered of something after these recalls; undefined before the first. Of one day the first counts: what follows has just been read. */
export function memoryOf(recalls: readonly Recall[]): Memory | undefined {
  const counted = recalls.filter(({ at }, place) => place === 0 || dayOf(at) !== dayOf(recalls[place - 1]?.at ?? at))
  const card = cardOf(counted)
  const last = counted.at(-1)
  if (!card || !last) return undefined
  return {
    due: addDays(dayOf(last.at), Math.max(card.scheduled_days, 1)),
    holds: card.stability,
    missed: last.rating === 1,
    misses: counted.filter(({ rating }) => rating === 1).length,
  }
}

/** In how many days it would return if it were rated so now. */
export function daysUntil(recalls: readonly Recall[], rating: Rating, now: number): number {
  const before = recalls.filter(({ at }) => dayOf(at) < dayOf(now))
  const due = memoryOf([...before, { at: now, rating }])?.due ?? now
  return daysBetween(now, due)
}

/** Whole days from the day of one moment to that of another. */
export function daysBetween(from: number, to: number): number {
  // Rounded, since a day of 23 or 25 hours is one too.
  return Math.round((dayOf(to) - dayOf(from)) / 86_400_000)
}

export function isDue(memory: Memory, now: number): boolean {
  return memory.due <= now
}

/** In which order to ask: what was missed first, then what waits longest. Within that, what is easily confused stands together, and lessons take turns. */
export function inTurn<Each extends Waiting>(all: readonly Each[]): readonly Each[] {
  const byWait = [...all].sort((a, b) => a.memory.due - b.memory.due)
  return [...mixed(byWait.filter((each) => each.memory.missed)), ...mixed(byWait.filter((each) => !each.memory.missed))]
}

/** How many return on each of the coming days; the first is today, and holds what is overdue. */
export function forecast(memories: readonly Memory[], now: number, days: number): readonly number[] {
  const counts = Array.from({ length: days }, () => 0)
  for (const { due } of memories) {
    const day = Math.max(daysBetween(now, due), 0)
    if (day < days) counts[day] = (counts[day] ?? 0) + 1
  }
  return counts
}

function cardOf(recalls: readonly Recall[]): Card | undefined {
  return recalls.reduce<Card | undefined>((card, { at, rating }) => {
    const when = new Date(at)
    return scheduler.next(card ?? createEmptyCard(when), when, rating).card
  }, undefined)
}

function mixed<Each extends Waiting>(all: readonly Each[]): readonly Each[] {
  const left = [...all]
  const order: Each[] = []
  while (left.length > 0) {
    const before = order.at(-1)
    const next =
      left.find((each) => before && each.mixes.some((mix) => before.mixes.includes(mix))) ??
      left.find((each) => each.family !== before?.family) ??
      left[0]
    if (!next) break
    order.push(next)
    left.splice(left.indexOf(next), 1)
  }
  return order
}

/** The midnight before a moment, where the learner is. */
function dayOf(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0)
}

function addDays(day: number, days: number): number {
  const date = new Date(day)
  return date.setDate(date.getDate() + days)
}
