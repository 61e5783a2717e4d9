// What stands under the pointer, and what it means in this file.
import type { Given } from '../check/rule'
import { evaluate } from '../evaluate/evaluate'
import type { Evaluation } from '../evaluate/evaluation'
import type { Dockerfile, Instruction, Span } from '../tree'
import { code, explain } from './explain'
import { directiveHelp, flagHelp, mountKeyText, mountTypeHelp } from './help-texts'
import { definitionAt, nameAt } from './rename'
import type { VariableOccurrence } from './variables'

export interface Hover {
  readonly span: Span
  /** Markdown. */
  readonly text: string
}

/** Explains what is at an offset; undefined where nothing is to be said. */
export function hover(file: Dockerfile, offset: number, given: Given = {}): Hover | undefined {
  const isIn = ({ start, end }: Span) => start <= offset && offset < end
  const directive = file.directives.find(({ span }) => isIn(span))
  if (directive) return { span: directive.span, text: directiveHelp[directive.name]! }
  const instruction = file.instructions.find(({ span }) => isIn(span))
  if (!instruction) return undefined
  const evaluation = evaluate(file, given, 'all')
  const name = nameAt(file, offset)
  if (name?.kind === 'variable' && isIn(name.span)) {
    const text = variableText(file, evaluation, name.occurrence)
    if (text !== undefined) return { span: name.span, text }
  }
  if (name?.kind === 'stage' && name.occurrence.role !== 'definition' && isIn(name.span)) {
    const { from } = name.occurrence.stage
    return { span: name.span, text: `${code(from.text)}, line ${from.lines[0]}. ${explain(file, evaluation, from)}` }
  }
  const flag = flagHover(instruction, isIn)
  if (flag) return flag
  const span = isIn(instruction.keyword.span) ? instruction.keyword.span : instruction.span
  const text = explain(file, evaluation, instruction)
  return text === '' ? undefined : { span, text }
}

function flagHover(instruction: Instruction, isIn: (span: Span) => boolean): Hover | undefined {
  if (instruction.kind === 'onbuild') return flagHover(instruction.trigger, isIn)
  if (instruction.kind === 'run')
    for (const { fields } of instruction.mounts)
      for (const { key, value } of fields) {
        const text = isIn(key.span) ? mountKeyText(key.text) : undefined
        if (text) return { span: key.span, text }
        const type = value && key.text === 'type' && isIn(value.span) ? mountTypeHelp[value.text] : undefined
        if (value && type) return { span: value.span, text: type }
      }
  const flag = instruction.flags.find(({ key }) => isIn(key))
  const text = flag && flagHelp[`${instruction.kind} --${flag.name}`]
  return flag && text ? { span: flag.key, text } : undefined
}

/** The value that a variable has at this place, and where it comes from. */
function variableText(file: Dockerfile, evaluation: Evaluation, one: VariableOccurrence): string | undefined {
  const { name, stage, role, instruction, span } = one
  const steps = evaluation.stages[instruction.stage]?.steps ?? []
  const at = steps.findIndex((step) => step.instruction === instruction)
  const after = steps[at + 1]?.env ?? evaluation.stages[instruction.stage]?.env
  const env = stage < 0 ? evaluation.globals : role === 'definition' ? after : steps[at]?.env
  const value = env?.get(name)
  const from = definitionAt(file, span.start)
  const line = from && lineOf(file, from.start)
  const isSet = role === 'use' && line !== undefined
  if (value === undefined) return isSet ? `${code(name)} has no value here (line ${line}).` : noValue(name, role)
  const origin = role === 'definition' ? '' : isSet ? `, from line ${line}` : ', from the base image or the build'
  return `${code(`${name}=${value}`)}${origin}.`
}

function noValue(name: string, role: VariableOccurrence['role']): string {
  return role === 'definition'
    ? `${code(name)} has no value unless \`--build-arg\` gives one.`
    : `No ARG or ENV sets ${code(name)} here.`
}

function lineOf({ lineStarts }: Dockerfile, offset: number): number {
  return lineStarts.findLastIndex((start) => start <= offset) + 1
}
