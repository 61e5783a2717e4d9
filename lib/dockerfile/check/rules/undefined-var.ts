import type { EvaluatedStep, UndefinedUse } from '../../evaluate/evaluation'
import type { Dockerfile, Fix, Span } from '../../tree'
import type { Rule } from '../rule'
import { isSecretName } from '../secret-name'
import { nameSpans, renamed } from '../variable-edits'

export const undefinedVar: Rule = {
  name: 'undefined-var',
  severity: 'warning',
  summary: 'Use only variables that an ARG or ENV above has set.',
  why: 'A variable without a value is empty, and the build goes on: a path or a version is then silently shorter than it was meant to be.',
  buildkit: { name: 'UndefinedVar', description: 'Variables should be defined before their use', when: 'steps' },
  examples: [
    {
      bad: 'FROM alpine:3.20\nARG FOLDER=/app\nWORKDIR /srv/$FOLDR',
      good: 'FROM alpine:3.20\nARG FOLDER=/app\nWORKDIR /srv/$FOLDER',
    },
    { bad: 'FROM alpine:3.20\nCOPY a /srv/$DATA/', good: 'FROM alpine:3.20\nARG DATA=data\nCOPY a /srv/$DATA/' },
  ],
  check(file, report, { evaluation }) {
    for (const { steps } of evaluation.stages)
      for (const step of steps)
        for (const [turn, use] of step.unset.entries()) {
          const hint = use.suggestion === '' ? '' : ` (did you mean $${use.suggestion}?)`
          report({
            span: placeOf(use, step, file),
            buildkit: {
              detail: `Usage of undefined variable '$${use.name}'${hint}`,
              at: step.instruction,
              reached: step.reached,
              turn: step.index * 1e5 + turnOf(use, step, turn),
            },
            fixes: step.trigger ? [] : fixes(use, step, file),
          })
        }
  },
}

/** An ARG is read name by name, with other findings in between. */
function turnOf(use: UndefinedUse, { instruction }: EvaluatedStep, turn: number): number {
  if (instruction.kind !== 'arg') return turn
  return instruction.args.findIndex(({ value }) => value === use.word) * 2 + 1
}

function placeOf(use: UndefinedUse, { trigger, instruction }: EvaluatedStep, file: Dockerfile): Span {
  if (trigger) return instruction.span
  return nameSpans(use.word, use.name, file.escape)[0] ?? use.word.span
}

function fixes(
  { name, word, suggestion }: UndefinedUse,
  { instruction }: EvaluatedStep,
  file: Dockerfile,
): readonly Fix[] {
  if (!/^[A-Za-z_]\w*$/.test(name)) return []
  if (suggestion !== '') return [{ title: `Write $${suggestion}`, edits: renamed(word, name, suggestion, file.escape) }]
  if (isSecretName(name)) return []
  const { start } = instruction.comments[0]?.span ?? instruction.span
  const keyword = instruction.keyword.text === instruction.keyword.text.toLowerCase() ? 'arg' : 'ARG'
  const edit = { span: { start, end: start }, text: `${keyword} ${name}\n` }
  return [{ title: `Declare ${name} with an ARG`, edits: [edit] }]
}
