// A model stands for a command that cannot run in a browser tab: it does to the files what the command would do, and says what of that
// is an estimate.
import type { DirNode } from '../files/node'
import type { FileSystem } from './file-system'
import type { User } from './users'

/** One call of a modelled command. */
export interface Call {
  readonly name: string
  /** The path of the program that was called. */
  readonly path: string
  readonly args: readonly string[]
  readonly cwd: string
  readonly env: ReadonlyMap<string, string>
  readonly stdin: string
  readonly files: FileSystem
  readonly user: User & { readonly groups: readonly number[] }
  readonly machine: Machine
}

/** What all calls of one process share. */
export interface Machine {
  /** Says that what follows is an estimate, and why; each note once. */
  estimate(note: string): void
  /** Says that an effect is unknown. */
  unknown(note: string): void
  /** Runs a command line in the same place. */
  run(line: string, call: Call): Promise<Outcome>
  /** Runs words as they are, without a shell reading them. */
  runWords(words: readonly string[], call: Call): Promise<Outcome>
  /** Where a command is found; a shell's own command is found under its name. */
  where(name: string): string | undefined
  /** Says what an entrypoint script becomes. */
  becomes(words: readonly string[]): void
  readonly root: () => DirNode
  /** Whether the network may be used. */
  readonly online: boolean
  /** Seconds since 1970, for `date` and the like. */
  readonly clock: number
}

export interface Outcome {
  readonly stdout?: string
  readonly stderr?: string
  readonly exitCode?: number
}

export type Model = (call: Call) => Outcome | Promise<Outcome>

/** A failure with a message and a newline. */
export function fail(message: string, exitCode = 1): Outcome {
  return { stderr: message ? `${message}\n` : '', exitCode }
}

/** Options and operands of a call: `--name=value`, `--name`, `-abc`; what takes a value is named. */
export function options(
  args: readonly string[],
  withValue: readonly string[] = [],
): { readonly flags: ReadonlyMap<string, string>; readonly rest: readonly string[] } {
  const flags = new Map<string, string>()
  const rest: string[] = []
  for (let at = 0; at < args.length; at++) {
    const arg = args[at]!
    if (arg === '--') {
      rest.push(...args.slice(at + 1))
      break
    }
    if (!arg.startsWith('-') || arg === '-') rest.push(arg)
    else if (arg.startsWith('--')) {
      const [name = '', value] = arg.slice(2).split(/=(.*)/s)
      flags.set(name, value ?? (withValue.includes(name) ? (args[++at] ?? '') : 'true'))
    } else {
      for (let i = 1; i < arg.length; i++) {
        const letter = arg[i]!
        if (!withValue.includes(letter)) flags.set(letter, 'true')
        else {
          flags.set(letter, i + 1 < arg.length ? arg.slice(i + 1) : (args[++at] ?? ''))
          break
        }
      }
    }
  }
  return { flags, rest }
}
