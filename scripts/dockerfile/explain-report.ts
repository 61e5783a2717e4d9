// What each instruction does: in words, and what it made of this folder.
import { evaluate, explain, parse } from '@/lib/dockerfile'
import { type Build, byteText, type Step } from '@/lib/engine'
import { count, shortened } from './build-report'

/** A paragraph for each instruction. */
export function explainText(built: Build): string {
  const paragraphs = explained(built).map(({ line, text, meaning, effect }) =>
    [`${String(line).padStart(4)}  ${shortened(text, 100)}`, ...wrapped(`${meaning} ${effect}`.trim())].join('\n'),
  )
  const end = built.error ? [`The build fails: ${built.error.message}`] : []
  return `${[...paragraphs, ...end].join('\n\n')}\n`
}

/** The same for programs. */
export function explainJson(built: Build): string {
  return `${JSON.stringify({ instructions: explained(built), error: built.error }, null, 2)}\n`
}

function explained({ plan, steps }: Build) {
  const file = parse(plan.source)
  const { buildArgs, target, platform } = plan.request
  const evaluation = evaluate(file, { buildArgs, target, platform })
  return file.instructions.map((instruction) => {
    const own = steps.find((step) => step.span.start === instruction.span.start && !step.trigger)
    return {
      line: instruction.lines[0],
      keyword: instruction.keyword.text.toUpperCase(),
      text: instruction.text.trim(),
      meaning: explain(file, evaluation, instruction).replace(/`/g, ''),
      kind: own?.kind,
      effect: own ? effectOf(own) : '',
    }
  })
}

function effectOf(step: Step): string {
  if (step.status === 'failed') return 'It fails here.'
  if (step.status === 'not reached') return 'The build does not get this far.'
  if (step.base)
    return `${count(step.base.layers, 'layer')}, ${byteText(step.base.size)}${step.base.trust === 'real' ? '' : `, ${step.base.trust}`}.`
  if (!step.layer) return step.kind === 'metadata' ? 'It adds no files: only the config of the image changes.' : ''
  const changed = step.layer.entries.filter(({ change }) => change === 'added' || change === 'changed').length
  const hidden = step.layer.entries.filter(({ change }) => change === 'hidden').length
  if (changed + hidden === 0) return 'Its layer is empty.'
  const kept = hidden > 0 ? `, and hides ${count(hidden, 'path')} of lower layers` : ''
  const unsure = step.notes.length > 0 ? ` ${step.notes.join(' ')}` : ''
  return `Its layer stores ${count(changed, 'path')}, ${byteText(step.layer.size)}${kept}.${unsure}`
}

function wrapped(text: string): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/)) {
    if (line && line.length + word.length > 92) {
      lines.push(`      ${line}`)
      line = ''
    }
    line = line ? `${line} ${word}` : word
  }
  return line ? [...lines, `      ${line}`] : lines
}
