// Stages as hadolint knows them: by their alias or else by the image's name, letter for letter.
import type { FromInstruction, Instruction, Word } from '../tree'
import { imageOf } from './image-ref'

/** The name as written, which a later FROM or COPY has to repeat. */
export function alias(from: FromInstruction): string | undefined {
  return from.name?.text
}

/** The words that may name the stage or image that files come from. */
export function sourceNames(instruction: Instruction): readonly Word[] {
  if (instruction.kind === 'copy') return instruction.from ? [instruction.from] : []
  if (instruction.kind !== 'run') return []
  return instruction.mounts.flatMap(({ fields }) =>
    fields.flatMap(({ key, value }) => (key.text.toLowerCase() === 'from' && value ? [value] : [])),
  )
}

/** A fact about a stage (a variable is set, a directory is) that the stages built on it take over. */
export interface Inherited {
  enter(from: FromInstruction): void
  set(): void
  isSet(): boolean
}

export function createInherited(): Inherited {
  const facts = new Map<string, boolean>()
  let current = ''
  return {
    enter(from) {
      const { name } = imageOf(from)
      current = alias(from) ?? name
      facts.set(current, facts.get(name) ?? false)
    },
    set: () => facts.set(current, true),
    isSet: () => facts.get(current) ?? false,
  }
}
