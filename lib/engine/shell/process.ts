// Runs a command in a container's file system: a shell script through just-bash, everything else through its model.
// just-bash is loaded only when the first command runs.
import type { Bash } from 'just-bash'
import type { DirNode } from '../files/node'
import { Overlay } from '../files/overlay'
import { basename } from '../files/path'
import { bashFiles, modelPrefix, quoted } from './bash-files'
import { FileError, FileSystem, type MountPoint } from './file-system'
import type { Call, Machine, Model, Outcome } from './model'
import { models } from './models'
import { processUser } from './users'

export interface ProcessInput {
  readonly root: DirNode
  readonly args: readonly string[]
  readonly env: readonly string[]
  readonly cwd: string
  readonly user: string
  readonly mounts: readonly MountPoint[]
  /** Seconds since 1970; files that are written get this time. */
  readonly clock: number
  readonly online: boolean
  /** The image is only assumed: a command that is not there may be there in truth. */
  readonly assumed: boolean
  readonly stdin?: string
}

export interface ProcessResult {
  readonly root: DirNode
  readonly output: string
  readonly stdout: string
  readonly exitCode: number
  /** Why the process did not even start. */
  readonly error?: string
  /** False where an effect is estimated or unknown. */
  readonly modelled: boolean
  readonly notes: readonly string[]
}

/** Runs a process to its end. Nothing that it is given is changed, but the overlays of its mounts. */
export async function runProcess(input: ProcessInput): Promise<ProcessResult> {
  const overlay = new Overlay(input.root)
  const user = processUser(input.root, input.user)
  const failed = (error: string, exitCode = 1): ProcessResult => ({
    root: input.root,
    output: '',
    stdout: '',
    exitCode,
    error,
    modelled: true,
    notes: [],
  })
  if (typeof user === 'string') return failed(user)
  const files = new FileSystem(overlay, input.mounts, user, input.clock)
  const environment = environmentOf(input.env, user.home, user.name)
  const program = findProgram(files, input.args[0] ?? '', environment, input.cwd)
  if (!program && !input.assumed) return failed(notStarted(input.args[0] ?? ''), 127)

  const notes = new Set<string>()
  let modelled = true
  const { Bash, defineCommand } = await justBash()
  const shellFiles = bashFiles(files, (name) => Object.hasOwn(models, name))
  if (input.assumed) for (const word of assumedCommands(input.args)) shellFiles.assumed.add(word)
  const machine: Machine = {
    estimate(note) {
      modelled = false
      notes.add(note)
    },
    unknown(note) {
      modelled = false
      notes.add(note)
    },
    run: (line, call) => bash.exec(line, { cwd: call.cwd, env: Object.fromEntries(call.env), rawScript: true }),
    runWords: (words, call) => machine.run(words.map(quoted).join(' '), call),
    has: (name) => findProgram(files, name, environment, input.cwd) !== undefined || shellFiles.assumed.has(name),
    root: () => files.tree(),
    online: input.online,
    clock: input.clock,
  }
  const commands = Object.entries(models).map(([name, model]) =>
    defineCommand(modelPrefix + name, (args, context) => callModel(model, name, args, context)),
  )
  type Context = Parameters<Parameters<typeof defineCommand>[1]>[1]
  const callModel = async (model: Model, name: string, args: string[], context: Context) => {
    const call: Call = {
      name,
      args,
      cwd: context.cwd,
      env: new Map(Object.entries(context.exportedEnv ?? {})),
      stdin: bytesText(context.stdin),
      files,
      user,
      machine,
    }
    return settled(await attempt(model, call, name))
  }
  const bash: Bash = new Bash({
    fs: shellFiles,
    env: Object.fromEntries(environment),
    cwd: input.cwd,
    customCommands: commands,
    commands: builtins(files),
    sleep: async () => {},
    defenseInDepth: false,
  })
  const { script, positional } = scriptOf(input.args)
  const stdin = input.stdin === undefined ? {} : { stdin: input.stdin }
  const result = await bash.exec(script, { rawScript: true, ...stdin, ...(positional ? {} : {}) })
  const kind = shellKind(files, input.args[0] ?? '')
  const stderr = renamed(result.stderr, kind, input.args[0] ?? '')
  return {
    root: overlay.tree(),
    output: result.stdout + stderr,
    stdout: result.stdout,
    exitCode: result.exitCode,
    modelled,
    notes: [...notes],
  }
}

let loading: Promise<typeof import('just-bash')> | undefined

function justBash(): Promise<typeof import('just-bash')> {
  loading ??= import('just-bash')
  return loading
}

async function attempt(model: Model, call: Call, name: string): Promise<Outcome> {
  try {
    return await model(call)
  } catch (error) {
    if (!(error instanceof FileError)) throw error
    const words: Readonly<Record<string, string>> = {
      ENOENT: 'No such file or directory',
      EACCES: 'Permission denied',
      EPERM: 'Operation not permitted',
      EROFS: 'Read-only file system',
      ENOTDIR: 'Not a directory',
      EISDIR: 'Is a directory',
      EEXIST: 'File exists',
    }
    return { stderr: `${name}: ${error.path}: ${words[error.code] ?? error.code}\n`, exitCode: 1 }
  }
}

