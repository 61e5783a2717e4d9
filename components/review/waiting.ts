import { isDue, type Memory, memoryOf, type Recall } from '@/lib/course/review'
import type { Reviewable } from './reviewable'

/** Something that was asked before and returns. */
export interface Waiting<Each extends Reviewable = Reviewable> {
  readonly what: Each
  readonly memory: Memory
  readonly due: boolean
  /** For the mixing: where it comes from, and what it tells apart. */
  readonly family: string
  readonly mixes: readonly string[]
}

/** What of all that can return was asked before, the soonest first. */
export function waitingOf<Each extends Reviewable>(
  all: readonly Each[],
  recalls: ReadonlyMap<string, readonly Recall[]>,
  now: number,
): readonly Waiting<Each>[] {
  return all
    .flatMap((what): readonly Waiting<Each>[] => {
      const memory = memoryOf(recalls.get(what.item) ?? [])
      return memory ? [{ what, memory, due: isDue(memory, now), family: what.from, mixes: what.mixes }] : []
    })
    .sort((a, b) => a.memory.due - b.memory.due)
}
