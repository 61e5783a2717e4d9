// What a signal does to a container: it reaches PID 1, and what PID 1 is decides the rest.
import type { Container } from './container'
import type { ProcessEntry } from './process-tree'
import { endsByDefault, exitCodeOf, signalName } from './signals'

/** What became of a signal. */
export interface SignalResult {
  readonly container: Container
  readonly effect: 'ended' | 'ignored'
  /** Whether the program's own handler ran. */
  readonly handled: boolean
  /** Why, in one sentence. */
  readonly why: string
}

/** Sends a signal to PID 1, as `docker kill -s` does. */
export function signalContainer(container: Container, text: string): SignalResult {
  const signal = signalName(text)
  if (container.status !== 'running' || !signal)
    return {
      container,
      effect: 'ignored',
      handled: false,
      why: signal ? 'It is not running.' : `There is no signal ${text}.`,
    }
  const [first, ...rest] = container.processes
  const ended = (exitCode: number, handled: boolean, why: string): SignalResult => ({
    container: { ...container, status: 'exited', processes: [], exitCode },
    effect: 'ended',
    handled,
    why,
  })
  if (signal === 'SIGKILL') return ended(137, false, 'No process can refuse SIGKILL.')
  const name = first!.argv[0]!
  if (first!.role === 'init') return handedOn(rest, signal, ended, container)
  if (first!.behaviour.handles.includes(signal)) {
    const own = first!.role === 'program'
    return ended(
      first!.behaviour.exitCode,
      own,
      own
        ? `\`${name}\` is PID 1 and handles ${signal}.`
        : `\`${name}\` is PID 1 and ends on ${signal}; the program below it is not asked.`,
    )
  }
  const why =
    first!.role === 'shell'
      ? `The shell is PID 1: it does not hand ${signal} on, and nothing that PID 1 does not handle reaches it.`
      : `\`${name}\` is PID 1 and does not handle ${signal}: the kernel lets PID 1 ignore it.`
  return { container, effect: 'ignored', handled: false, why }
}

// Below an init the program is not PID 1: what it does not handle ends it.
function handedOn(
  rest: readonly ProcessEntry[],
  signal: string,
  ended: (exitCode: number, handled: boolean, why: string) => SignalResult,
  container: Container,
): SignalResult {
  const [child] = rest
  if (child?.behaviour.handles.includes(signal))
    return ended(
      child.behaviour.exitCode,
      child.role === 'program',
      `The init hands ${signal} on, and \`${child.argv[0]}\` handles it.`,
    )
  if (endsByDefault(signal))
    return ended(
      exitCodeOf(signal),
      false,
      `The init hands ${signal} on; \`${child?.argv[0]}\` does nothing about it and is not PID 1, so it ends.`,
    )
  return { container, effect: 'ignored', handled: false, why: `${signal} ends nothing by default.` }
}

export interface StopResult {
  readonly container: Container
  /** How long it takes: 0 stands for under a second. */
  readonly seconds: number
  /** Whether it had to be killed. */
  readonly killed: boolean
  readonly handled: boolean
  readonly why: string
}

/** Stops a container: its stop signal, and SIGKILL once the time is over. */
export function stopContainer(container: Container, timeout = container.options.stopTimeout ?? 10): StopResult {
  const signal = container.options.stopSignal ?? container.image.config.StopSignal ?? 'SIGTERM'
  const first = signalContainer(container, signal)
  if (first.effect === 'ended' || container.status !== 'running')
    return { container: first.container, seconds: 0, killed: false, handled: first.handled, why: first.why }
  const last = signalContainer(container, 'SIGKILL')
  return {
    container: last.container,
    seconds: timeout,
    killed: true,
    handled: false,
    why: `${first.why} After ${timeout} seconds it is killed.`,
  }
}
