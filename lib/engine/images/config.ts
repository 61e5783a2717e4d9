// What an image says besides its files, in the words of `docker image inspect`.

export interface ImageConfig {
  readonly User?: string
  readonly ExposedPorts?: Readonly<Record<string, Record<string, never>>>
  readonly Env: readonly string[]
  readonly Entrypoint?: readonly string[]
  readonly Cmd?: readonly string[]
  readonly Volumes?: Readonly<Record<string, Record<string, never>>>
  readonly WorkingDir?: string
  readonly Labels?: Readonly<Record<string, string>>
  readonly StopSignal?: string
  readonly Healthcheck?: Healthcheck
  readonly Shell?: readonly string[]
  readonly OnBuild?: readonly string[]
  /** BuildKit sets it with every CMD. */
  readonly ArgsEscaped?: boolean
}

/** Times are nanoseconds; one that is 0 is left to the engine. */
export interface Healthcheck {
  readonly Test: readonly string[]
  readonly Interval?: number
  readonly Timeout?: number
  readonly StartPeriod?: number
  readonly StartInterval?: number
  readonly Retries?: number
}

/** A line of `docker history`. Those that are not empty stand for the layers, in order. */
export interface HistoryEntry {
  readonly created_by: string
  readonly comment?: string
  readonly empty_layer?: boolean
}

export interface Platform {
  readonly os: string
  readonly architecture: string
  readonly variant?: string
}

/** The PATH of a Linux image that sets none. */
export const defaultPath = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'

/** Name and value of a line of `Env`. */
export function envPair(line: string): readonly [name: string, value: string] {
  const equals = line.indexOf('=')
  return equals < 0 ? [line, ''] : [line.slice(0, equals), line.slice(equals + 1)]
}

/** `Env` with a variable set in its place, or at the end. */
export function withEnv(env: readonly string[], name: string, value: string): string[] {
  const at = env.findIndex((line) => envPair(line)[0] === name)
  return at < 0 ? [...env, `${name}=${value}`] : env.with(at, `${name}=${value}`)
}

/** `linux/amd64`, `linux/arm/v7`. */
export function platformText(platform: Platform): string {
  return [platform.os, platform.architecture, platform.variant].filter(Boolean).join('/')
}
