// One step of a stage: its words expanded in the environment before it, its values checked, and what it changes for the steps below.
import { expand, isPlain } from '../expand/expand'
import { quoted } from '../expand/go-text'
import { heredocWord } from '../parse/heredoc'
import { trimSpace } from '../parse/space'
import { nearest } from '../parse/suggestion'
import type {
  ArgInstruction,
  CopyInstruction,
  EscapeCharacter,
  Fix,
  Instruction,
  Problem,
  RunInstruction,
  Span,
  Word,
} from '../tree'
import { buildArg } from './arguments'
import { checksumError, chmodError, gitError, sourceKind } from './copy-source'
import type { Arguments, Environment, Variables } from './environment'
import type { EvaluatedStep, Source, UndefinedUse } from './evaluation'
import { expanded } from './expanded'
import { digestError } from './image-reference'
import { type Mount, readMount } from './mount'
import { absoluteFrom } from './path'
import { type Port, parsePort } from './port'
import { isSignal } from './signal'

/** What a stage carries from step to step. */
export interface StageState {
  readonly name: string
  readonly os: string
  readonly variables: Variables
  readonly arguments: Arguments
  workdir: string
  workdirSet: boolean
  user: string
  shell: readonly string[] | undefined
}

/** What the file gives to every step. */
export interface Around {
  readonly mark: EscapeCharacter
  readonly globals: Environment
  readonly buildArgs?: Readonly<Record<string, string>>
}

/** A source of a step, and whether BuildKit has read it by then. */
export interface StepSource {
  readonly source: Source
  readonly written: string
  readonly ready: boolean
}

/** ARGs that the build itself reads: no command sees them. */
const hidden: ReadonlySet<string> = new Set(['BUILDKIT_SBOM_SCAN_CONTEXT', 'BUILDKIT_SBOM_SCAN_STAGE'])

/** A step's place in its stage. */
export interface Place {
  readonly index: number
  readonly trigger: boolean
  readonly reached: boolean
}

const noSources: readonly Source[] = []
const noProblems: readonly Problem[] = []
const noUses: readonly UndefinedUse[] = []
const noMounts: readonly Mount[] = []
const noPorts: readonly Port[] = []

/** Reads one instruction and moves the state on. */
export function evaluateStep(
  instruction: Instruction,
  state: StageState,
  around: Around,
  sources: readonly StepSource[],
  place: Place,
): EvaluatedStep {
  const reader: Reader = { instruction, state, around, env: state.variables.now(), problems: noProblems, uses: noUses }
  // Kept as they are before the step.
  const { workdir, user, shell, workdirSet } = state
  const declared = state.arguments.now()
  let result: Instruction | undefined
  let mounts = noMounts
  let ports = noPorts
  let portParts: EvaluatedStep['portParts'] = noPorts
  if (instruction.kind === 'arg') result = declare(instruction, reader)
  else if (instruction.kind === 'run') mounts = mountsOf(instruction, sources, reader)
  else if (instruction.kind === 'expose') {
    const read = portsOf(instruction.ports, reader)
    ports = read.ports
    portParts = read.parts
    result = { ...instruction, ports: read.words }
  } else {
    result = expanded(instruction, (word, heredoc) => expandWord(reader, word, heredoc))
    if (result) apply(result, sources, reader)
  }
  return new Step(
    place.index,
    place.trigger,
    place.reached,
    instruction,
    result ?? instruction,
    reader.env,
    declared,
    workdir,
    user,
    shell,
    workdirSet,
    sources.length === 0 ? noSources : sources.map(({ source }) => source),
    mounts,
    ports,
    portParts,
    reader.uses,
    reader.problems[0],
  )
}

/** A class for its getter alone: ten thousand steps would keep ten thousand copies of the ARGs above them. */
class Step implements EvaluatedStep {
  constructor(
    readonly index: number,
    readonly trigger: boolean,
    readonly reached: boolean,
    readonly instruction: Instruction,
    readonly expanded: Instruction,
    readonly env: Environment,
    private readonly declared: () => EvaluatedStep['args'],
    readonly workdir: string,
    readonly user: string,
    readonly shell: readonly string[] | undefined,
    readonly workdirSet: boolean,
    readonly sources: readonly Source[],
    readonly mounts: readonly Mount[],
    readonly ports: readonly Port[],
    readonly portParts: EvaluatedStep['portParts'],
    readonly unset: readonly UndefinedUse[],
    readonly problem: Problem | undefined,
  ) {}

  get args(): EvaluatedStep['args'] {
    return this.declared()
  }
}

interface Reader {
  readonly instruction: Instruction
  readonly state: StageState
  readonly around: Around
  readonly env: Environment
  problems: readonly Problem[]
  uses: readonly UndefinedUse[]
}

function refuse(reader: Reader, message: string, span?: Span, fixes?: readonly Fix[]): void {
  const { instruction, problems } = reader
  const problem: Problem = { message, span: span ?? instruction.span, lines: [instruction.lines], pass: 'graph', fixes }
  reader.problems = [...problems, problem]
}

/** Expands a word, and notes the variables that have no value; undefined where BuildKit refuses it. */
function expandWord(reader: Reader, word: Word, heredoc = false): string | undefined {
  if (isPlain(word.text)) return word.text
  const { state, around } = reader
  // An ARG's later names see the earlier ones.
  const now = state.variables.now()
  const result = expand(word.text, now, heredoc ? heredocOptions : expandOptions[around.mark])
  if (result.unmatched.size > 0)
    for (const name of result.unmatched)
      if (!state.arguments.has(name) && !hidden.has(name))
        reader.uses = [...reader.uses, { name, word, suggestion: nearest(name, now.keys()) }]
  if (result.error === undefined) return result.text
  refuse(reader, result.error, word.span)
  return undefined
}

