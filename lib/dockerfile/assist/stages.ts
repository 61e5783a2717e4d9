// Where a stage is named and referred to.
import { sourceNames } from '../check/stage-names'
import type { Dockerfile, Instruction, Span, Stage, Word } from '../tree'

export interface StageOccurrence {
  readonly stage: Stage
  readonly span: Span
  /** `index` for `--from=0`, which no renaming touches. */
  readonly role: 'definition' | 'use' | 'index'
}

/** All places of all stages, in the order of the text; a name that fits no stage above is none. */
export function stageOccurrences(file: Dockerfile): readonly StageOccurrence[] {
  return file.instructions.flatMap((instruction) => {
    const found = references(instruction).flatMap((word) => occurrence(file, instruction, word))
    const own = instruction.kind === 'from' && instruction.name && file.stages[instruction.stage]
    return own ? [...found, { stage: own, span: instruction.name!.span, role: 'definition' as const }] : found
  })
}

/** The words of an instruction that may name a stage. */
export function references(instruction: Instruction): readonly Word[] {
  return instruction.kind === 'from' ? [instruction.image] : sourceNames(instruction)
}

function occurrence(file: Dockerfile, instruction: Instruction, { text, span }: Word): readonly StageOccurrence[] {
  const above = file.stages.filter(({ index }) => index < instruction.stage)
  // A FROM has to repeat the name in lower case, everything else may write it as it likes.
  const name = instruction.kind === 'from' ? text : text.toLowerCase()
  const named = above.findLast((stage) => stage.name === name)
  if (named) return [{ stage: named, span, role: 'use' }]
  const indexed = instruction.kind !== 'from' && /^\d+$/.test(text) ? above[Number(text)] : undefined
  return indexed ? [{ stage: indexed, span, role: 'index' }] : []
}
