// One step of a stage: its words expanded in the environment before it, its values checked, and what it changes for the steps below.
import { expand } from '../expand/expand'
import { quoted } from '../expand/go-text'
import { trimSpace } from '../parse/space'
import { nearest } from '../parse/suggestion'
import type {
  ArgInstruction,
  CopyInstruction,
  EscapeCharacter,
  Instruction,
  Problem,
  RunInstruction,
  Span,
  Word,
} from '../tree'
import { buildArg } from './arguments'
import { checksumError, chmodError, sourceKind } from './copy-source'
import type { Environment, Variables } from './environment'
import type { EvaluatedStep, Source, UndefinedUse } from './evaluation'
import { expanded } from './expanded'
import { type Mount, readMount } from './mount'
import { absoluteFrom } from './path'
import { type Port, parsePort } from './port'
import { isSignal } from './signal'

/** What a stage carries from step to step. */
export interface StageState {
  readonly name: string
  readonly os: string
  readonly variables: Variables
  readonly args: (readonly [name: string, value: string | undefined])[]
  readonly declared: Set<string>
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

/** Reads one instruction and moves the state on. */
export function evaluateStep(
  instruction: Instruction,
  state: StageState,
  around: Around,
  sources: readonly StepSource[],
  place: { readonly index: number; readonly trigger: boolean; readonly reached: boolean },
): EvaluatedStep {
  const reader = stepReader(instruction, state, around)
  const { env, problems, uses } = reader
  const before = {
    ...place,
    instruction,
    env,
    args: state.args.slice(),
    workdir: state.workdir,
    user: state.user,
    shell: state.shell,
    workdirSet: state.workdirSet,
    sources: sources.map(({ source }) => source),
  }
  let result: Instruction | undefined
  let mounts: readonly Mount[] = []
  let ports: readonly Port[] = []
  let portParts: EvaluatedStep['portParts'] = []
  if (instruction.kind === 'arg') result = declare(instruction, state, around, reader)
  else if (instruction.kind === 'run') {
    mounts = mountsOf(instruction, state, sources, reader)
    result = instruction
  } else if (instruction.kind === 'expose') {
    const read = portsOf(instruction.ports, around, reader)
    ports = read.ports
    portParts = read.parts
    result = { ...instruction, ports: read.words }
  } else {
    result = expanded(instruction, reader.expand)
    if (result) apply(result, state, sources, reader)
  }
  return { ...before, expanded: result ?? instruction, mounts, ports, portParts, undefined: uses, problem: problems[0] }
}

interface Reader {
  readonly env: Environment
  readonly problems: Problem[]
  readonly uses: UndefinedUse[]
  readonly expand: (word: Word, heredoc?: boolean) => string | undefined
  readonly refuse: (message: string, span?: Span) => void
}

function stepReader(instruction: Instruction, state: StageState, around: Around): Reader {
  const env = state.variables.now()
  const problems: Problem[] = []
  const uses: UndefinedUse[] = []
  const refuse = (message: string, span: Span = instruction.span) =>
    problems.push({ message, span, lines: [instruction.lines], pass: 'graph' })
  const expandWord = (word: Word, heredoc = false) => {
    // An ARG's later names see the earlier ones.
    const now = state.variables.now()
    const result = expand(word.text, now, heredoc ? { skipQuotes: true } : { escape: around.mark })
    for (const name of result.unmatched)
      if (!state.declared.has(name) && !hidden.has(name))
        uses.push({ name, word, suggestion: nearest(name, now.keys()) })
    if (result.error !== undefined) {
      refuse(result.error, word.span)
      return undefined
    }
    return result.text
  }
  return { env, problems, uses, expand: expandWord, refuse }
}

/** An ARG: `--build-arg` before the default, the default before the global value. */
function declare(instruction: ArgInstruction, state: StageState, around: Around, reader: Reader): Instruction {
  const args = instruction.args.map((arg) => {
    const name = arg.name.text
    const given = buildArg(around.buildArgs, name)
    const value = given ?? (arg.value ? reader.expand(arg.value) : around.globals.get(name))
    if (value !== undefined && !hidden.has(name)) state.variables.set(name, value)
    state.args.push([name, value])
    state.declared.add(name)
    return { ...arg, value: value === undefined ? undefined : { text: value, span: arg.value?.span ?? arg.span } }
  })
  return { ...instruction, args }
}

function mountsOf(
  instruction: RunInstruction,
  state: StageState,
  sources: readonly StepSource[],
  reader: Reader,
): readonly Mount[] {
  const mounts: Mount[] = []
  for (const flag of instruction.mounts) {
    const mount = readMount(flag, reader.expand)
    if (mount && 'error' in mount) reader.refuse(mount.error, mount.span)
    if (!mount || 'error' in mount) return mounts
    mounts.push(mount)
  }
  for (const [index, mount] of mounts.entries()) mountRefusal(mount, sources[index], state, reader)
  const device = instruction.flags.find((flag) => flag.name === 'device')
  if (device) reader.refuse('device feature is only supported in Dockerfile frontend 1.14.0-labs or later', device.span)
  return mounts
}

function mountRefusal(mount: Mount, source: StepSource | undefined, state: StageState, reader: Reader): void {
  const { span } = mount.flag.text
  if (mount.from !== '' && source && !source.ready)
    reader.refuse(
      `cannot mount from stage ${quoted(mount.from)} to ${quoted(mount.target)}, stage needs to be defined before current command`,
      span,
    )
  if (mount.type === 'secret' || mount.type === 'ssh') return
  const target = absoluteFrom(state.workdir, mount.target)
  if (target === '/') reader.refuse(`invalid mount target ${quoted(target)}`, span)
}

function portsOf(written: readonly Word[], around: Around, reader: Reader) {
  const words: Word[] = []
  const ports: Port[] = []
  const parts: EvaluatedStep['portParts'][number][] = []
  // BuildKit sorts the arguments before it expands them.
  for (const word of written.toSorted((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0))) {
    const result = expand(word.text, reader.env, { escape: around.mark })
    if (result.error !== undefined) {
      reader.refuse(result.error, word.span)
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
    reader.refuse(port.error, word.span)
  }
  return { words, ports, parts }
}

/** Checks what an expanded instruction says, and lets it take effect. */
function apply(instruction: Instruction, state: StageState, sources: readonly StepSource[], reader: Reader): void {
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
        reader.refuse(`invalid signal: ${instruction.value.text}`, instruction.value.span)
      break
    case 'volume':
      for (const path of instruction.paths)
        if (trimSpace(path.text) === '' && path.text === '')
          reader.refuse('VOLUME specified can not be an empty string', path.span)
      break
    case 'add':
    case 'copy':
      copyRefusal(instruction, sources[0], state, reader)
      break
    default:
      break
  }
}

function copyRefusal(
  instruction: CopyInstruction,
  source: StepSource | undefined,
  state: StageState,
  reader: Reader,
): void {
  const { kind, chmod, checksum, from } = instruction
  if (source && !source.ready)
    reader.refuse(
      `cannot copy from stage ${quoted(source.written)}, it needs to be defined before current stage ${quoted(state.name)}`,
      from?.span,
    )
  if (chmod && chmod.text !== '') {
    const error = chmodError(chmod.text)
    if (error !== undefined) reader.refuse(error, chmod.span)
  }
  const paths = instruction.sources.filter(
    (word) => !instruction.heredocs.some((heredoc) => word.text.endsWith(heredoc.name) && word.text.includes('<<')),
  )
  if (kind === 'add') {
    if (checksum && checksum.text !== '') {
      const error = checksumError(
        checksum.text,
        paths.map((word) => word.text),
      )
      if (error !== undefined) reader.refuse(error, checksum.span)
    }
    return
  }
  for (const path of paths) {
    const what = sourceKind(path.text)
    if (what !== 'path') reader.refuse(`source can't be a ${what === 'git' ? 'git ref' : 'URL'} for COPY`, path.span)
  }
}
