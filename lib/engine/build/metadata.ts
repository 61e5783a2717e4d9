// The instructions that only change what the image says of itself: no vertex, no layer, nothing that could be cached.
import {
  type EnvInstruction,
  type EvaluatedStep,
  type HealthcheckInstruction,
  type Instruction,
  portNames,
} from '@/lib/dockerfile'
import { type Healthcheck, type ImageConfig, withEnv } from '../images/config'
import { shellOf } from './exec'
import { goDuration, goList, goQuoteList } from './history'
import { commit, type StageState } from './stage'

/** Applies a metadata instruction, expanded, to its stage's config and history. */
export function addMetadata(state: StageState, step: EvaluatedStep, instruction: Instruction): void {
  const { config, line } = changed(state, step, instruction)
  state.config = { ...state.config, ...config }
  if (instruction.kind === 'cmd') state.cmdSet = true
  if (instruction.kind === 'maintainer') state.author = instruction.value.text
  if (line !== undefined) commit(state, line, false)
}

interface Change {
  readonly config?: Partial<ImageConfig>
  /** What the history says; ONBUILD leaves no trace there. */
  readonly line?: string
}

function changed({ config, ...state }: StageState, step: EvaluatedStep, instruction: Instruction): Change {
  switch (instruction.kind) {
    case 'env': {
      const pairs = pairsOf(instruction)
      const Env = pairs.reduce((env, [name, value]) => withEnv(env, name, value), config.Env)
      return { config: { Env }, line: pairLine('ENV', pairs) }
    }
    case 'label': {
      const pairs = pairsOf(instruction)
      return { config: { Labels: { ...config.Labels, ...Object.fromEntries(pairs) } }, line: pairLine('LABEL', pairs) }
    }
    case 'arg': {
      const args = instruction.args.map(({ name, value }) =>
        value === undefined ? name.text : `${name.text}=${value.text}`,
      )
      return { line: `ARG ${args.join(' ')}` }
    }
    case 'user':
      return { config: { User: instruction.value.text }, line: `USER ${instruction.value.text}` }
    case 'stopsignal':
      return { config: { StopSignal: instruction.value.text }, line: `STOPSIGNAL ${instruction.value.text}` }
    case 'maintainer':
      return { line: `MAINTAINER ${instruction.value.text}` }
    case 'expose': {
      const ports = step.ports.flatMap(portNames)
      return { config: { ExposedPorts: { ...config.ExposedPorts, ...named(ports) } }, line: `EXPOSE ${goList(ports)}` }
    }
    case 'volume': {
      const paths = instruction.paths.map((word) => word.text)
      return { config: { Volumes: { ...config.Volumes, ...named(paths) } }, line: `VOLUME ${goList(paths)}` }
    }
    case 'shell': {
      const Shell = instruction.shell.map((word) => word.text)
      return { config: { Shell }, line: `SHELL ${goList(Shell)}` }
    }
    case 'cmd': {
      const Cmd = argv({ config, ...state }, instruction.command)
      return { config: { Cmd, ArgsEscaped: true }, line: `CMD ${goQuoteList(Cmd)}` }
    }
    case 'entrypoint': {
      const Entrypoint = argv({ config, ...state }, instruction.command)
      // A CMD of the base is taken to belong to the base's entrypoint.
      return {
        config: { Entrypoint, ...(state.cmdSet ? {} : { Cmd: undefined }) },
        line: `ENTRYPOINT ${goQuoteList(Entrypoint)}`,
      }
    }
    case 'healthcheck': {
      const health = healthcheck(instruction)
      return { config: { Healthcheck: health.config }, line: `HEALTHCHECK ${health.text}` }
    }
    case 'onbuild':
      return { config: { OnBuild: [...(config.OnBuild ?? []), instruction.expression.text] } }
    default:
      return {}
  }
}

type TextPair = readonly [name: string, value: string]

function pairsOf({ pairs }: EnvInstruction): TextPair[] {
  return pairs.map(({ key, value }) => [key.text, value.text] as const)
}

function pairLine(keyword: string, pairs: readonly TextPair[]): string {
  return [keyword, ...pairs.map((pair) => pair.join('='))].join(' ')
}

function named(list: readonly string[]): Record<string, Record<string, never>> {
  return Object.fromEntries(list.map((one) => [one, {}]))
}

function argv(state: StageState, command: HealthcheckInstruction['command'] & object): readonly string[] {
  if (command.form === 'exec') return command.words.map((word) => word.text)
  return [...shellOf(state), command.script.text]
}

function healthcheck(instruction: HealthcheckInstruction): { config: Healthcheck; text: string } {
  const { command, interval, timeout, startPeriod, startInterval, retries } = instruction
  const Test = !command
    ? ['NONE']
    : command.form === 'exec'
      ? ['CMD', ...command.words.map((word) => word.text)]
      : ['CMD-SHELL', command.script.text]
  const given = {
    Interval: interval,
    Timeout: timeout,
    StartPeriod: startPeriod,
    StartInterval: startInterval,
    Retries: retries,
  }
  const config = { Test, ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== 0)) }
  const times = Object.entries(given).map(
    ([name, value]) => `${name}:${name === 'Retries' ? value : goDuration(value)}`,
  )
  return { config, text: `{Test:${goList(Test)} ${times.join(' ')}}` }
}
