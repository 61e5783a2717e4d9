// One instruction while it is read: its parts, what stands around it, and what is found wrong with it.
import type { Comment, Flag, Heredoc, Instruction, Lines, Problem, Span, Word } from '../tree'
import { flagErrors, flagKinds } from './flags'
import type { Shape } from './shape'

/** What stands around an instruction. */
export interface Surroundings {
  readonly comments: readonly Comment[]
  readonly heredocs: readonly Heredoc[]
  /** With the heredocs' lines. */
  readonly lines: Lines
  readonly span: Span
  readonly stage: number
  /** Whether it is a trigger: only then BuildKit does not name the line. */
  readonly isTrigger: boolean
}

export interface Reading {
  readonly shape: Shape
  readonly around: Surroundings
  readonly problems: Problem[]
}

/** Notes what BuildKit refuses; `instead` is what could stand there. */
export function refuse(reading: Reading, message: string, span?: Span, instead?: string): void {
  const { around, shape, problems } = reading
  const place = span ?? shape.keyword.span
  problems.push({
    message: around.isTrigger ? message : `dockerfile parse error on line ${around.lines[0]}: ${message}`,
    span: place,
    lines: [around.lines],
    pass: 'instruction',
    fixes: instead ? [{ title: `Write ${instead}`, edits: [{ span: place, text: instead }] }] : undefined,
  })
}

/** Notes what is wrong with the flags. */
export function checkFlags(reading: Reading): void {
  const { flags, known } = reading.shape
  if (flags.length === 0 || !known) return
  for (const { flag, message, nearest } of flagErrors(flags, flagKinds[known]))
    refuse(reading, message, flag.key, nearest)
}

/**
 * The instruction with the parts of its kind. Written out and assigned to, not spread: an editor reads thousands of these for every
 * key, and a spread of so many fields costs more than all the rest of the reading.
 */
export function made<K extends Instruction['kind'], P extends object>(reading: Reading, kind: K, parts: P) {
  const { shape, around, problems } = reading
  const { line, keyword, flags, json, words, start } = shape
  const common = {
    kind,
    span: around.span,
    lines: around.lines,
    textLines: line.lines,
    gaps: line.gaps,
    keyword,
    text: start === 0 ? line.text : line.text.slice(start),
    flags,
    json,
    words,
    heredocs: around.heredocs,
    comments: around.comments,
    stage: around.stage,
    problems,
  }
  return Object.assign(common, parts)
}

/** The value of a flag, where it is given. */
export function flagText(flags: readonly Flag[], name: string): Word | undefined {
  for (const flag of flags) if (flag.name === name) return flag.value
  return undefined
}
