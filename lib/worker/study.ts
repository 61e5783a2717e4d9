// What the page shows of one draft: everything that the parser, the checks, the engine and the goals found, as plain data.
import type { Verdict } from '@/lib/course'
import type { Diagnostic, Lines } from '@/lib/dockerfile'

/** How a build of the draft would meet one instruction; `ran` where it is done. */
export type StepState = 'base' | 'cached' | 'runs' | 'ran' | 'metadata' | 'failed' | 'not reached' | 'not needed'

export interface Study {
  readonly findings: readonly Finding[]
  /** In the order of the file. */
  readonly steps: readonly StudiedStep[]
  /** Why the build comes to no image, in one sentence. */
  readonly stop?: { readonly message: string; readonly line?: number }
  /** Steps that can be cached at all: bases and metadata are not counted. */
  readonly cached: number
  readonly runs: number
  /** What the build would add to the store. */
  readonly newBytes: number
  /** Why the first step that runs does so: "`server.js` changed". */
  readonly cause?: string
  readonly image?: StudiedImage
}

/** A diagnostic with its place in lines. */
export interface Finding extends Diagnostic {
  readonly line: number
}

export interface StudiedStep {
  /** The same from study to study as long as the instruction is. */
  readonly id: string
  readonly lines: Lines
  /** `COPY`, and what follows it, on one line. */
  readonly keyword: string
  readonly rest: string
  readonly stage: string
  readonly state: StepState
  /** One sentence on the state, or two. */
  readonly why: string
  /** Paths in the context whose change makes it run. */
  readonly changed: readonly string[]
  /** Paths in the context that it reads; undefined where it reads none by its nature. */
  readonly reads?: readonly string[]
  /** Bytes of its layer, or of the base; undefined for metadata and for what was not reached. */
  readonly bytes?: number
  /** What of this is an estimate or unknown, in sentences. */
  readonly notes: readonly string[]
  readonly log: string
  readonly after: Surroundings
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

/** The image's config after each instruction of its stage, and its size. */
export interface StudiedImage {
  readonly moments: readonly ConfigMoment[]
  /** Unpacked. */
  readonly bytes: number
  readonly history: readonly { readonly createdBy: string; readonly bytes: number; readonly empty: boolean }[]
}

export interface ConfigMoment {
  /** The id of its step. */
  readonly step: string
  readonly values: readonly ConfigValue[]
}

export interface ConfigValue {
  /** `Env`, `User`, … */
  readonly name: string
  readonly value: readonly string[]
  /** The line that set it; undefined for the base's and for defaults. */
  readonly line?: number
  /** Nobody set it: it is what an engine takes where nothing is said. */
  readonly isDefault: boolean
}
