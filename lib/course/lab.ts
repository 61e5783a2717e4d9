import type { Dockerfile, Span } from '@/lib/dockerfile'
import type { Build } from '@/lib/engine'

export type LabLevel = 'worked' | 'faded' | 'practice' | 'debug' | 'free'

/** An exercise with goals. It runs in the worker; only its verdicts come out. Its start and solutions are real files beside it. */
export interface Lab {
  /** Permanent: `L06`. */
  readonly id: string
  readonly title: string
  readonly level: LabLevel
  /** What there is, and what to do: paragraphs in which only `code` and **strong** mean something. */
  readonly task: readonly string[]
  readonly edits: readonly EverydayEdit[]
  readonly goals: readonly Goal[]
  readonly mistakes: readonly Mistake[]
  /** Files that git cannot hold, such as `.git/config`. */
  readonly extra?: Readonly<Record<string, string>>
}

/** A small change of somebody's day, offered as a button. */
export type EverydayEdit =
  | {
      readonly kind: 'replace'
      readonly label: string
      readonly changes: readonly { readonly path: string; readonly from: string; readonly to: string }[]
    }
  /** A new modification time, the content as before. */
  | { readonly kind: 'touch'; readonly label: string; readonly path: string }

/** One thing to reach, judged by what the engine computed and never by comparing texts. */
export interface Goal {
  readonly id: string
  readonly text: string
  /** Where, why, how. */
  readonly hints: readonly [string, string, string]
  met(trial: Trial): Promise<Verdict>
}

/** A mistake that learners make: the files that differ from the start, the goal that must fail, and what is then observed. */
export interface Mistake {
  readonly files: Readonly<Record<string, string>>
  /** The id of the goal that fails. */
  readonly fails: string
  readonly message: string
  readonly misconception?: string
}

/** Plain data, since it crosses from the worker to the page. */
export interface Verdict {
  readonly met: boolean
  readonly expected: string
  readonly observed: string
  /** The instruction to blame. */
  readonly span?: Span
  readonly misconception?: string
}

/** What a goal may look at. */
export interface Trial {
  readonly file: Dockerfile
  /** The learner's files: what to change for a rebuild. */
  readonly files: Readonly<Record<string, string>>
  readonly build: Build
  readonly predicted?: Prediction
  /** Builds again with a change, on a copy of the cache: nothing that the learner sees is touched. */
  rebuild(change: Change): Promise<Build>
}

/** What is different in a further build; what is not named stays. */
export interface Change {
  /** New contents by path in the context; `null` deletes a file. */
  readonly files?: Readonly<Record<string, string | null>>
  readonly dockerfile?: string
  readonly buildArgs?: Readonly<Record<string, string>>
}

/** The steps that the learner expects to run again, as indexes into `Build.steps`. */
export interface Prediction {
  readonly runs: readonly number[]
}
