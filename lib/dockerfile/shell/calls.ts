// A simple command as rules look at it: which program, with which arguments and flags.
import type { ShellScript, ShellWord, SimpleCommand } from './syntax'
import { walkScript } from './walk'

export interface Call {
  /** The program, as written: no path is taken off. */
  readonly name: string
  /** The words behind the command's first one; behind `exec` or `command` the program is still among them. */
  readonly args: readonly ShellWord[]
  readonly command: SimpleCommand
  /** The word that names the program. */
  readonly program: ShellWord
}

/** The programs that a script calls; a name that a variable decides is not known, and left out. */
export function callsOf(script: ShellScript): readonly Call[] {
  const calls: Call[] = []
  walkScript(script, {
    command(command) {
      const program = programOf(command)
      if (program?.literal !== undefined)
        calls.push({ name: program.literal, args: command.words.slice(1), command, program })
    },
  })
  return calls
}

/** `exec`, `command` and their like run what stands behind them. */
function programOf({ words: [first, ...rest] }: SimpleCommand): ShellWord | undefined {
  if (first?.literal === 'exec') return behindExecOptions(rest) ?? first
  if (/^(?:busybox|builtin|command|run)$/.test(first?.literal ?? ''))
    return rest[0] && !rest[0].text.startsWith('-') ? rest[0] : first
  return first
}

function behindExecOptions(words: readonly ShellWord[]): ShellWord | undefined {
  const at = words.findIndex((word, index) => !word.text.startsWith('-') && words[index - 1]?.text !== '-a')
  return words[at]
}

/** Whether one of the arguments is one of `values`. */
export function hasArg(call: Call, ...values: readonly string[]): boolean {
  return call.args.some(({ text }) => values.includes(text))
}

/** The names of the flags: `--name=value` is `name`, `-abc` is `a`, `b` and `c`. */
export function flagsOf({ text }: ShellWord): readonly string[] {
  if (!text.startsWith('-') || text === '-' || text === '--') return []
  if (!text.startsWith('--')) return [...text.slice(1)]
  const end = text.indexOf('=')
  return [end < 0 ? text.slice(2) : text.slice(2, end)]
}

export function hasFlag(call: Call, ...names: readonly string[]): boolean {
  return countFlags(call, ...names) > 0
}

/** How often one of the flags is given. */
export function countFlags(call: Call, ...names: readonly string[]): number {
  let count = 0
  for (const word of call.args) for (const flag of flagsOf(word)) if (names.includes(flag)) count++
  return count
}

/** The arguments that are no flags. */
export function plainArgs(call: Call): readonly ShellWord[] {
  return call.args.filter((word) => flagsOf(word).length === 0)
}

/** The call without the values of the given flags: the word behind each, unless it is written `--flag=value`. */
export function withoutValuesOf(call: Call, ...flags: readonly string[]): Call {
  const takesNext = (word: ShellWord | undefined) =>
    word !== undefined && !word.text.includes('=') && flagsOf(word).some((flag) => flags.includes(flag))
  return { ...call, args: call.args.filter((_, index) => !takesNext(call.args[index - 1])) }
}