const heredocOptions = { skipQuotes: true }
const expandOptions = { '\\': { escape: '\\' }, '`': { escape: '`' } } as const

/** An ARG: `--build-arg` before the default, the default before the global value. */
function declare(instruction: ArgInstruction, reader: Reader): Instruction {
  const { state, around } = reader
  const args = instruction.args.map((arg) => {
    const name = arg.name.text
    const given = buildArg(around.buildArgs, name)
    const value = given ?? (arg.value ? expandWord(reader, arg.value) : around.globals.get(name))
    if (value !== undefined && !hidden.has(name)) state.variables.set(name, value)
    state.arguments.declare(name, value)
    return { ...arg, value: value === undefined ? undefined : { text: value, span: arg.value?.span ?? arg.span } }
  })
  return { ...instruction, args }
}

function mountsOf(instruction: RunInstruction, sources: readonly StepSource[], reader: Reader): readonly Mount[] {
  const mounts: Mount[] = []
  for (const flag of instruction.mounts) {
    const mount = readMount(flag, (word) => expandWord(reader, word))
    if (mount && 'error' in mount) refuse(reader, mount.error, mount.span, mount.fixes)
    if (!mount || 'error' in mount) return mounts
    mounts.push(mount)
  }
  for (const [index, mount] of mounts.entries()) mountRefusal(mount, sources[index], reader)
  const device = instruction.flags.find((flag) => flag.name === 'device')
  if (device)
    refuse(reader, 'device feature is only supported in Dockerfile frontend 1.14.0-labs or later', device.span)
  return mounts
}

function mountRefusal(mount: Mount, source: StepSource | undefined, reader: Reader): void {
  const { span } = mount.flag.text
  if (mount.from !== '' && source && !source.ready)
    refuse(
      reader,
      `cannot mount from stage ${quoted(mount.from)} to ${quoted(mount.target)}, stage needs to be defined before current command`,
      span,
    )
  if (mount.type === 'secret' || mount.type === 'ssh') return
  const target = absoluteFrom(reader.state.workdir, mount.target)
  if (target === '/') refuse(reader, `invalid mount target ${quoted(target)}`, span)
}

function portsOf(written: readonly Word[], reader: Reader) {
  const words: Word[] = []
  const ports: Port[] = []
  const parts: EvaluatedStep['portParts'][number][] = []
  // BuildKit sorts the arguments before it expands them.
  for (const word of written.toSorted((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0))) {
    const result = expand(word.text, reader.env, expandOptions[reader.around.mark])
    if (result.error !== undefined) {
      refuse(reader, result.error, word.span)
      return { words, ports, parts }
    }
    words.push(...result.words.map((text) => ({ text, span: word.span })))
  }
  for (const word of words) {
    const port = parsePort(word.text)
    if (!('error' in port)) {
      ports.push(port)
      parts.push(port)
      continue
    }
    if (port.parts && reader.problems.length === 0) parts.push(port.parts)
    refuse(reader, port.error, word.span)
  }
  return { words, ports, parts }
}

/** Checks what an expanded instruction says, and lets it take effect. */
function apply(instruction: Instruction, sources: readonly StepSource[], reader: Reader): void {
  const { state } = reader
  switch (instruction.kind) {
    case 'env':
      for (const { key, value } of instruction.pairs) state.variables.set(key.text, value.text)
      break
    case 'workdir':
      state.workdir = absoluteFrom(state.workdir, instruction.value.text, state.os)
      state.workdirSet = true
      break
    case 'user':
      state.user = instruction.value.text
      break
    case 'shell':
      state.shell = instruction.shell.map((word) => word.text)
      break
    case 'stopsignal':
      if (!isSignal(instruction.value.text))
        refuse(reader, `invalid signal: ${instruction.value.text}`, instruction.value.span)
      break
    case 'volume':
      for (const path of instruction.paths)
        if (trimSpace(path.text) === '' && path.text === '')
          refuse(reader, 'VOLUME specified can not be an empty string', path.span)
      break
    case 'add':
    case 'copy':
      copyRefusal(instruction, sources[0], reader)
      break
    default:
      break
  }
}

function copyRefusal(instruction: CopyInstruction, source: StepSource | undefined, reader: Reader): void {
  const { kind, chmod, checksum, from } = instruction
  if (source && !source.ready)
    refuse(
      reader,
      `cannot copy from stage ${quoted(source.written)}, it needs to be defined before current stage ${quoted(reader.state.name)}`,
      from?.span,
    )
  if (chmod && chmod.text !== '') {
    const error = chmodError(chmod.text)
    if (error !== undefined) refuse(reader, error, chmod.span)
  }
  const paths = instruction.sources.filter(({ text }) => !(text.includes('<<') && heredocWord(text)))
  const hasChecksum = kind === 'add' && checksum !== undefined && checksum.text !== ''
  if (hasChecksum) {
    const error = checksumError(paths.map(({ text }) => text))
    if (error !== undefined) refuse(reader, error, checksum.span)
  }
  for (const { text, span } of paths) {
    const error = gitError(instruction, text)
    if (error !== undefined) refuse(reader, error, span)
    else if (sourceKind(text) === 'http') {
      const wrong = hasChecksum ? digestError(checksum.text) : undefined
      if (kind === 'copy') refuse(reader, "source can't be a URL for COPY", span)
      else if (wrong !== undefined) refuse(reader, wrong, checksum?.span)
    }
  }
}
