// `# hadolint ignore=DL3008,DL3015 # why`: which of hadolint's rules a comment switches off, and where.
import type { Comment, Dockerfile } from '../tree'

export interface IgnorePragma {
  readonly comment: Comment
  /** For the next line only, the rest of the stage, or the whole file. */
  readonly scope: 'line' | 'stage' | 'file'
  readonly codes: readonly string[]
}

const LIST = '[DLSC0-9]+(?:[ \\t]*,[ \\t]*[DLSC0-9]+)*'
const PRAGMA = new RegExp(
  `^[ \\t]*hadolint[ \\t]+(?:(stage|global)[ \\t]+)?ignore[ \\t]*=[ \\t]*(${LIST})[ \\t]*(?:#.*)?$`,
)

/** The pragmas of a file. A comment inside a continued instruction is none. */
export function ignorePragmas(file: Dockerfile): readonly IgnorePragma[] {
  const found = file.comments.flatMap((comment): IgnorePragma[] => {
    const [, scope, codes] = PRAGMA.exec(comment.text) ?? []
    if (codes === undefined) return []
    const names = { stage: 'stage', global: 'file' } as const
    const where = scope === 'stage' || scope === 'global' ? names[scope] : 'line'
    return [{ comment, scope: where, codes: codes.split(/[ \t]*,[ \t]*/) }]
  })
  return found.length === 0 ? found : outside(file, found)
}

/** Both the pragmas and the instructions stand in order. */
function outside({ instructions }: Dockerfile, pragmas: readonly IgnorePragma[]): readonly IgnorePragma[] {
  let at = 0
  return pragmas.filter(({ comment: { span } }) => {
    while (at < instructions.length && instructions[at]!.span.end <= span.start) at++
    return (instructions[at]?.span.start ?? span.end) >= span.end
  })
}

/** Tells whether a code is switched off at a line, as hadolint counts lines. */
export function ignores(file: Dockerfile): (code: string, line: number) => boolean {
  const pragmas = ignorePragmas(file)
  if (pragmas.length === 0) return () => false
  const everywhere = new Set<string>()
  const lines = new Map<number, readonly string[]>()
  // A FROM ends what a comment said of the stage above; what is said just above the FROM is for its own stage.
  const stages = new Map(file.stages.map(({ from }) => [from.lines[0], [] as readonly string[]]))
  for (const { comment, scope, codes } of pragmas) {
    if (scope === 'line') lines.set(comment.line + 1, codes)
    else if (scope === 'stage') stages.set(comment.line + 1, codes)
    else for (const code of codes) everywhere.add(code)
  }
  const starts = [...stages.keys()].sort((a, b) => a - b)
  return (code, line) => {
    if (everywhere.has(code) || lines.get(line)?.includes(code)) return true
    const start = starts.findLast((first) => first < line)
    return start !== undefined && (stages.get(start)?.includes(code) ?? false)
  }
}
