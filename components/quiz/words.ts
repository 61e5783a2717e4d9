import type { GlyphName } from '@/components/ui/glyph'
import type { State } from '@/components/ui/state'
import type { Grade, Judged, Question, StepFate } from '@/lib/course'

/** How a judged option is marked: never by colour alone. */
export interface Mark {
  readonly state: State
  readonly glyph: GlyphName
  readonly word: string
  /** Added for those who do not see the glyph. */
  readonly unseen?: string
}

const fates: Readonly<Record<StepFate, string>> = {
  ran: 'ran',
  cached: 'cached',
  meta: 'metadata',
  skip: 'not needed',
  fail: 'failed',
}

/** The mark of an option after judging; none where it was rightly left alone. */
export function markOf(of: Question['kind'] | Question, judged: Judged): Mark | undefined {
  const kind = typeof of === 'string' ? of : of.kind
  const { chosen, right, place, option } = judged
  if (kind === 'trace' && 'fate' in option) {
    const fate = option.fate as StepFate
    return { state: fate, glyph: fate, word: fates[fate] }
  }
  if (kind === 'match')
    return right ? { state: 'layer', glyph: 'yes', word: 'right' } : { state: 'fail', glyph: 'fail', word: 'not so' }
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
    word: rightWords[kind] ?? 'right',
  }
}

const rightWords: Readonly<Partial<Record<Question['kind'], string>>> = {
  one: 'best',
  multi: 'holds too',
  predict: 'this happens',
  spot: 'this line',
}

const hints: Readonly<Partial<Record<Question['kind'], string>>> = {
  multi: 'Tick all that hold.',
  order: 'Put them in order, the first on top.',
  trace: 'Tick the steps that run. None is an answer too.',
  match: 'Give each its partner.',
  fill: 'Type it. Capitals and spaces do not matter.',
  spot: 'Choose a line.',
}

/** What a question's kind asks of the reader, beyond its stem. */
export function hintOf(kind: Question['kind']): string {
  return hints[kind] ?? ''
}

/** Whether its options are chosen by their numbers. */
export function hasNumbers(kind: Question['kind']): boolean {
  return kind !== 'order' && kind !== 'match' && kind !== 'fill'
}

/** What a screen reader says once an answer is judged: one sentence. */
export function verdict(question: Question, grade: Grade): string {
  const right = grade.options.filter((each) => each.right)
  const isRight = ({ id }: { readonly id: string }) => right[0]?.option.id === id
  const texts = right.map((each) => plain(each.option.text).replace(/\.$/, '')).join('; ')
  if (question.kind === 'order')
    return grade.right
      ? `Right: all ${grade.options.length} stand in their places.`
      : `Not so: ${right.length} of ${grade.options.length} stand in their places.`
  if (question.kind === 'match')
    return `${grade.right ? 'Right' : 'Not so'}: ${right.length} of ${grade.options.length} have their partner.`
  if (question.kind === 'trace') return `${grade.right ? 'Right' : 'Not so'}: what runs is ${texts || 'nothing'}.`
  if (question.kind === 'fill' && grade.right)
    return `Right: ${plain(right.find((each) => each.chosen)?.option.text ?? '')}.`
  if (grade.right) return `Right: ${texts}.`
  if (question.kind === 'multi') return `Not quite: what holds is ${texts}.`
  if (question.kind === 'fill') return `Not so: right is ${texts}.`
  if (question.kind === 'spot') return `Not so: it is line ${question.options.find(isRight)?.line}, ${texts}.`
  return question.kind === 'predict' ? `Not so: ${plain(question.outcome)}` : `Not so: best is ${texts}.`
}

/** A text without its marks, for names and announcements. */
export function plain(text: string): string {
  return text.replace(/`|\*\*/g, '')
}
