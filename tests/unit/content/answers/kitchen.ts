import { parse } from '@/lib/dockerfile'
import {
  type Build,
  type BuildRequest,
  build,
  type ContextFile,
  contextOf,
  imageSize,
  lookup,
  plan,
  rebuild,
} from '@/lib/engine'

/** Works out with the engine which options of a question are right: their ids, for an order in their order. */
export type Answers = Readonly<Record<string, () => Promise<readonly string[]>>>

export type Context = Readonly<Record<string, ContextFile>>

/** What a question says is built: the lines of a Dockerfile, and the files beside it. */
export interface Dish {
  readonly lines: readonly string[]
  readonly context?: Context
  readonly request?: BuildRequest
}

const dockerfileOf = (lines: readonly string[]) => lines.map((line) => `${line}\n`).join('')

/** Builds on an empty cache; a build that fails is part of the answer. */
export function cook({ lines, context = {}, request }: Dish): Promise<Build> {
  return build(plan(parse(dockerfileOf(lines)), request), contextOf(context))
}

/** Builds, and builds again with a change; gives the second build. */
export async function again(
  dish: Dish,
  change: Parameters<typeof rebuild>[2] & { readonly lines?: readonly string[] },
) {
  const { lines, ...rest } = change
  const first = await cook(dish)
  const project = {
    dockerfile: dockerfileOf(dish.lines),
    context: contextOf(dish.context ?? {}),
    request: dish.request,
  }
  return rebuild(project, first, lines ? { ...rest, dockerfile: dockerfileOf(lines) } : rest)
}

/** The instructions that ran, each as its first words: `COPY . .`. */
export function ran({ steps }: Build): readonly string[] {
  return steps.filter(({ kind, status }) => kind === 'layer' && status === 'ran').map(({ text }) => text)
}

/** By how many bytes an image is larger than what its first line brings. */
export function growth(built: Build): number {
  return imageSize(built.image!) - (built.steps[0]!.base?.size ?? 0)
}

/** The text of a file of the image; `undefined` where there is none. */
export function content(built: Build, path: string): string | undefined {
  const node = built.image && lookup(built.image.tree, path)
  return node?.kind === 'file' ? new TextDecoder().decode(node.blob.bytes) : undefined
}

/** The last line that a step has printed. */
export function printed(built: Build, words: string): string {
  const step = built.steps.find(({ text }) => text.includes(words))
  return step?.log.trimEnd().split('\n').at(-1) ?? ''
}

/** The one option whose value is the one that the engine has worked out; values are compared as JSON. */
export function the<T>(worked: T, options: Readonly<Record<string, T>>): readonly string[] {
  const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)
  const found = Object.entries(options).filter(([, value]) => same(value, worked))
  if (found.length === 1) return [found[0]![0]]
  throw new Error(`The engine says ${JSON.stringify(worked)}, which ${found.length} options say`)
}

/** The options that hold. */
export function those(holds: Readonly<Record<string, boolean>>): readonly string[] {
  return Object.entries(holds).flatMap(([id, is]) => (is ? [id] : []))
}

/** All orders of some lines. */
export function orders<T>(lines: readonly T[]): readonly (readonly T[])[] {
  if (lines.length < 2) return [lines]
  return lines.flatMap((line, at) => orders(lines.toSpliced(at, 1)).map((rest) => [line, ...rest]))
}

/** Megabytes, as a multiple of 1024 × 1024: what `dd bs=1M` writes. */
export const MiB = 1024 * 1024
