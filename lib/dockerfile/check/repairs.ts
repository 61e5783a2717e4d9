// The changes that fixes are made of.
import type { Call } from '../shell/calls'
import type { Statement } from '../shell/syntax'
import type { Dockerfile, Edit, Fix, Span } from '../tree'
import type { RunStep } from './run-steps'

export function insertAfter({ end }: Span, text: string): Edit {
  return { span: { start: end, end }, text }
}

export function replace(span: Span, text: string): Edit {
  return { span, text }
}

/** The fix in a list, as a finding takes it; none where there is nothing to change. */
export function fixWith(title: string, edits: readonly Edit[]): readonly Fix[] {
  return edits.length > 0 ? [{ title, edits }] : []
}

/** Puts a flag behind a word of each call. The words of a JSON array are left alone. */
export function addFlag(
  step: RunStep,
  calls: readonly Call[],
  flag: string,
  behind: readonly string[] = [],
): readonly Fix[] {
  if (step.run.command.form === 'exec') return []
  const edits = calls.map((call) => {
    const word = call.args.find(({ text }) => behind.includes(text)) ?? call.program
    return insertAfter(word.span, ` ${flag}`)
  })
  return fixWith(`Add ${flag}`, edits)
}

/** Lets the RUN end with one more command, where its end is plain enough to go on from. */
export function addCommand(file: Dockerfile, step: RunStep, command: string): readonly Fix[] {
  const last = step.script.statements.at(-1)
  if (!last || step.run.command.form === 'exec' || isBackground(last)) return []
  const isScript = step.run.heredocs.length > 0
  const isLong = step.run.lines[0] !== step.run.lines[1]
  const link = isScript ? '\n' : isLong ? ` ${file.escape}\n && ` : ' && '
  return fixWith(`Run ${command} at the end`, [insertAfter(last.span, link + command)])
}

function isBackground({ terminator }: Statement): boolean {
  return terminator !== undefined && terminator.text !== '\n'
}
