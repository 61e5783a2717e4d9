// A case of the corpus, as far as the adapters read it (tests/conformance/corpus/README.md has the whole shape).

export interface Case {
  readonly id: string
  readonly dockerfile?: string
  readonly buildArgs?: Readonly<Record<string, string>>
  readonly target?: string
  readonly platform?: string
  readonly dockerignore?: string
  readonly labels?: Readonly<Record<string, string>>
  readonly images?: Readonly<Record<string, CaseImage>>
  /** A hadolint configuration. */
  readonly config?: unknown
  /** A cache scenario has these instead of a Dockerfile. */
  readonly steps?: readonly unknown[]
}

export interface CaseImage {
  readonly OS?: string
  readonly Architecture?: string
  readonly Variant?: string
  readonly config?: {
    readonly Env?: readonly string[]
    readonly WorkingDir?: string
    readonly User?: string
    readonly Shell?: readonly string[]
    readonly OnBuild?: readonly string[]
  }
  readonly error?: string
}

/** Answers some parts of a case's result; the parts of all adapters are merged. */
export type Adapter = (one: Case) => unknown | Promise<unknown>
