import type { ChapterId } from '@/content/recordings/questions'
import type { PredictQuestion } from '@/lib/course'
import type { Facts } from './facts'
import type { Turn } from './machine'

/** A line that a button types. */
export interface Act {
  readonly id: string
  /** What the button says where the line is too long to read. */
  readonly label?: string
  readonly line: string
  /** What to look at once it is over, in a sentence or two. */
  readonly look: string
}

/** A command that is over, and what the machine said of itself then. */
export interface Witnessed {
  readonly turn: Turn
  readonly facts: Facts
}

export interface ChapterGoal {
  readonly id: string
  readonly text: string
  /** Whether what happened so far shows it. What was met once stays met. */
  met(seen: readonly Witnessed[]): boolean
}

/** Which of the machine's facts a chapter draws. */
export type FactsView = 'machine' | 'namespaces' | 'layer' | 'limits'

/** One thing to see in the machine: a question before, lines to type, goals that the machine's own facts decide. */
export interface Chapter {
  readonly id: ChapterId
  readonly title: string
  readonly task: string
  readonly lesson: string
  readonly question: PredictQuestion
  /** Lines that the page types by itself, before the learner's turn, and measures. */
  readonly prelude?: readonly string[]
  readonly acts: readonly Act[]
  readonly goals: readonly ChapterGoal[]
  readonly view: FactsView
}

/** Whether a command's output holds a line. */
export function printed({ text }: Turn, line: string | RegExp): boolean {
  const lines = text.split(/\r?\n/)
  return typeof line === 'string' ? lines.includes(line) : lines.some((each) => line.test(each))
}