function settled(outcome: Outcome) {
  return { stdout: outcome.stdout ?? '', stderr: outcome.stderr ?? '', exitCode: outcome.exitCode ?? 0 }
}

// Standard input comes as one character a byte.
function bytesText(stdin: unknown): string {
  const text = String(stdin ?? '')
  return new TextDecoder().decode(Uint8Array.from(text, (letter) => letter.charCodeAt(0) & 0xff))
}

function environmentOf(lines: readonly string[], home: string, name: string): Map<string, string> {
  const env = new Map([['HOME', home], ...(name ? [['USER', name] as const] : [])] as [string, string][])
  for (const line of lines) {
    const equals = line.indexOf('=')
    if (equals > 0) env.set(line.slice(0, equals), line.slice(equals + 1))
  }
  return env
}

function findProgram(
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

function notStarted(name: string): string {
  const why = name.includes('/') ? `stat ${name}: no such file or directory` : 'executable file not found in $PATH'
  return `runc run failed: unable to start container process: exec: "${name}": ${why}`
}

const shells = new Set(['sh', 'ash', 'dash', 'bash'])

// `sh -c script` is handed to the shell as its script, with the options set in front; any other program is called by its words.
function scriptOf(args: readonly string[]): { readonly script: string; readonly positional: boolean } {
  const [program = '', ...rest] = args
  if (!shells.has(basename(program))) return { script: args.map(quoted).join(' '), positional: false }
  const set: string[] = []
  let at = 0
  for (; at < rest.length && /^[-+]/.test(rest[at]!); at++) {
    const option = rest[at]!
    if (/^[-+][A-Za-z]*o$/.test(option)) set.push(`set ${option} ${quoted(rest[++at] ?? '')}`)
    else if (option.startsWith('--') || !/c/.test(option)) set.push(option.startsWith('--') ? ':' : `set ${option}`)
    else {
      const others = option.replace('c', '')
      if (others.length > 1) set.push(`set ${others}`)
      // Options may stand between -c and the script too.
      while (/^-o$/.test(rest[at + 1] ?? '')) {
        set.push(`set -o ${quoted(rest[at + 2] ?? '')}`)
        at += 2
      }
      const script = rest[at + 1] ?? ''
      const named = rest.slice(at + 3)
      if (named.length > 0) set.push(`set -- ${named.map(quoted).join(' ')}`)
      return { script: [...set, script].join('\n'), positional: named.length > 0 }
    }
  }
  return { script: args.map(quoted).join(' '), positional: false }
}

type ShellKind = 'ash' | 'dash' | 'bash'

function shellKind(files: FileSystem, program: string): ShellKind {
  if (basename(program) === 'bash') return 'bash'
  const path = program.startsWith('/') ? program : `/bin/${program}`
  return files.exists(path) && basename(files.find(path).path) === 'busybox' ? 'ash' : 'dash'
}

// The words of the shell that the image really has.
function renamed(stderr: string, kind: ShellKind, program: string): string {
  if (kind === 'bash') return stderr.replace(/^bash: /gm, `${program}: line 1: `)
  const prefix = kind === 'ash' ? `${program}: ` : `${program}: 1: `
  return stderr.replace(/^bash: (.*): command not found$/gm, `${prefix}$1: not found`).replace(/^bash: /gm, prefix)
}

// A builtin of just-bash runs for any file of its name in /bin; where the image has a script of its own there, the script has to run.
function builtins(files: FileSystem): CommandNames {
  const scripts = new Set<string>()
  for (const dir of ['/bin', '/usr/bin'])
    if (files.exists(dir))
      for (const name of files.list(dir)) {
        const { node } = files.find(`${dir}/${name}`)
        if (node?.kind === 'file' && node.blob.bytes && node.blob.size > 0) scripts.add(name)
      }
  return builtinNames.filter((name) => !scripts.has(name)) as CommandNames
}

type CommandNames = NonNullable<ConstructorParameters<typeof Bash>[0]>['commands']

// What both builds of just-bash have and the images have too; tar, date and the like are models.
const builtinNames =
  'alias awk base64 basename bash cat chmod clear column comm cp cut diff dirname du echo egrep env expand expr false fgrep file find fold grep gunzip gzip head hostname join jq ln ls md5sum mkdir mv nl od paste printenv printf pwd readlink rev rm rmdir sed seq sh sha1sum sha256sum sleep sort split stat strings tac tail tee time timeout touch tr tree true uniq wc which xargs zcat'.split(
    ' ',
  )

// Every word of the script might be a command of an image that nobody knows.
function assumedCommands(args: readonly string[]): string[] {
  return args.flatMap((arg) => arg.match(/[\w][\w.+-]*/g) ?? []).filter((word) => !shellWords.has(word))
}

const shellWords = new Set(
  'if then else elif fi for in do done while until case esac function echo cd exit set export test true false read return shift unset eval exec trap'.split(
    ' ',
  ),
)
