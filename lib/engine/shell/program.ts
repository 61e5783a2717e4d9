// Which file a command's name leads to, and how its words become a script for the shell.
import { basename } from '../files/path'
import { quoted } from './bash-files'
import type { FileError, FileSystem } from './file-system'

/** The path of the program that a name means, as a process with this environment finds it. */
export function findProgram(
  files: FileSystem,
  name: string,
  env: ReadonlyMap<string, string>,
  cwd: string,
): string | undefined {
  const candidates = name.includes('/')
    ? [name.startsWith('/') ? name : `${cwd}/${name}`]
    : (env.get('PATH') ?? '').split(':').map((dir) => `${dir}/${name}`)
  return candidates.find((path) => {
    try {
      const { node } = files.get(path)
      return node.kind === 'file' && files.may(node, 1)
    } catch {
      return false
    }
  })
}

/** What runc says of a program that it cannot start. */
export function notStarted(name: string): string {
  const why = name.includes('/') ? `stat ${name}: no such file or directory` : 'executable file not found in $PATH'
  return `runc run failed: unable to start container process: exec: "${name}": ${why}`
}

const shells = new Set(['sh', 'ash', 'dash', 'bash'])

/** The script that a command's words are: of `sh -c` what stands behind it, with its options set in front; of any other program its call. */
export function scriptOf(args: readonly string[]): string {
  const [program = '', ...rest] = args
  if (!shells.has(basename(program))) return args.map(quoted).join(' ')
  const set: string[] = []
  for (let at = 0; at < rest.length && /^[-+]/.test(rest[at]!); at++) {
    const option = rest[at]!
    if (/^[-+][A-Za-z]*o$/.test(option)) set.push(`set ${option} ${quoted(rest[++at] ?? '')}`)
    else if (option.startsWith('--') || option === '-l' || option === '-i') continue
    else if (!option.includes('c')) set.push(`set ${option}`)
    else {
      const others = option.replace(/[cli]/g, '')
      if (others.length > 1) set.push(`set ${others}`)
      for (; rest[at + 1] === '-o'; at += 2) set.push(`set -o ${quoted(rest[at + 2] ?? '')}`)
      const named = rest.slice(at + 3)
      if (named.length > 0) set.push(`set -- ${named.map(quoted).join(' ')}`)
      return [...set, rest[at + 1] ?? ''].join('\n')
    }
  }
  return args.map(quoted).join(' ')
}

export type ShellKind = 'ash' | 'dash' | 'bash'

/** Which shell a program's path leads to: each says things in its own words. */
export function shellKind(files: FileSystem, program: string): ShellKind {
  if (basename(program) === 'bash') return 'bash'
  const path = program.startsWith('/') ? program : '/bin/sh'
  return files.exists(path) && basename(files.find(path).path) === 'busybox' ? 'ash' : 'dash'
}

// `ENOENT: no such file or directory, open '/x'`: just-bash's tools print the whole message.
const kernelError = /E[A-Z]{3,}: ([a-z -]+), \w+ '[^']*'/g

/** just-bash's messages in the words of the shell that the image has. */
export function inItsWords(
  stderr: string,
  kind: ShellKind,
  program: string,
  refused: ReadonlyMap<string, FileError>,
): string {
  const prefix = { ash: `${program}: `, dash: `${program}: 1: `, bash: `${program}: line 1: ` }[kind]
  const lines = stderr.split('\n').map((line) => {
    if (!line.startsWith('bash: '))
      return line.replace(kernelError, (_, text: string) => text.charAt(0).toUpperCase() + text.slice(1))
    const text = line.slice(6)
    const [, path, what] =
      /^(.*): (cannot open redirect target|command not (?:found|available).*|No such file or directory)$/.exec(text) ??
      []
    if (what === 'cannot open redirect target') return prefix + cannotWrite(path!, kind, refused)
    if (what?.startsWith('command') || path?.startsWith('/'))
      return `${prefix}${path}: ${kind === 'bash' ? 'command not found' : 'not found'}`
    return prefix + text
  })
  return lines.join('\n')
}

function cannotWrite(path: string, kind: ShellKind, refused: ReadonlyMap<string, FileError>): string {
  const error = [...refused].find(([full]) => full.endsWith(path))?.[1]
  const missing = !error || error.code === 'ENOENT'
  if (kind === 'ash') return `can't create ${path}: ${missing ? 'nonexistent directory' : error.text}`
  if (kind === 'dash') return `cannot create ${path}: ${missing ? 'Directory nonexistent' : error.text}`
  return `${path}: ${missing ? 'No such file or directory' : error.text}`
}

/** Every word of a script that might be a command: for an image of which nobody knows what it has. */
export function possibleCommands(args: readonly string[]): string[] {
  return args.flatMap((arg) => arg.match(/\w[\w.+-]*/g) ?? []).filter((word) => !shellWords.has(word))
}

/** Words that mean something to the shell itself. */
export const shellWords: ReadonlySet<string> = new Set(
  'if then else elif fi for in do done while until case esac function echo cd exit set export test true false read return shift unset eval exec trap umask local'.split(
    ' ',
  ),
)
