// The processes that a container starts with: PID 1 is what the image's words lead to once entrypoint scripts, shells and package
// managers have had their say.
import { blobText } from '../files/blob'
import type { DirNode } from '../files/node'
import { basename, join } from '../files/path'
import { lookup, resolve } from '../files/resolve'
import { runProcess } from '../shell/process'
import { shellWords } from '../shell/program'
import { type Behaviour, behaviourOf } from './program'

export interface ProcessEntry {
  readonly pid: number
  /** The process that started it; 0 for PID 1. */
  readonly parent: number
  readonly argv: readonly string[]
  /** What stands between the engine and the program. */
  readonly role: 'init' | 'shell' | 'npm' | 'program'
  readonly behaviour: Behaviour
}

export interface Start {
  /** PID 1 first; each started by the one before it. */
  readonly processes: readonly ProcessEntry[]
  /** The files as entrypoint scripts left them. */
  readonly root: DirNode
  readonly output: string
  /** Why nothing runs: the code that `docker run` ends with, and what it says. */
  readonly failure?: { readonly exitCode: number; readonly message: string }
}

export interface StartInput {
  readonly root: DirNode
  readonly argv: readonly string[]
  readonly env: readonly string[]
  readonly cwd: string
  readonly user: string
  /** `--init`: a small init is PID 1 and hands signals on. */
  readonly init: boolean
  readonly clock: number
}

const shell: Behaviour = { kind: 'server', handles: [], exitCode: 0, known: true }
const initProcess: Behaviour = { ...shell, handles: ['SIGTERM', 'SIGINT', 'SIGHUP', 'SIGQUIT', 'SIGUSR1', 'SIGUSR2'] }

/** Follows the words to the processes that stay. */
export async function startProcesses(input: StartInput): Promise<Start> {
  const processes: ProcessEntry[] = []
  const add = (argv: readonly string[], role: ProcessEntry['role'], behaviour: Behaviour) =>
    processes.push({ pid: processes.length + 1, parent: processes.length, argv, role, behaviour })
  if (input.init) add(['/sbin/docker-init', '--', ...input.argv], 'init', initProcess)
  let { argv, root } = input
  let output = ''
  for (let step = 0; step < 20; step++) {
    const found = findProgram(root, argv[0] ?? '', input)
    if (typeof found !== 'string') return { processes: [], root, output, failure: found }
    const text = scriptText(root, found)
    if (isShell(argv)) {
      const next = shellStep(root, argv)
      if (next.line === undefined || endsByItself(root, next.line, input)) break
      // busybox and bash become the last command; dash waits for it.
      if (!next.becomes) add(argv, 'shell', shell)
      argv = next.line
    } else if (text !== undefined) {
      const followed = await followScript(input, root, found, argv)
      root = followed.root
      output += followed.output
      if (!followed.argv) {
        if (followed.exitCode !== undefined && followed.exitCode !== 0)
          return { processes: [], root, output, failure: { exitCode: followed.exitCode, message: output.trim() } }
        break
      }
      argv = followed.argv
    } else {
      const line = npmLine(root, argv, input.cwd)
      if (line === undefined) break
      // npm ends at once on SIGTERM, and does not wait for what it started.
      add(argv, 'npm', { ...shell, handles: ['SIGTERM', 'SIGINT'], exitCode: 143 })
      argv = ['/bin/sh', '-c', line]
    }
  }
  add(argv, 'program', behaviourOf(root, argv, input.cwd))
  return { processes, root, output }
}

// A shell whose last command is over at once is a task itself.
function endsByItself(root: DirNode, line: readonly string[], input: StartInput): boolean {
  if (shellWords.has(line[0]!) || typeof findProgram(root, line[0]!, input) !== 'string') return true
  if (npmLine(root, line, input.cwd) !== undefined || isShell(line)) return false
  return behaviourOf(root, line, input.cwd).kind === 'task'
}

function findProgram(
  root: DirNode,
  name: string,
  { env, cwd }: StartInput,
): string | { exitCode: number; message: string } {
  const failed = (exitCode: number, why: string) => ({
    exitCode,
    message: `OCI runtime create failed: runc create failed: unable to start container process: exec: "${name}": ${why}`,
  })
  if (name === '') return { exitCode: 125, message: 'no command specified' }
  const path = env.find((line) => line.startsWith('PATH='))?.slice(5) ?? ''
  const candidates = name.includes('/') ? [join(cwd, name)] : path.split(':').map((dir) => join(dir, name))
  for (const candidate of candidates) {
    const node = lookup(root, candidate)
    if (node?.kind !== 'file') continue
    if (node.mode & 0o111) return candidate
    if (name.includes('/')) return failed(126, 'permission denied')
  }
  return failed(127, name.includes('/') ? 'no such file or directory' : 'executable file not found in $PATH')
}

