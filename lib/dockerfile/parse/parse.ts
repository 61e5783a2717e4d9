// Text to tree: lines are joined, directives and comments set apart, heredocs read, instructions gathered into stages.
import type {
  ArgInstruction,
  Comment,
  Directive,
  Dockerfile,
  FromInstruction,
  Heredoc,
  Instruction,
  Problem,
  Stage,
} from '../tree'
import { fileCheckOptions } from './check-options'
import { type DirectiveReader, directiveReader } from './directive'
import { heredocWord, heredocWords } from './heredoc'
import { instructionOf } from './instruction'
import { comment, joinLines, type LineTable, type LogicalLine, lineEnd, lineTable, sourceSpan } from './line'
import { type Shape, shapeOf } from './shape'
import { skipSpace } from './space'

const none: readonly never[] = []

/** Reads a Dockerfile; any text will do, and what is wrong with it is in `problems`. */
export function parse(source: string): Dockerfile {
  const table = lineTable(source)
  const directives = directiveReader()
  const comments: Comment[] = []
  const instructions: Instruction[] = []
  const problems: Problem[] = []
  let above: readonly Comment[] = none
  let stage = -1
  for (let index = 0; index < table.count; ) {
    const first = table.starts[index]! + (index === 0 && source.charCodeAt(0) === 0xfeff ? 1 : 0)
    const end = lineEnd(table, index)
    const start = skipSpace(source, first, end)
    tooLong(table, index, problems)
    if (start === end || source.charCodeAt(start) === 35) {
      if (start < end) {
        const one = comment(source, start, end, index)
        comments.push(one)
        if (directives.read(one, problems) || one.attached === '') above = none
        else if (above === none) above = [one]
        else (above as Comment[]).push(one)
      } else directives.stop()
      index++
      continue
    }
    directives.stop()
    const line = joinLines(table, index, start, directives.escape())
    for (let inner = index + 1; inner < line.lines[1]; inner++) tooLong(table, inner, problems)
    for (const one of line.inner) comments.push(one)
    const shape = shapeOf(line, directives.escape())
    const heredocs = line.text.includes('<<') && mayHoldHeredocs(shape) ? heredocsOf(table, line, problems) : none
    const last = heredocs[heredocs.length - 1]
    if (shape.known === 'from') stage++
    const lastLine = last ? last.line : line.lines[1]
    const instruction = instructionOf(shape, {
      comments: above,
      heredocs: last ? heredocs.map(({ heredoc }) => heredoc) : none,
      lines: last ? [line.lines[0], lastLine] : line.lines,
      span: last ? { start: line.span.start, end: Math.max(line.span.end, last.heredoc.end.end) } : line.span,
      stage,
      isTrigger: false,
    })
    instructions.push(instruction)
    for (const problem of instruction.problems) problems.push(problem)
    if (stage === -1 && instruction.kind !== 'arg' && instruction.problems.length === 0)
      problems.push({
        message: 'no build stage in current context',
        help: 'Only ARG may stand above the first FROM.',
        span: instruction.keyword.span,
        lines: [instruction.lines],
        pass: 'instruction',
      })
    above = none
    index = lastLine
  }
  return assembled(table, directives, comments, instructions, problems)
}

const longest = 65535

function tooLong(table: LineTable, index: number, problems: Problem[]): void {
  const start = table.starts[index]!
  const end = table.starts[index + 1] === undefined ? table.source.length : table.starts[index + 1]! - 1
  if ((end - start) * 3 <= longest) return
  let bytes = 0
  for (let at = start; at < end; at++) {
    const code = table.source.charCodeAt(at)
    bytes += code < 128 ? 1 : code < 2048 ? 2 : code >= 0xd800 && code <= 0xdfff ? 2 : 3
  }
  if (bytes > longest)
    problems.push({
      message: `dockerfile line greater than max allowed size of ${longest}`,
      span: { start, end },
      lines: [[index, index]],
      pass: 'syntax',
    })
}

function mayHoldHeredocs(shape: Shape): boolean {
  const { known, json } = shape.known === 'onbuild' && shape.trigger ? shape.trigger : shape
  return !json && (known === 'add' || known === 'copy' || known === 'run')
}

