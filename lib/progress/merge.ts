import type { Draft, Progress, ProgressEvent } from './event'

/** The union of two sets of events by id, in the order of (device, counter): order-free, repeat-safe, and nothing is lost. */
export function merge(a: readonly ProgressEvent[], b: readonly ProgressEvent[]): readonly ProgressEvent[] {
  const byId = new Map<string, ProgressEvent>()
  for (const event of [...a, ...b]) {
    const known = byId.get(event.id)
    // One id is one event. Should two differ all the same, both sides must keep the same one.
    if (!known || JSON.stringify(event) < JSON.stringify(known)) byId.set(event.id, event)
  }
  return [...byId.values()].sort(byDeviceAndCounter)
}

/** One draft a device and item: the highest counter wins, and every device keeps its own. */
export function mergeDrafts(a: readonly Draft[], b: readonly Draft[]): readonly Draft[] {
  const registers = new Map<string, Draft>()
  for (const draft of [...a, ...b]) {
    const register = `${draft.item}\n${draft.device}`
    const known = registers.get(register)
    if (!known || isNewer(draft, known)) registers.set(register, draft)
  }
  return [...registers.values()].sort((x, y) => compare(x.item, y.item) || compare(x.device, y.device))
}

/** All that two sides know of a learner. */
export function mergeProgress(a: Progress, b: Progress): Progress {
  return { events: merge(a.events, b.events), drafts: mergeDrafts(a.drafts, b.drafts) }
}

/** Every event once, from the first to the last: a device's own by its counter, and two devices' by a clock that never runs back. */
export function timeline(events: readonly ProgressEvent[]): readonly ProgressEvent[] {
  const clock = new Map<string, number>()
  const dated = [...events].sort(byDeviceAndCounter).map((event) => {
    const time = Math.max(event.at, clock.get(event.device) ?? 0)
    clock.set(event.device, time)
    return { event, time }
  })
  return dated.sort((x, y) => x.time - y.time || byDeviceAndCounter(x.event, y.event)).map(({ event }) => event)
}

function byDeviceAndCounter(a: ProgressEvent, b: ProgressEvent): number {
  return compare(a.device, b.device) || a.counter - b.counter || compare(a.id, b.id)
}

function isNewer(a: Draft, b: Draft): boolean {
  return a.counter === b.counter ? JSON.stringify(a) < JSON.stringify(b) : a.counter > b.counter
}

/** By code unit: the same on every device, whatever its language. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
