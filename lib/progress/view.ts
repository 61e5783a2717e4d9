// What is done, answered and drafted, computed from what happened.

import type { Draft, EventData, Progress, ProgressEvent, Seen } from './event'
import { isWithin } from './item'
import { timeline } from './merge'

/** What became of one question. */
export interface Answered {
  /** Right at the first try. */
  readonly first: boolean
  /** Right at any try. */
  readonly right: boolean
  readonly tries: number
  /** The answer given last. */
  readonly latest: EventData<'answered'>
}

/** Where somebody was: an item, and the place in it. */
export interface Visit {
  readonly item: string
  readonly place?: string
  readonly at: number
}

/** A moment at which something was recalled, or was not: 1 is again, 4 is easy. */
export interface Recalled {
  readonly at: number
  readonly rating: 1 | 2 | 3 | 4
}

export interface View {
  /** By question. */
  readonly answers: ReadonlyMap<string, Answered>
  /** By item: what the review goes by, in order. An answer counts as well: right is 3, wrong is 1. */
  readonly recalls: ReadonlyMap<string, readonly Recalled[]>
  /** Lessons and labs. */
  readonly done: ReadonlySet<string>
  readonly goals: ReadonlySet<string>
  /** By item, the latest. */
  readonly visits: ReadonlyMap<string, Visit>
  /** The latest of all, for one click back to the very place. */
  readonly last?: Visit
  /** By item: the drafts that no other draft was written on. Two or more compete, and the learner chooses. */
  readonly drafts: ReadonlyMap<string, readonly Draft[]>
}

/** What the events and drafts of one learner come to. Drafts of `device` stand first. */
export function view(progress: Progress, device?: string): View {
  return { ...happened(progress.events), drafts: heads(current(progress.drafts, resets(progress.events)), device) }
}

type Happened = Omit<View, 'drafts'>
const computed = new WeakMap<readonly ProgressEvent[], Happened>()

/** Computed once for the same events: a draft that is being typed changes only the drafts. */
function happened(events: readonly ProgressEvent[]): Happened {
  const known = computed.get(events) ?? compute(events)
  computed.set(events, known)
  return known
}

function compute(events: readonly ProgressEvent[]): Happened {
  const answers = new Map<string, Answered>()
  const recalls = new Map<string, Recalled[]>()
  const done = new Set<string>()
  const goals = new Set<string>()
  const visits = new Map<string, Visit>()
  let last: Visit | undefined

  for (const event of timeline(current(events, resets(events)))) {
    if (event.kind === 'answered') answers.set(event.item, answered(answers.get(event.item), event.data))
    const rating = ratingOf(event)
    if (rating) recalls.set(event.item, [...(recalls.get(event.item) ?? []), { at: event.at, rating }])
    if (event.kind === 'done') done.add(event.item)
    if (event.kind === 'goal') goals.add(event.item)
    if (event.kind === 'visited') {
      last = { item: event.item, place: event.data.place, at: event.at }
      visits.set(event.item, last)
    }
  }
  return { answers, recalls, done, goals, visits, last }
}

/** The highest counter of each device: what somebody who has this progress has seen. */
export function seen(progress: Progress): Seen {
  const counters: Record<string, number> = {}
  for (const { device, counter } of [...progress.events, ...progress.drafts])
    counters[device] = Math.max(counters[device] ?? 0, counter)
  return counters
}

function ratingOf(event: ProgressEvent): Recalled['rating'] | undefined {
  if (event.kind === 'reviewed') return event.data.rating
  return event.kind === 'answered' ? (event.data.right ? 3 : 1) : undefined
}

function answered(before: Answered | undefined, data: EventData<'answered'>): Answered {
  return {
    first: before ? before.first : data.right,
    right: data.right || before?.right === true,
    tries: (before?.tries ?? 0) + 1,
    latest: data,
  }
}

type Reset = Extract<ProgressEvent, { kind: 'reset' }>

function resets(events: readonly ProgressEvent[]): readonly Reset[] {
  return events.filter((event) => event.kind === 'reset')
}

/** Without what a reset hides. What another device did unseen by the one that reset stays. */
function current<Each extends ProgressEvent | Draft>(all: readonly Each[], by: readonly Reset[]): readonly Each[] {
  return by.length === 0 ? all : all.filter((each) => !by.some((reset) => hides(reset, each)))
}

function hides(reset: Reset, each: ProgressEvent | Draft): boolean {
  if (!isWithin(each.item, reset.item)) return false
  if (each.device === reset.device) return each.counter < reset.counter
  return each.counter <= (reset.data.seen[each.device] ?? 0)
}

function heads(drafts: readonly Draft[], device?: string): ReadonlyMap<string, readonly Draft[]> {
  const byItem = new Map<string, Draft[]>()
  for (const draft of drafts) byItem.set(draft.item, [...(byItem.get(draft.item) ?? []), draft])
  for (const [item, rivals] of byItem) {
    const isBase = (draft: Draft) =>
      rivals.some((rival) => rival.device !== draft.device && (rival.seen[draft.device] ?? 0) >= draft.counter)
    const free = rivals.filter((draft) => !isBase(draft))
    // A wrong `seen` could let two drafts cover each other; then both are shown, for nothing may be lost.
    const shown = free.length > 0 ? free : rivals
    byItem.set(
      item,
      shown.sort((a, b) => Number(b.device === device) - Number(a.device === device) || b.at - a.at),
    )
  }
  return byItem
}
