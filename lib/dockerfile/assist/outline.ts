// The stages of a file and what stands in them, for a list beside the text.
import { shown } from '../check/wording'
import type { Dockerfile, Instruction, Span } from '../tree'

export interface OutlineItem {
  readonly kind: Instruction['kind']
  /** `build`, or `stage 0` where it has no name; for an instruction its keyword. */
  readonly name: string
  /** What else is on the line, shortened. */
  readonly detail: string
  readonly span: Span
  /** The part to mark when the item is chosen. */
  readonly nameSpan: Span
  readonly children: readonly OutlineItem[]
}

/** The ARGs above the first FROM, then the stages with their instructions. */
export function outline(file: Dockerfile): readonly OutlineItem[] {
  const above = file.instructions.filter(({ stage, kind }) => stage < 0 && kind !== 'from').map(item)
  const stages = file.stages.map(
    ({ index, from, instructions, span }): OutlineItem => ({
      kind: 'from',
      name: from.name?.text ?? `stage ${index}`,
      detail: `from ${shown(from.image.text, 60)}`,
      span,
      nameSpan: from.name?.span ?? from.image.span,
      children: instructions.map(item),
    }),
  )
  return [...above, ...stages]
}

function item(instruction: Instruction): OutlineItem {
  const { kind, keyword, text, span } = instruction
  const detail = shown(text.trimStart().slice(keyword.text.length), 60)
  return { kind, name: keyword.text.toUpperCase(), detail, span, nameSpan: keyword.span, children: [] }
}
