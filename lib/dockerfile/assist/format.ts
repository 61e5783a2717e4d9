// Formatting that changes no meaning: keywords, blanks between words, blank lines. What a RUN gives to its shell is left alone, blanks
// included, because they are part of the command and of its cache key.
import { parse } from '../parse/parse'
import type { Dockerfile, Edit, Instruction, Span } from '../tree'
import { applyEdits } from './apply'

/** The edits that bring the file into shape; none where nothing is to do, or where the file cannot be read. */
export function format(file: Dockerfile): readonly Edit[] {
  if (file.problems.some(({ pass }) => pass === 'syntax' || pass === 'file')) return []
  const edits = [...file.instructions.flatMap((instruction) => instructionEdits(file, instruction)), ...gapEdits(file)]
  const changed = edits.filter(({ span, text }) => file.source.slice(span.start, span.end) !== text)
  // Better no formatting than another meaning, whatever was overlooked above.
  return meaning(parse(applyEdits(file.source, changed))) === meaning(file) ? changed : []
}

/** All that BuildKit reads from the file, places and the case of keywords left out. */
function meaning(file: Dockerfile): string {
  const directives = file.directives.map(({ name, value }) => [name, value])
  const comments = file.comments.map(({ text }) => text)
  return JSON.stringify([directives, comments, file.instructions.map(shape)])
}

function shape(instruction: Instruction): unknown {
  const { kind, flags, words, json, heredocs, comments } = instruction
  return [
    kind,
    flags.map(({ name, value }) => [name, value?.text]),
    words.map(({ text }) => text).filter((text) => kind !== 'from' || !/^as$/i.test(text)),
    json,
    heredocs.map(({ content, name }) => [name, content]),
    comments.map(({ text }) => text),
    instruction.kind === 'onbuild' ? shape(instruction.trigger) : '',
  ]
}

function instructionEdits(file: Dockerfile, instruction: Instruction): readonly Edit[] {
  const { source } = file
  const { keyword, flags, span } = instruction
  const isKnown = instruction.kind !== 'invalid' || instruction.meant !== undefined
  const text = isKnown ? keyword.text.toUpperCase() : keyword.text
  // What ONBUILD stores in the image is the trigger as it is written.
  const edits: Edit[] = [{ span: keyword.span, text }]
  const starts = [keyword.span, ...flags.map((flag) => flag.span)]
  for (const { end } of starts) edits.push(...oneBlank(source, end, span.end))
  const parts = splitWords(instruction)
  for (const { end } of parts.slice(0, -1)) edits.push(...oneBlank(source, end, span.end))
  const last = parts.at(-1)
  if (last && instruction.heredocs.length === 0) edits.push(...trailing(source, last.end))
  if (instruction.kind === 'from' && instruction.as) edits.push({ span: instruction.as.span, text: 'AS' })
  return [...edits, ...blankLines(file, instruction)]
}

/** The words between which blanks mean nothing. */
function splitWords(instruction: Instruction): readonly Span[] {
  if (instruction.json) return []
  switch (instruction.kind) {
    case 'from':
    case 'copy':
    case 'add':
    case 'arg':
    case 'expose':
    case 'volume':
      return instruction.words.map(({ span }) => span)
    case 'env':
    case 'label':
      return instruction.pairs.some(({ legacy }) => legacy) ? [] : instruction.pairs.map(({ span }) => span)
    default:
      return []
  }
}

/** One blank where several stand on the same line; a line end stays where it is. */
function oneBlank(source: string, start: number, limit: number): readonly Edit[] {
  let end = start
  while (end < limit && (source[end] === ' ' || source[end] === '\t')) end++
  return end > start && end < limit && !/[\\`\r\n]/.test(source[end]!) ? [{ span: { start, end }, text: ' ' }] : []
}

function trailing(source: string, start: number): readonly Edit[] {
  let end = start
  while (source[end] === ' ' || source[end] === '\t') end++
  return end === source.length || /[\r\n]/.test(source[end]!) ? [{ span: { start, end }, text: '' }] : []
}

/** Empty lines inside an instruction: BuildKit drops them, and warns. */
function blankLines(file: Dockerfile, instruction: Instruction): readonly Edit[] {
  const [first] = instruction.lines
  const end = instruction.heredocs[0]?.body.start ?? instruction.span.end
  const edits: Edit[] = []
  for (let line = first; (file.lineStarts[line] ?? end) < end; line++) {
    const start = file.lineStarts[line]!
    const next = file.lineStarts[line + 1] ?? file.source.length
    if (file.source.slice(start, next).trim() === '') edits.push({ span: { start, end: next }, text: '' })
  }
  return edits
}

/** What stands between the instructions: indents, blanks at line ends, empty lines. */
function gapEdits(file: Dockerfile): readonly Edit[] {
  const edits: Edit[] = []
  let from = 0
  for (const instruction of [...file.instructions, undefined]) {
    const to = instruction?.span.start ?? file.source.length
    const text = file.source.slice(from, to)
    edits.push({ span: { start: from, end: to }, text: gap(file, text, from, instruction) })
    from = instruction?.span.end ?? to
  }
  return edits
}

function gap(file: Dockerfile, text: string, from: number, next: Instruction | undefined): string {
  const newline = file.source.includes('\r\n') ? '\r\n' : '\n'
  const lines = text.split(/\r?\n/)
  const isStart = from === 0
  // What is left of the line of the instruction before: blanks at the end of a RUN belong to it, and the span holds them.
  const head = isStart ? [] : [lines.shift()!.trimEnd()]
  const own = lines.map((line) => line.trim())
  const indent = own.pop() ?? ''
  const body = own.filter((line, index) => line !== '' || own[index - 1] !== '')
  // Below an empty line `# escape=` is a comment; at the top it would be a directive.
  while (isStart && body[0] === '' && !body.some((line) => line.startsWith('#'))) body.shift()
  if (!next) {
    while (body.at(-1) === '') body.pop()
    const rest = indent === '' ? [] : [indent]
    return [...head, ...body, ...rest].join(newline) + (file.source === '' ? '' : newline)
  }
  // A stage begins behind an empty line, its comments with it.
  if (next.kind === 'from' && next.stage > 0 && !body.includes('')) body.unshift('')
  return [...head, ...body, ''].join(newline)
}
