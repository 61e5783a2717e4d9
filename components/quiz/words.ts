import type { GlyphName } from '@/components/ui/glyph'
import type { State } from '@/components/ui/state'
import type { Grade, Judged, Question } from '@/lib/course'

/** How a judged option is marked: never by colour alone. */
export interface Mark {
  readonly state: State
  readonly glyph: GlyphName
  readonly word: string
  /** Added for those who do not see the glyph. */
  readonly unseen?: string
}

/** The mark of an option after judging; none where it was rightly left alone. */
export function markOf(kind: Question['kind'], { chosen, right, place }: Judged): Mark | undefined {
  if (kind === 'order')
    return right
      ? { state: 'layer', glyph: 'yes', word: 'in its place' }
      : { state: 'fail', glyph: 'fail', word: `belongs at ${place}` }
  if (chosen)
    return right
      ? { state: 'layer', glyph: 'yes', word: 'your answer, right' }
      : { state: 'fail', glyph: 'fail', word: 'your answer', unseen: ', not so' }
  if (!right) return undefined
  return {
    state: 'layer',
    glyph: 'yes',
    word: kind === 'one' ? 'best' : kind === 'multi' ? 'holds too' : 'this happens',
  }
}

/** What a question's kind asks of the reader, beyond its stem. */
export function hintOf(kind: Question['kind']): string {
  if (kind === 'multi') return 'Tick all that hold.'
  return kind === 'order' ? 'Put them in order, the first on top.' : ''
}

/** What a screen reader says once an answer is judged: one sentence. */
export function verdict(question: Question, grade: Grade): string {
  const right = grade.options.filter((each) => each.right)
  const texts = right.map((each) => plain(each.option.text).replace(/\.$/, '')).join('; ')
  if (question.kind === 'order')
    return grade.right
      ? `Right: all ${grade.options.length} stand in their places.`
      : `Not so: ${right.length} of ${grade.options.length} stand in their places.`
  if (grade.right) return `Right: ${texts}.`
  if (question.kind === 'multi') return `Not quite: what holds is ${texts}.`
  return question.kind === 'predict' ? `Not so: ${plain(question.outcome)}` : `Not so: best is ${texts}.`
}

/** A text without its marks, for names and announcements. */
export function plain(text: string): string {
  return text.replace(/`|\*\*/g, '')
}
