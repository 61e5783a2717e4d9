// .dockerignore: which files of the context BuildKit leaves out.

export interface IgnorePattern {
  /** Cleaned: no leading or trailing slash, no `.` and `..` in between. */
  readonly text: string
  /** `!pattern`: takes a file back in. */
  readonly negated: boolean
  readonly line: number
}

export interface IgnoreFile {
  readonly patterns: readonly IgnorePattern[]
}
