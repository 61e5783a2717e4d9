// What a rule is and what it says. A rule's file is its documentation, its examples are its tests, and it may stand for a check of
// BuildKit and for one of hadolint at once: each finding tells which of the two would report it, and `check` joins the findings of
// one rule at one place, so that a learner reads it once.
import type { Evaluation } from '../evaluate/evaluation'
import type { IgnoreFile } from '../ignore/ignore-file'
import type { Dockerfile, Fix, Instruction, Lines, Span } from '../tree'

export type Severity = 'error' | 'warning' | 'info'

/** What a check may know besides the text. */
export interface Given {
  readonly ignore?: IgnoreFile
  readonly contextPaths?: readonly string[]
  readonly images?: ImageLookup
  readonly buildArgs?: Readonly<Record<string, string>>
  readonly target?: string
  /** The platform to build for, `linux/amd64` where not given. */
  readonly platform?: string
  readonly hadolint?: HadolintConfig
}

/** What is known of an image by its reference (as written, and normalised: `docker.io/library/alpine:3.20`); undefined where nothing is. */
export type ImageLookup = (reference: string, platform: string) => KnownImage | undefined

export interface KnownImage {
  readonly os?: string
  readonly architecture?: string
  readonly variant?: string
  readonly env?: readonly string[]
  readonly workdir?: string
  readonly user?: string
  readonly shell?: readonly string[]
  readonly onbuild?: readonly string[]
  /** Why it cannot be pulled. */
  readonly error?: string
}

/** hadolint's configuration file, as far as its DL rules read it; keys as in that file. */
export interface HadolintConfig {
  readonly ignored?: readonly string[]
  readonly override?: {
    readonly error?: readonly string[]
    readonly warning?: readonly string[]
    readonly info?: readonly string[]
    readonly style?: readonly string[]
  }
  readonly trustedRegistries?: readonly string[]
  readonly 'label-schema'?: Readonly<Record<string, string>>
  readonly 'strict-labels'?: boolean
  readonly 'disable-ignore-pragma'?: boolean
}

export interface Rule {
  /** Kebab-case: the name of its file and of its page. */
  readonly name: string
  readonly severity: Severity
  readonly summary: string
  readonly why: string
  readonly buildkit?: BuildkitCheck
  /** A file may stand for more than one code (DL3012, DL4003 and DL4004 are one thought). */
  readonly hadolint?: readonly HadolintCheck[]
  /** Off unless `Given.hadolint` or a directive asks for it. */
  readonly optional?: true
  /** Whole Dockerfiles or single lines; the bad one is reported by this rule, the good one by none. */
  readonly examples: readonly Example[]
  check(file: Dockerfile, report: Report, given: Known): void
}

export interface Example {
  readonly bad: string
  readonly good: string
  readonly given?: Given
}

export interface BuildkitCheck {
  /** `UndefinedVar` */
  readonly name: string
  /** BuildKit's one sentence on the rule. */
  readonly description: string
  /** Which of BuildKit's passes finds it: what it refuses in an earlier one, or earlier in the same, hides it there. */
  readonly when: BuildkitPass
  /** Off unless `# check=experimental=` asks for it. */
  readonly experimental?: true
  /** False where BuildKit has no page for it. */
  readonly page?: false
}

/** In the order in which BuildKit goes through them. */
export const buildkitPasses = ['text', 'reading', 'names', 'casing', 'defaults', 'stages', 'images', 'steps'] as const
export type BuildkitPass = (typeof buildkitPasses)[number]

export interface HadolintCheck {
  /** `DL3007` */
  readonly code: string
  readonly severity: 'error' | 'warning' | 'info' | 'style' | 'ignore'
  /** What stands in for our words where a finding brings none; the rule's summary where this is missing. */
  readonly message?: string
}

/** What a rule may use: the given facts, and the file's stages as a build would see them. */
export interface Known extends Given {
  readonly evaluation: Evaluation
}

export type Report = (finding: Finding) => void

/** One thing to say: where, in whose words, and who else would say it. At least one of `buildkit`, `hadolint` and `message` is there. */
export interface Finding {
  readonly span: Span
  /** Our words; where they are missing, BuildKit's detail or hadolint's message is shown. */
  readonly message?: string
  readonly buildkit?: {
    /** BuildKit's words, exactly. */
    readonly detail: string
    /** The instruction at which BuildKit says it; a `# check=skip=` above that one silences it. */
    readonly at: Instruction
    /** The lines that it marks, where they are not the instruction's. */
    readonly lines?: readonly Lines[]
    /** False where BuildKit stops above. */
    readonly reached?: boolean
    /** Its place among what is said of the same instruction. */
    readonly turn?: number
  }
  readonly hadolint?: {
    /** May be left out where the rule stands for one code only. */
    readonly code?: string
    /** The line that hadolint names. */
    readonly line: number
    /** Where it differs from the check's message. */
    readonly message?: string
  }
  readonly fixes?: readonly Fix[]
}

/** What is shown to a learner, and what either tool would have printed for it. */
export interface Diagnostic {
  /** The rule's name; `syntax` for what BuildKit refuses. */
  readonly rule: string
  readonly severity: Severity
  readonly message: string
  readonly url?: string
  readonly span: Span
  readonly lines: readonly Lines[]
  readonly fixes: readonly Fix[]
  /** `buildkit:UndefinedVar`, `hadolint:DL3007`: the tools that would report this very finding. */
  readonly sameAs: readonly string[]
  readonly buildkit?: {
    readonly rule: string
    readonly detail: string
    readonly lines: readonly Lines[]
    /** False where BuildKit does not get to say it, because it stops at an error before. */
    readonly reached: boolean
  }
  readonly hadolint?: readonly {
    readonly code: string
    readonly line: number
    readonly message: string
    readonly severity: HadolintCheck['severity']
  }[]
}