interface ReadHeredoc {
  readonly heredoc: Heredoc
  /** The last line that was read, counted from 1. */
  readonly line: number
}

/** The heredocs of a line, with the lines below that belong to them. */
function heredocsOf(table: LineTable, line: LogicalLine, problems: Problem[]): ReadHeredoc[] {
  const { source } = table
  const found: ReadHeredoc[] = []
  let from = 0
  let index: number = line.lines[1]
  for (const text of heredocWords(line.text)) {
    const word = heredocWord(text)!
    const at = Math.max(line.text.indexOf(text, from), 0)
    from = at + text.length
    const span = sourceSpan(line, at, Math.min(from, line.text.length))
    const sign = at + text.indexOf('<<') + 2
    const delimiter = sourceSpan(line, Math.min(skipSpace(line.text, word.chomp ? sign + 1 : sign), from), from)
    const bodyStart = index < table.count ? table.starts[index]! : source.length
    let bodyEnd = bodyStart
    let closing = -1
    while (index < table.count && closing === -1) {
      const start = table.starts[index]!
      const end = lineEnd(table, index)
      let text = start
      if (word.chomp) while (text < end && source.charCodeAt(text) === 9) text++
      if (end - text === word.name.length && source.startsWith(word.name, text)) closing = text
      else bodyEnd = table.starts[index + 1] ?? source.length
      index++
    }
    if (closing === -1)
      problems.push({
        message: 'unterminated heredoc',
        help: `Put ${word.name} alone on a line below the text.`,
        span,
        lines: [[line.lines[0], index]],
        pass: 'syntax',
      })
    const content = source.slice(bodyStart, bodyEnd)
    const end =
      closing === -1
        ? { start: source.length, end: source.length }
        : { start: closing, end: closing + word.name.length }
    found.push({
      heredoc: { ...word, content, span, delimiter, body: { start: bodyStart, end: bodyEnd }, end },
      line: index,
    })
  }
  return found
}

function assembled(
  table: LineTable,
  directives: DirectiveReader,
  comments: readonly Comment[],
  instructions: readonly Instruction[],
  problems: Problem[],
): Dockerfile {
  const { source } = table
  const whole = { start: 0, end: source.length }
  if (source === '')
    problems.unshift({ message: 'the Dockerfile cannot be empty', span: whole, lines: [], pass: 'file' })
  if (instructions.length === 0)
    problems.push({
      message: 'file with no instructions',
      span: whole,
      lines: [[table.count, table.count]],
      pass: 'syntax',
    })
  const checks = fileCheckOptions(source)
  if (checks.problem) problems.push(checks.problem)
  const stages = stagesOf(instructions)
  if (instructions.length > 0 && stages.length === 0)
    problems.push({ message: 'dockerfile contains no stages to build', span: whole, lines: [], pass: 'instruction' })
  return {
    source,
    lineStarts: table.starts,
    escape: directives.escape(),
    checks,
    directives: directives.all() satisfies readonly Directive[],
    comments,
    instructions,
    globals: instructions.filter((one): one is ArgInstruction => one.kind === 'arg' && one.stage === -1),
    stages,
    problems: inOrder(problems),
  }
}

const passes: readonly Problem['pass'][] = ['file', 'syntax', 'instruction', 'graph']

/** As BuildKit would meet them: pass by pass, each from the top. */
function inOrder(problems: readonly Problem[]): readonly Problem[] {
  return passes.flatMap((pass) => problems.filter((problem) => problem.pass === pass))
}

function stagesOf(instructions: readonly Instruction[]): Stage[] {
  const stages: { from: FromInstruction; instructions: Instruction[] }[] = []
  for (const instruction of instructions) {
    if (instruction.kind === 'from') stages.push({ from: instruction, instructions: [] })
    else stages[stages.length - 1]?.instructions.push(instruction)
  }
  return stages.map(({ from, instructions: own }, index) => ({
    index,
    name: from.name?.text.toLowerCase(),
    from,
    instructions: own,
    span: { start: from.span.start, end: (own[own.length - 1] ?? from).span.end },
  }))
}