function scriptText(root: DirNode, path: string): string | undefined {
  const node = lookup(root, path)
  if (node?.kind !== 'file' || !node.blob.bytes) return undefined
  const text = blobText(node.blob)
  return /^#!\s*\S*(\/|env )(sh|ash|dash|bash)\b/.test(text) ? text : undefined
}

function isShell(argv: readonly string[]): boolean {
  return /^(sh|ash|dash|bash)$/.test(basename(argv[0] ?? ''))
}

/** What `sh -c TEXT` goes on with: its last command, and whether the shell becomes it. */
function shellStep(
  root: DirNode,
  argv: readonly string[],
): { readonly line?: readonly string[]; readonly becomes: boolean } {
  const at = argv.findIndex((arg) => /^-[a-z]*c$/.test(arg))
  const text = at < 0 ? undefined : argv[at + 1]
  if (text === undefined) return { becomes: true }
  const last = lastCommand(text)
  if (last.length === 0) return { becomes: true }
  const isExec = last[0] === 'exec'
  const kind = basename(resolve(root, join('/', argv[0]!.includes('/') ? argv[0]! : `bin/${argv[0]}`)).path)
  const becomes = isExec || kind === 'busybox' || kind === 'bash' || basename(argv[0]!) === 'bash'
  return { line: isExec ? last.slice(1) : last, becomes }
}

// The words behind the last `&&`, `||`, `;` or line end, without variables set in front of them.
function lastCommand(text: string): string[] {
  const commands: string[][] = [[]]
  for (const [, quoted, double, plain, operator] of text.matchAll(
    /'([^']*)'|"((?:[^"\\]|\\.)*)"|([^\s;&|'"]+)|(&&|\|\||[;&|\n])/g,
  )) {
    const current = commands.at(-1)!
    if (operator !== undefined) {
      if (current.length > 0) commands.push([])
    } else current.push(quoted ?? double?.replace(/\\(["\\$`])/g, '$1') ?? plain ?? '')
  }
  const last = commands.filter((words) => words.length > 0).at(-1) ?? []
  const first = last.findIndex((word) => !/^\w+=/.test(word))
  return first < 0 ? [] : last.slice(first)
}

interface Followed {
  readonly argv?: readonly string[]
  readonly root: DirNode
  readonly output: string
  readonly exitCode?: number
}

// Runs an entrypoint script up to its `exec`, which says what becomes of it.
async function followScript(
  input: StartInput,
  root: DirNode,
  path: string,
  argv: readonly string[],
): Promise<Followed> {
  const { env, cwd, user, clock } = input
  const result = await runProcess({
    root,
    args: [path, ...argv.slice(1)],
    env,
    cwd,
    user,
    mounts: [],
    clock,
    online: true,
    assumed: false,
    captureExec: true,
  })
  const output = result.stdout + result.stderr
  if (result.executed) return { argv: result.executed, root: result.root, output }
  return { root: result.root, output, exitCode: result.error === undefined ? result.exitCode : 127 }
}

/** The line that `npm start` and its like run. */
function npmLine(root: DirNode, argv: readonly string[], cwd: string): string | undefined {
  const name = basename(argv[0] ?? '').replace(/-cli\.js$/, '')
  if (!['npm', 'yarn', 'pnpm'].includes(name)) return undefined
  const words = argv.slice(1).filter((arg) => !arg.startsWith('-'))
  const script = words[0] === 'run' || words[0] === 'run-script' ? words[1] : words[0]
  const file = lookup(root, join(cwd, 'package.json'))
  if (script === undefined || file?.kind !== 'file') return undefined
  try {
    const manifest = JSON.parse(blobText(file.blob)) as { scripts?: Record<string, string> }
    return (
      manifest.scripts?.[script] ??
      (script === 'start' && lookup(root, join(cwd, 'server.js')) ? 'node server.js' : undefined)
    )
  } catch {
    return undefined
  }
}
