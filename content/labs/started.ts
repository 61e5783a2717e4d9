// What a container of an image starts: the question of every goal about CMD and ENTRYPOINT.
import { type Build, type Container, createContainer, type ProcessEntry, startContainer } from '@/lib/engine'

/** A container that was started without arguments, as `docker run IMAGE` does. */
export interface Started {
  readonly container: Container
  /** Process 1; missing where the container does not start, or ended already. */
  readonly first?: ProcessEntry
  /** The program that shells, scripts and npm lead to in the end. */
  readonly program?: ProcessEntry
  /** What was asked for: the program's words, or the container's without the base image's entrypoint script. */
  readonly words: readonly string[]
}

/** Starts a container of a build's image; undefined where the build failed. */
export async function started({ image }: Build): Promise<Started | undefined> {
  if (!image) return undefined
  const container = await startContainer(createContainer(image))
  const words = container.argv[0] === 'docker-entrypoint.sh' ? container.argv.slice(1) : container.argv
  const [first] = container.processes
  return { container, first, program: container.processes.at(-1), words: first?.argv ?? words }
}

/** The file that these words let node run, as a path in the image; undefined where they do not start node. */
export function scriptOf(argv: readonly string[], cwd: string): string | undefined {
  if (!/^(.*\/)?node$/.test(argv[0] ?? '')) return undefined
  const file = argv.slice(1).find((word) => !word.startsWith('-'))
  if (file === undefined) return undefined
  return new URL(file, `file://${cwd.replace(/\/$/, '')}/`).pathname
}

/** `["node", "server.js"]`: the words as a CMD in exec form has them. */
export function wordsText(words: readonly string[]): string {
  return `[${words.map((word) => JSON.stringify(word)).join(', ')}]`
}
