// What the page shows of one draft: everything that the parser, the checks, the engine and the goals found, as plain data.
import type { Verdict } from '@/lib/course'
import type { Diagnostic, Lines, Span } from '@/lib/dockerfile'

/** How a build of the draft would meet one instruction. */
export type StepState = 'base' | 'cached' | 'runs' | 'metadata' | 'failed' | 'not reached' | 'not needed'

export interface Study {
  readonly findings: readonly Finding[]
  readonly steps: readonly StudiedStep[]
  /** Why no build is possible, in one sentence; the steps are then those up to there. */
  readonly stop?: { readonly message: string; readonly line?: number }
  /** Steps that can be cached at all: bases and metadata are not counted. */
  readonly cached: number
  readonly runs: number
  /** What the build would add to the store. */
  readonly newBytes: number
  readonly seconds: number
  /** Why the first step that runs does so: "`server.js` changed". */
  readonly cause?: string
  readonly goals: readonly JudgedGoal[]
  readonly image?: StudiedImage
}

/** A diagnostic with its place in lines. */
export interface Finding extends Omit<Diagnostic, 'span'> {
  readonly span: Span
  readonly line: number
}

export interface StudiedStep {
  readonly id: string
  readonly lines: Lines
  /** `COPY`, and what follows it, on one line. */
  readonly keyword: string
  readonly rest: string
  readonly stage: string
  readonly state: StepState
  /** One sentence on the state. */
  readonly why: string
  /** Paths in the context whose change makes it run. */
  readonly changed: readonly string[]
  /** Paths in the context that it reads; undefined where it reads none by its nature. */
  readonly reads?: readonly string[]
  /** Bytes of its layer, or of the base; undefined for metadata and for what was not reached. */
  readonly bytes?: number
  readonly seconds: number
  /** False where its effect is an estimate or unknown. */
  readonly modelled: boolean
  readonly log: string
  readonly after?: Surroundings
  readonly files: LayerFiles
}

/** What the next instruction finds. */
export interface Surroundings {
  readonly user: string
  readonly workdir: string
  readonly env: readonly string[]
}

/** What a layer does to the files below it; long lists are cut, the counts are whole. */
export interface LayerFiles {
  readonly adds: number
  readonly changes: number
  readonly hides: number
  readonly list: readonly LayerFile[]
}

export interface LayerFile {
  readonly path: string
  readonly kind: 'adds' | 'changes' | 'hides'
  readonly bytes: number
}

export interface JudgedGoal extends Verdict {
  readonly id: string
  /** The first line of its span. */
  readonly line?: number
}

/** The image's config after each instruction, and its size. */
export interface StudiedImage {
  readonly moments: readonly ConfigMoment[]
  readonly bytes: number
  readonly compressed?: number
  readonly history: readonly { readonly createdBy: string; readonly bytes: number; readonly empty: boolean }[]
}

export interface ConfigMoment {
  readonly step: string
  readonly values: readonly ConfigValue[]
}

export interface ConfigValue {
  /** `Env`, `User`, … */
  readonly name: string
  readonly value: readonly string[]
  /** The line that set it; undefined for the base and for defaults. */
  readonly line?: number
  readonly from: 'line' | 'base' | 'default'
}
