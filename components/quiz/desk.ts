// What lies on the learner's desk: the place in a quick check, and what is chosen but not yet sent. It is kept in
// localStorage, since that is written before the call returns: a reload in mid-quiz loses nothing. Answers that were
// sent are events, and `lib/progress` keeps those.

import { useSyncExternalStore } from 'react'
import type { Answer } from '@/lib/course'

export interface Desk {
  /** The question shown by the quick check; behind the last one stands the result. */
  readonly at: number
  /** By question. */
  readonly picks: Readonly<Record<string, Answer>>
  /** By question: so many answers are set aside, since it is being answered again. */
  readonly aside: Readonly<Record<string, number>>
}

export const emptyDesk: Desk = { at: 0, picks: {}, aside: {} }

const prefix = 'layer-by-layer:desk:'
const desks = new Map<string, Desk>()
const listeners = new Set<() => void>()

/** A lesson's desk; the empty one on the server and until the page is awake. */
export function useDesk(lesson: string): Desk {
  return useSyncExternalStore(
    subscribe,
    () => deskOf(lesson),
    () => emptyDesk,
  )
}

/** The desk of a lesson, as the browser kept it. */
export function deskOf(lesson: string): Desk {
  const known = desks.get(lesson)
  if (known) return known
  const found = parseDesk(kept(lesson))
  desks.set(lesson, found)
  return found
}

/** Changes a lesson's desk, and keeps it before it returns. */
export function changeDesk(lesson: string, change: (desk: Desk) => Partial<Desk>): void {
  const before = deskOf(lesson)
  const after = { ...before, ...change(before) }
  desks.set(lesson, after)
  try {
    localStorage.setItem(prefix + lesson, JSON.stringify(after))
  } catch {
    // A browser that keeps nothing: the desk lasts as long as the page.
  }
  for (const listen of listeners) listen()
}

/** Clears every desk of this browser, for those who have their progress removed from it. */
export function clearDesks(): void {
  desks.clear()
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(prefix)) localStorage.removeItem(key)
  } catch {
    // Nothing was kept.
  }
  for (const listen of listeners) listen()
}

/** Reads what was kept; whatever is not as it should be is left out. */
export function parseDesk(text: string | null): Desk {
  const data = parsed(text)
  const { at, picks, aside } = data
  return {
    at: typeof at === 'number' && Number.isInteger(at) && at >= 0 ? at : 0,
    picks: only(picks, (value): value is Answer => Array.isArray(value) && value.every((id) => typeof id === 'string')),
    aside: only(aside, (value): value is number => typeof value === 'number'),
  }
}

function kept(lesson: string): string | null {
  try {
    return localStorage.getItem(prefix + lesson)
  } catch {
    return null
  }
}

function parsed(text: string | null): Record<string, unknown> {
  try {
    return only(JSON.parse(text ?? ''), (value): value is unknown => value !== undefined)
  } catch {
    return {}
  }
}

function only<T>(data: unknown, is: (value: unknown) => value is T): Record<string, T> {
  if (typeof data !== 'object' || data === null) return {}
  return Object.fromEntries(Object.entries(data).filter((entry): entry is [string, T] => is(entry[1])))
}

function subscribe(listen: () => void): () => void {
  listeners.add(listen)
  addEventListener('storage', forget)
  return () => {
    listeners.delete(listen)
    removeEventListener('storage', forget)
  }
}

/** Another tab wrote: read again. */
function forget(event: StorageEvent): void {
  if (!event.key?.startsWith(prefix)) return
  desks.delete(event.key.slice(prefix.length))
  for (const listen of listeners) listen()
}
