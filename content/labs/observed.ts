// What is said of a build that does not do what it should: the same words in every lab, and on the page.
import type { Trial, Verdict } from '@/lib/course'
import { type Dockerfile, ignoringPattern, parseIgnore } from '@/lib/dockerfile'
import type { Build, BuildError, Step } from '@/lib/engine'

/** The verdict on a goal where the build itself does not succeed; undefined where it does. */
export function failure({ file, files, build }: Trial, expected: string): Verdict | undefined {
  const { error } = build
  if (!error) return undefined
  const line = error.span ? ` at line ${lineAt(file, error.span.start)}` : ''
  return { met: false, expected, observed: `The build fails${line}: ${errorText(error, files)}`, span: error.span }
}

/** BuildKit's words without what only repeats where it is; of a file that is not found, why. */
export function errorText(error: BuildError, files: Readonly<Record<string, string>>): string {
  const missing = /checksum of ref \S+: "\/?(.+)": not found$/.exec(error.message)?.[1]
  if (missing !== undefined) return missingText(missing, files)
  const message = error.message
    .replace(/^dockerfile parse error on line \d+: /, '')
    .replace(/^process "(.*)" did not/s, '`$1` did not')
  const last = error.log.trimEnd().split('\n').at(-1)
  return sentence(last ? `${message}: ${last}` : message)
}

function missingText(path: string, files: Readonly<Record<string, string>>): string {
  const isThere = Object.keys(files).some((file) => file === path || file.startsWith(`${path}/`))
  const pattern = isThere ? ignoringPattern(parseIgnore(files['.dockerignore'] ?? ''), path) : undefined
  if (pattern)
    return `\`${path}\` is not found: \`${pattern.text}\` on line ${pattern.line} of \`.dockerignore\` leaves it out.`
  return `\`${path}\` is not found in the build context.`
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`
}

/** The steps that ran, in their order; metadata never runs. */
export function ran(build: Build): readonly Step[] {
  return build.steps.filter(({ kind, status }) => kind === 'layer' && (status === 'ran' || status === 'failed'))
}

/** The line of an offset, counted from 1. */
export function lineAt(file: Dockerfile, offset: number): number {
  return file.lineStarts.filter((start) => start <= offset).length
}
