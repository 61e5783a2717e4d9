// The words of an instruction in which variables are written: those that BuildKit expands, and those that a shell does.
import { runScript } from '../shell/run-script'
import { parseShell } from '../shell/script'
import type { ShellSource } from '../shell/source'
import type { Command, Heredoc, Instruction, Word } from '../tree'

/** The words that BuildKit expands itself, with the bodies of a COPY's here-documents. */
export function expandedWords(instruction: Instruction): readonly Word[] {
  switch (instruction.kind) {
    case 'from':
      return [instruction.image, ...some(instruction.platform)]
    case 'arg':
      return instruction.args.flatMap(({ value }) => some(value))
    case 'env':
    case 'label':
      return instruction.pairs.flatMap(({ key, value }) => [key, value])
    case 'copy':
    case 'add': {
      const { sources, dest, chown, chmod, checksum, excludes } = instruction
      return [...sources, dest, ...excludes, ...some(chown), ...some(chmod), ...some(checksum), ...bodies(instruction)]
    }
    case 'run':
      return instruction.mounts.flatMap(({ fields }) => fields.flatMap(({ value }) => some(value)))
    case 'workdir':
    case 'user':
    case 'stopsignal':
      return [instruction.value]
    case 'expose':
      return instruction.ports
    case 'volume':
      return instruction.paths
    case 'onbuild':
      return expandedWords(instruction.trigger)
    default:
      return []
  }
}

function some(word: Word | undefined): readonly Word[] {
  return word ? [word] : []
}

function bodies({ heredocs }: Instruction): readonly Word[] {
  return heredocs.filter(({ expand }) => expand).map(({ content, body }) => ({ text: content, span: body }))
}

/** What an instruction gives to a shell, here-documents included, and the words of its exec form. */
export function shellParts(instruction: Instruction): {
  readonly scripts: readonly ReturnType<typeof parseShell>[]
  readonly words: readonly Word[]
} {
  const command = commandOf(instruction)
  if (!command) return { scripts: [], words: [] }
  if (command.form === 'exec') return { scripts: [], words: command.words }
  const [heredoc] = instruction.heredocs
  const isOwnScript = instruction.kind === 'run' && (!heredoc || runScript(instruction).source.text.includes('\n'))
  const script = isOwnScript ? runScript(instruction) : parseShell(withBodies(command.script, instruction.heredocs))
  return { scripts: [script], words: [] }
}

function commandOf(instruction: Instruction): Command | undefined {
  if (instruction.kind === 'onbuild') return commandOf(instruction.trigger)
  return 'command' in instruction ? instruction.command : undefined
}

function withBodies({ text, span, joints }: Word, heredocs: readonly Heredoc[]): ShellSource {
  const all = [...(joints?.[0]?.at === 0 ? [] : [{ at: 0, source: span.start }]), ...(joints ?? [])]
  let whole = text
  for (const { content, name, body, chomp } of heredocs) {
    all.push({ at: whole.length + 1, source: body.start })
    whole += `\n${content}${chomp ? '\t' : ''}${name}`
  }
  return { text: whole, joints: all }
}
