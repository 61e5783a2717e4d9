// What a program does when it is started, as far as its name, its arguments and its source tell: whether it goes on until it is stopped,
// and which signals it does something about. Nothing is run for that.
import { blobText } from '../files/blob'
import type { DirNode } from '../files/node'
import { basename, join } from '../files/path'
import { lookup } from '../files/resolve'

export interface Behaviour {
  /** `server`: goes on until it is stopped. `task`: ends by itself. */
  readonly kind: 'server' | 'task'
  /** The signals that it handles. */
  readonly handles: readonly string[]
  /** What it ends with after a signal that it handles. */
  readonly exitCode: number
  /** Whether all this is known, or assumed for want of a model. */
  readonly known: boolean
}

const server = (handles: readonly string[]): Behaviour => ({ kind: 'server', handles, exitCode: 0, known: true })
const task: Behaviour = { kind: 'task', handles: [], exitCode: 0, known: true }

// Servers by the name of their program: from their documentation.
const servers: Readonly<Record<string, readonly string[]>> = {
  nginx: ['SIGTERM', 'SIGQUIT', 'SIGINT', 'SIGHUP'],
  httpd: ['SIGTERM', 'SIGWINCH', 'SIGINT'],
  apache2: ['SIGTERM', 'SIGWINCH', 'SIGINT'],
  'redis-server': ['SIGTERM', 'SIGINT'],
  postgres: ['SIGTERM', 'SIGINT', 'SIGQUIT'],
  mysqld: ['SIGTERM'],
  gunicorn: ['SIGTERM', 'SIGINT', 'SIGQUIT', 'SIGHUP'],
  uvicorn: ['SIGTERM', 'SIGINT'],
  caddy: ['SIGTERM', 'SIGINT'],
  traefik: ['SIGTERM', 'SIGINT'],
  sleep: [],
  tail: [],
  top: [],
}

/** What a program does. `cwd` is where relative paths start. */
export function behaviourOf(root: DirNode, argv: readonly string[], cwd: string): Behaviour {
  const [program = '', ...args] = argv
  const name = basename(program)
  if (name === 'node' || name === 'nodejs') return script(root, args, cwd, node)
  if (/^python[\d.]*$/.test(name)) return script(root, args, cwd, python)
  if (name === 'tail') return args.some((arg) => /^-.*f/.test(arg) || arg === '--follow') ? server([]) : task
  if (name === 'sleep') return args[0] === '0' ? task : server([])
  if (name in servers) return server(servers[name]!)
  if (/^(sh|ash|dash|bash)$/.test(name)) return task
  if (shortLived.has(name)) return task
  return { kind: 'server', handles: [], exitCode: 0, known: false }
}

const shortLived = new Set(
  'echo true false ls cat env id whoami pwd date uname printf hostname cp mv rm mkdir touch chmod chown grep sed awk find test npx tsc stat du df head wc sort uniq tr which printenv'.split(
    ' ',
  ),
)

type Read = (source: string) => Behaviour

function script(root: DirNode, args: readonly string[], cwd: string, read: Read): Behaviour {
  const at = args.findIndex((arg) => !arg.startsWith('-'))
  // Without a file node and python read commands from the terminal, and there is none.
  if (at < 0 || args.some((arg) => /^(-e|-p|-c|-v|--version|--eval|--print|--help)$/.test(arg))) return task
  const path = join(cwd, args[at]!)
  const file = [path, `${path}.js`, `${path}/index.js`]
    .map((one) => lookup(root, one))
    .find((one) => one?.kind === 'file')
  return file?.kind === 'file' && file.blob.bytes ? read(blobText(file.blob)) : { ...server([]), known: false }
}

function node(source: string): Behaviour {
  const code = withoutComments(source)
  const handles = [...code.matchAll(/process\s*\.\s*(?:on|once|addListener)\(\s*['"`](SIG\w+)['"`]/g)].map(
    (match) => match[1]!,
  )
  const listed = [...code.matchAll(/\[([^\]]*SIG[^\]]*)\][^;]*process\s*\.\s*(?:on|once)\(/gs)].flatMap(
    (match) => match[1]!.match(/SIG\w+/g) ?? [],
  )
  const exit = /process\s*\.\s*exit\(\s*(\d+)\s*\)/.exec(code)?.[1]
  const goesOn =
    /\.listen\s*\(|createServer|setInterval\s*\(|\bserve\s*\(|startServer|next\s*\(|\.consume\(|new Worker/.test(code)
  return {
    kind: goesOn ? 'server' : 'task',
    handles: [...new Set([...handles, ...listed])],
    exitCode: Number(exit ?? 0),
    known: true,
  }
}

function python(source: string): Behaviour {
  const handles = [...source.matchAll(/signal\.signal\(\s*signal\.(SIG\w+)/g)].map((match) => match[1]!)
  const goesOn = /serve_forever|\.run\s*\(|while\s+True|uvicorn|asyncio\.run|app\.listen/.test(source)
  return { kind: goesOn ? 'server' : 'task', handles, exitCode: 0, known: true }
}

function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\/|(^|[^:])\/\/.*$/gm, '$1')
}
