import type { InterviewCard } from '@/content/interview'
import { isDue, type Memory, memoryOf, type Rating } from '@/lib/course/review'
import { interviewItem, type Recalled } from '@/lib/progress'

/** A card as this learner knows it. */
export interface HeldCard {
  readonly card: InterviewCard
  readonly recalls: readonly Recalled[]
  readonly memory?: Memory
  /** Never said, or due again. */
  readonly waits: boolean
}

/** The deck with what is remembered of it. */
export function held(
  cards: readonly InterviewCard[],
  recalls: ReadonlyMap<string, readonly Recalled[]>,
  now: number,
): readonly HeldCard[] {
  return cards.map((card) => {
    const known = recalls.get(interviewItem(card.id)) ?? []
    const memory = memoryOf(known)
    return { card, recalls: known, memory, waits: !memory || isDue(memory, now) }
  })
}

/** The grades that one gives oneself. */
export const grades: readonly { readonly rating: Rating; readonly word: string }[] = [
  { rating: 1, word: 'Not yet' },
  { rating: 2, word: 'Half' },
  { rating: 3, word: 'Said it' },
  { rating: 4, word: 'At once' },
]

/** The grade that the number of ticked parts proposes. */
export function proposed(ticked: number): Rating {
  return ticked >= 4 ? 4 : ticked === 3 ? 3 : ticked === 2 ? 2 : 1
}
