// One run of a script in just-bash over a container's files, with the models as its commands.
import type { Bash } from 'just-bash'
import { type BashFiles, bashFiles, modelPrefix, pathVariable, quoted, withCommand } from './bash-files'
import { FileError, type FileSystem } from './file-system'
import type { Call, Machine, Model, Outcome } from './model'
import { models } from './models'
import { findProgram, shellWords } from './program'
import type { User } from './users'

export interface SessionInput {
  readonly files: FileSystem
  readonly user: User & { readonly groups: readonly number[] }
  readonly env: ReadonlyMap<string, string>
  readonly cwd: string
  readonly clock: number
  readonly online: boolean
  /** Commands that are taken to exist. */
  readonly assumed: readonly string[]
  /** Paths that a redirection cannot write to, as an earlier try has shown. */
  readonly refused: ReadonlyMap<string, FileError>
  readonly stdin?: string
  readonly captureExec?: boolean
}

export interface SessionResult {
  readonly stdout: string
  readonly stderr: string
  readonly exitCode: number
  readonly modelled: boolean
  readonly notes: readonly string[]
  readonly executed?: readonly string[]
}

let loading: Promise<typeof import('just-bash')> | undefined

/** Loads the shell, once, when the first command runs. */
function justBash(): Promise<typeof import('just-bash')> {
  loading ??= import('just-bash')
  return loading
}

/** Runs a script to its end. A redirection to a place that cannot be written to throws a FileError, which just-bash does not catch. */
export async function runScript(script: string, input: SessionInput): Promise<SessionResult> {
  const { files, user, env, cwd, clock, online } = input
  const { Bash, defineCommand } = await justBash()
  const notes = new Set<string>()
  const shellFiles = bashFiles(files, (name) => Object.hasOwn(models, name), input.refused, input.captureExec)
  let executed: readonly string[] | undefined
  for (const name of [...shellBuiltins, ...input.assumed]) shellFiles.assumed.add(name)
  const shared = {
    estimate: (note: string) => void notes.add(note),
    unknown: (note: string) => void notes.add(note),
    where: (name: string) =>
      shellWords.has(name)
        ? name
        : (findProgram(files, name, env, cwd) ?? (input.assumed.includes(name) ? `/bin/${name}` : undefined)),
    root: () => files.tree(),
    online,
    clock,
    becomes: (words: readonly string[]) => {
      executed ??= words
    },
  }
  type Context = Parameters<Parameters<typeof defineCommand>[1]>[1]
  const callModel = async (name: string, model: Model, args: readonly string[], context: Context) => {
    const machine: Machine = {
      ...shared,
      run: async (line, call) => {
        if (!context.exec) throw new Error('lib/engine/shell: a model ran a command outside of a script')
        const ran = await context.exec(setting(call.env, exported(context)) + line, {
          cwd: call.cwd,
          stdin: call.stdin,
        })
        return { stdout: ran.stdout, stderr: ran.stderr, exitCode: ran.exitCode }
      },
      runWords: (words, call) => machine.run(words.map(quoted).join(' '), call),
    }
    const call: Call = {
      name,
      args,
      cwd: context.cwd,
      path: context.exportedEnv?.[pathVariable] ?? name,
      env: exported(context),
      stdin: inputText(context.stdin),
      files,
      user,
      machine,
    }
    const { stdout = '', stderr = '', exitCode = 0 } = await attempt(model, call)
    return { stdout, stderr, exitCode }
  }
  const bash: Bash = new Bash({
    fs: shellFiles,
    env: Object.fromEntries(env),
    cwd,
    customCommands: Object.entries(models).map(([name, model]) =>
      defineCommand(modelPrefix + name, (args, context) => callModel(name, model, args, context)),
    ),
    commands: builtins(files, shellFiles),
    sleep: async () => {},
    processInfo: { pid: 1, ppid: 0, uid: user.uid, gid: user.gid },
    defenseInDepth: false,
  })
  const { stdout, stderr, exitCode } = await bash.exec(withCommand(script), {
    rawScript: true,
    ...(input.stdin === undefined ? {} : { stdin: input.stdin }),
  })
  return { stdout, stderr, exitCode, modelled: notes.size === 0, notes: [...notes], executed }
}

// What every shell has built in, but just-bash has not.
const shellBuiltins = ['umask', 'trap', 'ulimit']

// The variables that bash keeps for itself are no environment.
const own = new Set(`IFS OSTYPE MACHTYPE HOSTTYPE OPTIND SHELLOPTS BASHOPTS OLDPWD ${pathVariable}`.split(' '))

function exported(context: { readonly exportedEnv?: Readonly<Record<string, string>> }): Map<string, string> {
  return new Map(Object.entries(context.exportedEnv ?? {}).filter(([name]) => !own.has(name)))
}

// Variables that a model changed, as commands in front of what it runs.
function setting(wanted: ReadonlyMap<string, string>, now: ReadonlyMap<string, string>): string {
  const set = [...wanted].filter(([name, value]) => now.get(name) !== value && /^\w+$/.test(name))
  const gone = [...now.keys()].filter((name) => !wanted.has(name))
  const lines = [
    ...set.map(([name, value]) => `export ${name}=${quoted(value)}`),
    ...gone.map((name) => `unset ${name}`),
  ]
  return lines.map((line) => `${line}\n`).join('')
}

async function attempt(model: Model, call: Call): Promise<Outcome> {
  try {
    return await model(call)
  } catch (error) {
    if (!(error instanceof FileError)) throw error
    return { stderr: `${call.name}: ${error.path}: ${error.text}\n`, exitCode: 1 }
  }
}

// Standard input comes as one character a byte.
function inputText(stdin: unknown): string {
  return new TextDecoder().decode(Uint8Array.from(String(stdin ?? ''), (letter) => letter.charCodeAt(0) & 0xff))
}

type CommandNames = NonNullable<ConstructorParameters<typeof Bash>[0]>['commands']

// A builtin of just-bash runs for any file of its name in /bin; where the image has a script of its own there, the script has to run.
function builtins(files: FileSystem, shellFiles: BashFiles): CommandNames {
  const scripts = new Set<string>()
  for (const dir of ['/bin', '/usr/bin'])
    if (files.exists(dir))
      for (const name of files.list(dir)) {
        const { node } = files.find(`${dir}/${name}`)
        if (node?.kind === 'file' && node.blob.bytes && node.blob.size > 0) scripts.add(name)
      }
  return builtinNames.filter((name) => !scripts.has(name) && !shellFiles.assumed.has(`!${name}`)) as CommandNames
}

// What both builds of just-bash have and images have too. What needs owners, the clock or the network is a model instead.
const builtinNames =
  'alias awk base64 basename bash cat chmod clear column comm cut diff dirname du echo egrep expand expr false fgrep file find fold grep gunzip gzip head join jq md5sum mv nl od paste printf pwd readlink rev rm rmdir sed seq sh sha1sum sha256sum sleep sort split strings tac tail tee time timeout touch tr tree true uniq wc which zcat'.split(
    ' ',
  )
