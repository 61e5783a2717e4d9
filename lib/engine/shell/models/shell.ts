// What a shell has built in or what calls other commands, as far as just-bash lacks it.
import { fail, type Model, options } from '../model'

const umask: Model = ({ args, files }) => {
  const [mask] = args.filter((arg) => !arg.startsWith('-'))
  if (mask === undefined) return { stdout: `${files.umask.toString(8).padStart(4, '0')}\n` }
  if (!/^[0-7]{1,4}$/.test(mask)) return fail(`umask: ${mask}: invalid symbolic mode`)
  files.umask = Number.parseInt(mask, 8)
  return {}
}

const trap: Model = ({ args, machine }) => {
  if (args.length > 1 && args[0] !== '-') machine.unknown('`trap` is not modelled: its command does not run.')
  return {}
}

/** `command -v name`: where a command is. */
const command: Model = ({ args, machine }) => {
  const paths = args.slice(1).map((name) => machine.where(name))
  return {
    stdout: paths.flatMap((path) => (path === undefined ? [] : `${path}\n`)).join(''),
    exitCode: paths.includes(undefined) ? 1 : 0,
  }
}

/** `exec words` in an entrypoint script: the script is those words from here on. */
const become: Model = ({ args, machine }) => {
  machine.becomes(args)
  return {}
}

const quiet: Model = () => ({})

/** `env`: prints the environment, or runs a command in another one. */
const env: Model = (call) => {
  const variables = new Map(call.env)
  let at = 0
  for (; at < call.args.length; at++) {
    const arg = call.args[at]!
    if (arg === '-i' || arg === '-') variables.clear()
    else if (arg === '-u') variables.delete(call.args[++at] ?? '')
    else if (/^\w+=/.test(arg)) variables.set(arg.slice(0, arg.indexOf('=')), arg.slice(arg.indexOf('=') + 1))
    else if (!arg.startsWith('-')) break
  }
  const command = call.args.slice(at)
  if (command.length > 0) return call.machine.runWords(command, { ...call, env: variables })
  return { stdout: [...variables].map(([name, value]) => `${name}=${value}\n`).join('') }
}

const printenv: Model = ({ args, env: variables }) => {
  if (args.length === 0) return { stdout: [...variables].map(([name, value]) => `${name}=${value}\n`).join('') }
  const values = args.map((name) => variables.get(name))
  return {
    stdout: values.flatMap((value) => (value === undefined ? [] : `${value}\n`)).join(''),
    exitCode: values.includes(undefined) ? 1 : 0,
  }
}

/** `xargs`: calls a command with the words of the input. */
const xargs: Model = async (call) => {
  const { flags, count } = leading(call.args, ['n', 'I', 'd', 'P', 'L', 's', 'a', 'E'])
  const command = call.args.slice(count)
  const separator = flags.has('0')
    ? '\0'
    : flags.get('d') === '\\n'
      ? '\n'
      : (flags.get('d') ?? (flags.has('I') || flags.has('L') ? '\n' : undefined))
  const words =
    separator === undefined ? wordsOf(call.stdin) : call.stdin.split(separator).filter((word) => word.trim() !== '')
  if (words.length === 0 && (flags.has('r') || flags.has('no-run-if-empty'))) return {}
  const mark = flags.get('I')
  const size = mark === undefined ? Number(flags.get('n') ?? flags.get('L') ?? Math.max(1, words.length)) : 1
  let stdout = ''
  let stderr = ''
  let exitCode = 0
  for (let at = 0; at === 0 || at < words.length; at += size) {
    const part = words.slice(at, at + size)
    const base = command.length > 0 ? command : ['echo']
    const line = mark === undefined ? [...base, ...part] : base.map((word) => word.replaceAll(mark, part[0] ?? ''))
    const outcome = await call.machine.runWords(line, { ...call, stdin: '' })
    stdout += outcome.stdout ?? ''
    stderr += outcome.stderr ?? ''
    if (outcome.exitCode) exitCode = outcome.exitCode === 127 ? 127 : 123
  }
  return { stdout, stderr, exitCode }
}

/** `nice`, `nohup`, `setsid`, `chronic`: run the rest of their words. */
const prefix =
  (withValue: readonly string[]): Model =>
  (call) => {
    const { count } = leading(call.args, withValue)
    return call.machine.runWords(call.args.slice(count), call)
  }

/** `busybox ls`: runs its part of that name. */
const busybox: Model = (call) =>
  call.args.length === 0 ? { stdout: 'BusyBox multi-call binary.\n' } : call.machine.runWords(call.args, call)

/** `su app -c 'command'`, `gosu app command`, `sudo command`: here the command runs as whoever calls, which is said. */
const asUser: Model = (call) => {
  const { flags, rest } = options(call.args, ['c', 'command', 's', 'shell', 'u', 'g'])
  call.machine.unknown(`\`${call.name}\` changes the user in a way that is not modelled.`)
  const line = flags.get('c') ?? flags.get('command')
  if (line !== undefined) return call.machine.run(line, call)
  const words = call.name === 'sudo' ? call.args.slice(leading(call.args, ['u', 'g']).count) : rest.slice(1)
  return words.length > 0 ? call.machine.runWords(words, call) : {}
}

/** The options in front of a command that is part of the call, and how many words they are. */
function leading(args: readonly string[], withValue: readonly string[]): { flags: Map<string, string>; count: number } {
  const flags = new Map<string, string>()
  let at = 0
  for (; at < args.length && args[at]!.startsWith('-') && args[at] !== '-'; at++) {
    const arg = args[at]!
    if (arg === '--') return { flags, count: at + 1 }
    if (arg.startsWith('--')) flags.set(arg.slice(2).split('=')[0]!, arg.split('=')[1] ?? 'true')
    else
      for (let i = 1; i < arg.length; i++) {
        const letter = arg[i]!
        if (!withValue.includes(letter)) flags.set(letter, 'true')
        else {
          flags.set(letter, i + 1 < arg.length ? arg.slice(i + 1) : (args[++at] ?? ''))
          break
        }
      }
  }
  return { flags, count: at }
}

function wordsOf(text: string): string[] {
  return [...text.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map((match) => match[1] ?? match[2] ?? match[3] ?? '')
}

export const shellModels: Readonly<Record<string, Model>> = {
  umask,
  become,
  command,
  trap,
  ulimit: quiet,
  env,
  printenv,
  xargs,
  nice: prefix(['n']),
  nohup: prefix([]),
  setsid: prefix([]),
  ionice: prefix(['c', 'n']),
  busybox,
  su: asUser,
  sudo: asUser,
  gosu: asUser,
  'su-exec': asUser,
}
