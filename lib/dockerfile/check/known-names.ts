// The variables that hadolint has seen so far: each ARG of the file, the ENVs of a stage and of those it is built on.
import type { Instruction } from '../tree'
import { imageOf } from './image-ref'
import { withoutQuotes } from './rest-of-line'
import { alias } from './stage-names'

export interface KnownNames {
  read(instruction: Instruction): void
  isKnown(name: string): boolean
}

export function createKnownNames(): KnownNames {
  const args = new Set<string>()
  const stages = new Map<string, ReadonlySet<string>>()
  let env = new Set<string>()
  let stage = ''
  return {
    read(instruction) {
      if (instruction.kind === 'arg' && instruction.args[0]) args.add(instruction.args[0].name.text)
      else if (instruction.kind === 'env') for (const { key } of instruction.pairs) env.add(withoutQuotes(key.text))
      else if (instruction.kind === 'from') {
        stages.set(stage, env)
        const { name } = imageOf(instruction)
        env = new Set(stages.get(name))
        stage = alias(instruction) ?? name
      }
    },
    isKnown: (name) => args.has(name) || env.has(name),
  }
}
