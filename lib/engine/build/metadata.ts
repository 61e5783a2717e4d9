// The instructions that only change what the image says of itself: no vertex, no layer, nothing that could be cached.
import { type EvaluatedStep, type HealthcheckInstruction, type Instruction, portNames } from '@/lib/dockerfile'
import { type Healthcheck, withEnv } from '../images/config'
import { shellOf } from './exec'
import { goDuration, goList, goQuoteList } from './history'
import { commit, type StageState } from './stage'

/** Applies a metadata instruction, expanded, to its stage's config and history. */
export function addMetadata(state: StageState, step: EvaluatedStep, instruction: Instruction): void {
  const { config } = state
  switch (instruction.kind) {
    case 'env': {
      const pairs = instruction.pairs.map((pair) => [pair.key.text, pair.value.text] as const)
      state.config = { ...config, Env: pairs.reduce((env, [name, value]) => withEnv(env, name, value), config.Env) }
      return commit(state, ['ENV', ...pairs.map((pair) => pair.join('='))].join(' '), false)
    }
    case 'label': {
      const pairs = instruction.pairs.map((pair) => [pair.key.text, pair.value.text] as const)
      state.config = { ...config, Labels: { ...config.Labels, ...Object.fromEntries(pairs) } }
      return commit(state, ['LABEL', ...pairs.map((pair) => pair.join('='))].join(' '), false)
    }
    case 'arg': {
      const args = instruction.args.map(({ name, value }) =>
        value === undefined ? name.text : `${name.text}=${value.text}`,
      )
      return commit(state, `ARG ${args.join(' ')}`, false)
    }
    case 'user':
      state.config = { ...config, User: instruction.value.text }
      return commit(state, `USER ${instruction.value.text}`, false)
    case 'stopsignal':
      state.config = { ...config, StopSignal: instruction.value.text }
      return commit(state, `STOPSIGNAL ${instruction.value.text}`, false)
    case 'maintainer':
      state.author = instruction.value.text
      return commit(state, `MAINTAINER ${instruction.value.text}`, false)
    case 'expose': {
      const ports = step.ports.flatMap(portNames)
      state.config = {
        ...config,
        ExposedPorts: { ...config.ExposedPorts, ...Object.fromEntries(ports.map((port) => [port, {}])) },
      }
      return commit(state, `EXPOSE ${goList(ports)}`, false)
    }
    case 'volume': {
      const paths = instruction.paths.map((word) => word.text)
      state.config = {
        ...config,
        Volumes: { ...config.Volumes, ...Object.fromEntries(paths.map((path) => [path, {}])) },
      }
      return commit(state, `VOLUME ${goList(paths)}`, false)
    }
    case 'shell': {
      const shell = instruction.shell.map((word) => word.text)
      state.config = { ...config, Shell: shell }
      return commit(state, `SHELL ${goList(shell)}`, false)
    }
    case 'cmd':
      state.config = { ...config, Cmd: argv(state, instruction.command), ArgsEscaped: true }
      state.cmdSet = true
      return commit(state, `CMD ${goQuoteList(state.config.Cmd!)}`, false)
    case 'entrypoint': {
      const Entrypoint = argv(state, instruction.command)
      // A CMD of the base is taken to belong to the base's entrypoint.
      state.config = { ...config, Entrypoint, Cmd: state.cmdSet ? config.Cmd : undefined }
      return commit(state, `ENTRYPOINT ${goQuoteList(Entrypoint)}`, false)
    }
    case 'healthcheck': {
      const health = healthcheck(instruction)
      state.config = { ...config, Healthcheck: health.config }
      return commit(state, `HEALTHCHECK ${health.text}`, false)
    }
    case 'onbuild':
      state.config = { ...config, OnBuild: [...(config.OnBuild ?? []), instruction.expression.text] }
      return
    default:
      return
  }
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
