import type { Edit, Flag, Instruction } from '../tree'

/** Takes a flag away, with the blanks behind it. */
export function withoutFlag(flag: Flag, { source }: { readonly source: string }): Edit {
  let end = flag.span.end
  while (source[end] === ' ' || source[end] === '\t') end++
  return { span: { start: flag.span.start, end }, text: '' }
}

/** The flag of that name. */
export function flagOf(instruction: Instruction, name: string): Flag | undefined {
  return instruction.flags.find((flag) => flag.name === name)
}
