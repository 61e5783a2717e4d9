import type { Lesson, Question } from '@/lib/course'

/** What can return, as a list names it: a question of a lesson, or a card of the interview deck. */
export interface Reviewable {
  /** Its name in the learner's progress. */
  readonly item: string
  /** How it is asked: “Tick the steps”. */
  readonly way: string
  readonly stem: string
  /** Where it comes from, in words. */
  readonly from: string
  readonly href: string
  /** The pairs of ideas that it tells apart. */
  readonly mixes: readonly string[]
}

/** A question that the review asks, whole. */
export interface ReviewQuestion extends Reviewable {
  readonly question: Question
  readonly lesson: Pick<Lesson, 'slug' | 'title'>
  /** The address of a lab of its lesson. */
  readonly lab?: string
}

/** How a kind of question is asked, in two or three words. */
export const ways: Readonly<Record<Question['kind'], string>> = {
  one: 'One of four',
  multi: 'Tick what holds',
  predict: 'Predict',
  order: 'Put in order',
  trace: 'Tick the steps',
  match: 'Match',
  fill: 'Type it',
  spot: 'Choose the line',
}
