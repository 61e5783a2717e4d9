import type { InterviewAnswer } from '@/content/interview'

/** The parts of an answer with their names, in the order in which one says them. */
export const answerParts = [
  ['fact', 'Fact'],
  ['mechanism', 'Mechanism'],
  ['tradeOff', 'Trade-off'],
  ['example', 'Example'],
] as const satisfies readonly (readonly [keyof InterviewAnswer, string])[]
