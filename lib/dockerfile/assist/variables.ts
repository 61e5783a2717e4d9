// Where a variable is set and used. Its scope is a stage with the stages built on it, joined with the ARGs above the first FROM.
import { variables } from '../expand/expand'
import { sourceOf } from '../parse/word-offset'
import type { ShellScript, WordPart } from '../shell/syntax'
import { walkScript } from '../shell/walk'
import type { Dockerfile, Instruction, Span, Word } from '../tree'
import { expandedWords, shellParts } from './words'

export interface VariableOccurrence {
  readonly name: string
  /** The name alone. */
  readonly span: Span
  /** The stage, or -1 for ARGs above the first FROM and for the FROM lines, which see only them. */
  readonly stage: number
  readonly role: 'definition' | 'use'
  readonly instruction: Instruction
}

/** All places of all variables, in the order of the text. */
export function variableOccurrences(file: Dockerfile): readonly VariableOccurrence[] {
  return file.instructions.flatMap((instruction) => {
    const stage = instruction.kind === 'from' ? -1 : instruction.stage
    const place = (role: VariableOccurrence['role']) => (found: { readonly name: string; readonly span: Span }) => ({
      ...found,
      stage,
      role,
      instruction,
    })
    return [...definitions(instruction).map(place('definition')), ...uses(file, instruction).map(place('use'))].sort(
      (a, b) => a.span.start - b.span.start,
    )
  })
}

/** The occurrences that name the same variable as the one given. */
export function sameVariable(file: Dockerfile, one: VariableOccurrence): readonly VariableOccurrence[] {
  const all = variableOccurrences(file).filter(({ name }) => name === one.name)
  const root = scopesOf(file, all)
  return all.filter(({ stage }) => root(stage) === root(one.stage))
}

/** A stage, the stage that it is built on, and so on; last the ARGs above the first FROM. */
export function lineage(file: Dockerfile, stage: number): readonly number[] {
  const above: number[] = []
  for (let at: number | undefined = stage; at !== undefined && at >= 0; at = baseOf(file, at)) above.push(at)
  return [...above, -1]
}

function baseOf({ stages }: Dockerfile, index: number): number | undefined {
  const image = stages[index]?.from.image.text
  return stages.findLast((stage) => stage.index < index && stage.name === image)?.index
}

type Named = { readonly name: string; readonly span: Span }

function definitions(instruction: Instruction): readonly Named[] {
  if (instruction.kind === 'arg') return instruction.args.map(({ name }) => ({ name: name.text, span: name.span }))
  if (instruction.kind !== 'env') return []
  return instruction.pairs.flatMap(({ key }) => {
    const isPlain = /^\w+$/.test(key.text) && key.span.end - key.span.start === key.text.length
    return isPlain ? [{ name: key.text, span: key.span }] : []
  })
}

function uses(file: Dockerfile, instruction: Instruction): readonly Named[] {
  const { scripts, words } = shellParts(instruction)
  return [
    ...expandedWords(instruction).flatMap((word) => usesInWord(file, instruction, word)),
    ...scripts.flatMap((script) => usesInScript(file, script)),
    ...words.flatMap((word) => usesInText(word.text, (index) => sourceOf(word, index))),
  ]
}

function usesInWord(file: Dockerfile, instruction: Instruction, word: Word): readonly Named[] {
  const isBody = instruction.heredocs.some(({ body }) => body.start === word.span.start)
  const options = isBody ? { skipQuotes: true } : { escape: file.escape }
  return variables(word.text, options).map(({ name, nameStart, nameEnd }) => ({
    name,
    span: { start: sourceOf(word, nameStart), end: sourceOf(word, nameEnd - 1) + 1 },
  }))
}

function usesInScript({ source }: Dockerfile, script: ShellScript): readonly Named[] {
  const found: Named[] = []
  const part = (one: WordPart) => {
    if (one.kind === 'variable' && /^[A-Za-z_]/.test(one.name)) {
      const start = one.span.end - one.span.start === one.name.length + 1 ? one.span.start + 1 : undefined
      const braced = one.span.start + 2 + one.inner.indexOf(one.name)
      found.push({ name: one.name, span: { start: start ?? braced, end: (start ?? braced) + one.name.length } })
    }
    // What a command is given in single quotes may be a script of its own.
    if (one.kind === 'text' && source[one.span.start] === "'" && one.span.end - one.span.start === one.value.length + 2)
      found.push(...usesInText(one.value, (index) => one.span.start + 1 + index))
  }
  walkScript(script, {
    part,
    command({ assignments }) {
      for (const { name, span } of assignments)
        found.push({ name, span: { start: span.start, end: span.start + name.length } })
    },
  })
  return found
}

function usesInText(text: string, source: (index: number) => number): readonly Named[] {
  return [...text.matchAll(/(?<!\\)\$(\{?)([A-Za-z_]\w*)/g)].map(({ index, 1: brace, 2: name }) => {
    const start = index + 1 + brace!.length
    return { name: name!, span: { start: source(start), end: source(start + name!.length - 1) + 1 } }
  })
}

/** For each stage the one that stands for all whose variable is the same. */
function scopesOf(file: Dockerfile, all: readonly VariableOccurrence[]): (stage: number) => number {
  const joined = new Map<number, number>()
  const root = (stage: number): number => {
    const next = joined.get(stage)
    return next === undefined ? stage : root(next)
  }
  const join = (a: number, b: number) => {
    if (root(a) !== root(b)) joined.set(root(b), root(a))
  }
  const defined = new Set(all.filter(({ role }) => role === 'definition').map(({ stage }) => stage))
  const visible = new Set(defined)
  for (const { index } of file.stages) {
    const base = baseOf(file, index)
    if (base !== undefined && visible.has(base)) {
      visible.add(index)
      join(base, index)
    }
    const isImported = all.some(
      ({ instruction, stage, role }) => stage === index && role === 'definition' && instruction.kind === 'arg',
    )
    if (isImported && defined.has(-1)) join(-1, index)
  }
  return root
}
