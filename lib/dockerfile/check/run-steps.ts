// The RUNs of a file with the programs they call: where most of hadolint's rules look.
import { type Call, hasArg } from '../shell/calls'
import { type RunScript, runScript } from '../shell/run-script'
import type { Dockerfile, Instruction, RunInstruction, Span } from '../tree'

export interface RunStep {
  readonly run: RunInstruction
  /** The line of the RUN, or of the ONBUILD that it is the trigger of. */
  readonly line: number
  readonly stage: number
  /** Whether it stands in an ONBUILD. */
  readonly trigger: boolean
  readonly script: RunScript
  readonly calls: readonly Call[]
}

const steps = new WeakMap<Dockerfile, readonly RunStep[]>()

/** All RUNs in order, those of ONBUILD included. */
export function runSteps(file: Dockerfile): readonly RunStep[] {
  const known = steps.get(file)
  if (known) return known
  const read = file.instructions.flatMap(asSteps)
  steps.set(file, read)
  return read
}

/** The RUNs that run in this file, not those of an ONBUILD. */
export function ownRunSteps(file: Dockerfile): readonly RunStep[] {
  return runSteps(file).filter(({ trigger }) => !trigger)
}

const callers = new WeakMap<Dockerfile, ReadonlyMap<string, readonly RunStep[]>>()

/** The RUNs that call one of the programs, in order. Most rules look at one program, and most files call few. */
export function stepsCalling(file: Dockerfile, ...programs: readonly string[]): readonly RunStep[] {
  const byProgram = callersOf(file)
  const found = programs.flatMap((program) => byProgram.get(program) ?? [])
  if (found.length < 2 || programs.length === 1) return found
  return [...new Set(found)].sort((a, b) => a.run.span.start - b.run.span.start)
}

/** The programs that the RUNs of a file call. */
export function calledPrograms(file: Dockerfile): readonly string[] {
  return [...callersOf(file).keys()]
}

function callersOf(file: Dockerfile): ReadonlyMap<string, readonly RunStep[]> {
  const known = callers.get(file)
  if (known) return known
  const byProgram = new Map<string, RunStep[]>()
  for (const step of runSteps(file))
    for (const { name } of step.calls) {
      const steps = byProgram.get(name)
      if (!steps) byProgram.set(name, [step])
      else if (steps.at(-1) !== step) steps.push(step)
    }
  callers.set(file, byProgram)
  return byProgram
}

function asSteps(instruction: Instruction): readonly RunStep[] {
  const trigger = instruction.kind === 'onbuild'
  const run = trigger ? instruction.trigger : instruction
  if (run.kind !== 'run') return []
  const script = runScript(run)
  const { stage, lines } = instruction
  return [{ run, line: lines[0], stage, trigger, script, calls: script.calls }]
}

/** What a RUN's mounts of the given types are mounted at. */
export function mountTargets({ run }: RunStep, ...types: readonly string[]): readonly string[] {
  return run.mounts.flatMap(({ fields }) => {
    const value = (...keys: string[]) => fields.findLast(({ key }) => keys.includes(key.text))?.value?.text
    const target = value('target', 'dst', 'destination', 'dest')
    return target !== undefined && types.includes(value('type') ?? 'bind') ? [target] : []
  })
}

/** Whether a directory that is kept out of the image, a cache or a tmpfs, has each of `paths` in its name. */
export function keepsOut(step: RunStep, ...paths: readonly string[]): boolean {
  const targets = mountTargets(step, 'cache', 'tmpfs')
  return paths.every((path) => targets.some((target) => target.includes(path)))
}

/** Whether one of `paths` lies in such a directory. */
export function liesOutside(step: RunStep, ...paths: readonly string[]): boolean {
  const targets = mountTargets(step, 'cache', 'tmpfs').map((target) => target.replace(/\/*$/, '/'))
  return paths.some((path) => targets.some((target) => `${path}/`.startsWith(target)))
}

/** The first call of one of the programs with one of the arguments. */
export function findCall(step: RunStep, programs: readonly string[], ...args: readonly string[]): Call | undefined {
  return step.calls.find((call) => programs.includes(call.name) && (args.length === 0 || hasArg(call, ...args)))
}

/** From the program to the last of the words, or to the end of the call. */
export function callSpan({ program, command }: Call): Span {
  return { start: program.span.start, end: command.span.end }
}
