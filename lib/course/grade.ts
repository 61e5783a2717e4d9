import type { Answer, Option, Question } from './question'

/** What became of one option. */
export interface Judged {
  readonly option: Option
  /** It belongs to what was answered; every item of an order does. */
  readonly chosen: boolean
  /** It belongs to the right answer; in an order, it stands at its place. */
  readonly right: boolean
  /** In an order: its right place, counted from 1. */
  readonly place?: number
}

export interface Grade {
  readonly right: boolean
  /** Every option, in the order shown: as written, or as the learner put an order. */
  readonly options: readonly Judged[]
  /** The misconceptions behind what was answered wrongly. */
  readonly misconceptions: readonly string[]
}

/** The right answer, in the form in which a learner gives one. */
export function key(question: Question): Answer {
  return typeof question.answer === 'string' ? [question.answer] : question.answer
}

/** Whether an answer says enough to be judged. */
export function isComplete(question: Question, answer: Answer): boolean {
  const known = question.options.filter((option) => answer.includes(option.id)).length
  if (known !== answer.length) return false
  if (question.kind === 'order') return known === question.options.length
  return question.kind === 'multi' ? known > 0 : known === 1
}

/** Judges an answer, and every option with it. Ids that the question does not know are ignored. */
export function grade(question: Question, answer: Answer): Grade {
  const wanted = key(question)
  const options =
    question.kind === 'order' ? inOrder(question.options, answer, wanted) : chosen(question.options, answer, wanted)
  const wrong = options.filter((each) => each.chosen !== each.right)
  return {
    right: wrong.length === 0,
    options,
    misconceptions: [...new Set(wrong.flatMap((each) => (each.chosen ? (each.option.misconception ?? []) : [])))],
  }
}

function chosen(options: readonly Option[], answer: Answer, wanted: Answer): readonly Judged[] {
  return options.map((option) => ({
    option,
    chosen: answer.includes(option.id),
    right: wanted.includes(option.id),
  }))
}

function inOrder(options: readonly Option[], answer: Answer, wanted: Answer): readonly Judged[] {
  const given = arranged(options, answer)
  return given.map((option, at) => ({
    option,
    chosen: true,
    right: wanted[at] === option.id,
    place: wanted.indexOf(option.id) + 1,
  }))
}

/** The options in the order of an answer; what it does not name follows as written. */
export function arranged(options: readonly Option[], answer: Answer): readonly Option[] {
  const named = answer.flatMap((id) => options.find((option) => option.id === id) ?? [])
  return [...new Set([...named, ...options])]
}
