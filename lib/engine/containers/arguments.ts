// What `docker run IMAGE ARGS` starts: the entrypoint with the arguments, or with CMD where none are given.
import type { ImageConfig } from '../images/config'

/** The words of the first process, before any entrypoint script has had its say. */
export function argumentList(
  config: ImageConfig,
  args: readonly string[] = [],
  entrypoint?: string,
): readonly string[] {
  // Another entrypoint is not meant for the image's CMD.
  if (entrypoint !== undefined) return [...(entrypoint === '' ? [] : [entrypoint]), ...args]
  const rest = args.length > 0 ? args : (config.Cmd ?? [])
  return [...(config.Entrypoint ?? []), ...rest]
}
