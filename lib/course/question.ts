// The questions of the course as authors write them. Texts are plain strings in which only `code` and **strong** mean something.

/** A misconception of `content/misconceptions.ts`. */
export type MisconceptionId = `M${number}`

/** A piece of code shown under the stem. */
export interface Listing {
  readonly language: string
  readonly text: string
  /** The name above it, such as a file's. */
  readonly title?: string
}

/** One thing that can be chosen, or one thing to put in order. Its id is permanent within its question. */
export interface Option {
  readonly id: string
  readonly text: string
  /** Why it is right, or what it confuses and what is so: at most 40 words. */
  readonly why: string
  readonly misconception?: MisconceptionId
}

interface Asked {
  /** Permanent and unique in the course; it begins with the lesson's code in lower case: `a2-whose-kernel`. */
  readonly id: string
  readonly stem: string
  readonly code?: Listing
  /** The id of a second- or third-level heading of the lesson: the section that explains it. */
  readonly anchor?: string
  /** Where the fact comes from: the key of one of the lesson's sources, such as `RS`. */
  readonly source?: string
  /** True where the lesson asks it in its text, with `<Check>` or `<Predict>`; the quick check then leaves it out. */
  readonly inline?: boolean
}

/** Four options, one of them the best. */
export interface OneQuestion extends Asked {
  readonly kind: 'one'
  readonly options: readonly [Option, Option, Option, Option]
  /** The id of the best option. */
  readonly answer: string
}

/** Any number of the options hold. */
export interface MultiQuestion extends Asked {
  readonly kind: 'multi'
  readonly options: readonly Option[]
  /** The ids of all options that hold. */
  readonly answer: readonly string[]
}

/** Say what will happen, then see it: what was predicted stays beside `outcome`. */
export interface PredictQuestion extends Asked {
  readonly kind: 'predict'
  readonly options: readonly Option[]
  /** The id of the option that comes true. */
  readonly answer: string
  /** What happens, in one sentence. */
  readonly outcome: string
}

/** Put all items in order. The order written is the order shown first, so it is not the answer. */
export interface OrderQuestion extends Asked {
  readonly kind: 'order'
  /** The items; each one's `why` says why it stands at its place. */
  readonly options: readonly Option[]
  /** The ids of all items, in the right order. */
  readonly answer: readonly string[]
}

/** What a build does with a step: as the step cards say it. */
export type StepFate = 'ran' | 'cached' | 'meta' | 'skip' | 'fail'

/** A step of a build, its `text` the instruction in backticks; `why` says why it met its fate. */
export interface TraceStep extends Option {
  readonly fate: StepFate
}

/** Tick the steps that run. Ticking none is an answer too. */
export interface TraceQuestion extends Asked {
  readonly kind: 'trace'
  /** In the order of the Dockerfile. */
  readonly options: readonly TraceStep[]
  /** The ids of the steps whose fate is `ran`. */
  readonly answer: readonly string[]
}

/** One thing that others are matched with. Its id is permanent within its question. */
export interface Partner {
  readonly id: string
  /** Plain: it stands in a list that knows neither code nor weight. */
  readonly text: string
}

/** Give each item its partner. A partner may belong to several items, or to none. */
export interface MatchQuestion extends Asked {
  readonly kind: 'match'
  /** The items; each one's `why` says why it belongs to its partner. */
  readonly options: readonly Option[]
  readonly partners: readonly Partner[]
  /** One pair for each item: `cmd=replaced`. */
  readonly answer: readonly string[]
}

/** An answer to a `fill` that was foreseen, right or wrong. */
export interface FillOption extends Option {
  /** Other spellings of it. Case, spaces at the ends and doubled ones never matter. */
  readonly also?: readonly string[]
}

/** Type a word or a short line. */
export interface FillQuestion extends Asked {
  readonly kind: 'fill'
  /** The right answers and the wrong ones that are often given, each with its reason. */
  readonly options: readonly FillOption[]
  /** The ids of all that are right. */
  readonly answer: readonly string[]
  /** Said of an answer that nobody foresaw. */
  readonly otherwise: string
}

/** A line that can be chosen, its `text` what stands on it, in backticks. */
export interface SpotLine extends Option {
  /** Counted from 1. */
  readonly line: number
}

/** Choose the line of the listing that the stem asks for. Comments and empty lines need no option, and cannot be chosen. */
export interface SpotQuestion extends Asked {
  readonly kind: 'spot'
  readonly code: Listing
  /** In the order of the lines. */
  readonly options: readonly SpotLine[]
  /** The id of the line. */
  readonly answer: string
}

export type Question =
  | OneQuestion
  | MultiQuestion
  | PredictQuestion
  | OrderQuestion
  | TraceQuestion
  | MatchQuestion
  | FillQuestion
  | SpotQuestion

export type QuestionKind = Question['kind']

/** A lesson's questions; its `quiz.ts` exports them as `quiz`. `version` is raised when a question comes to mean something else; a mended typo leaves it. */
export interface Quiz {
  /** The lesson's slug. */
  readonly lesson: string
  readonly version: number
  readonly questions: readonly Question[]
}

/** What a learner answered: the ids of the chosen options, or of all items in their order; pairs in a match, the typed text in a fill. */
export type Answer = readonly string[]
