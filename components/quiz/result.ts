import type { Answered } from '@/lib/progress'
import type { Mark } from './words'

/** How one question stands in the current round. */
export interface Standing {
  readonly mark: Mark
  readonly right: boolean
  readonly answered: boolean
  /** Right at the very first try, whatever came later. */
  readonly first: boolean
  readonly tries: number
}

const marks = {
  right: { state: 'layer', glyph: 'yes', word: 'right' },
  wrong: { state: 'fail', glyph: 'fail', word: 'not so' },
  open: { state: 'skip', glyph: 'skip', word: 'not answered' },
} as const

/** How a question stands when so many of its answers are set aside. */
export function standing(answered: Answered | undefined, aside: number): Standing {
  const tries = answered?.tries ?? 0
  const counts = answered !== undefined && tries > aside
  const right = counts && answered.latest.right
  return {
    mark: right ? marks.right : counts ? marks.wrong : marks.open,
    right,
    answered: counts,
    first: answered?.first ?? false,
    tries,
  }
}

/** The result in one or two sentences. */
export function resultOf(rows: readonly Standing[]): string {
  const count = (is: (row: Standing) => boolean) => rows.filter(is).length
  const right = count((row) => row.right)
  const open = count((row) => !row.answered)
  const first = count((row) => row.first)
  if (open === rows.length) return 'No question is answered yet.'
  const sentence = `${right} of ${rows.length} right`
  if (open > 0) return `${sentence}, ${open} not answered.`
  return first === right ? `${sentence}, at the first try.` : `${sentence}; ${first} of them at the first try.`
}
