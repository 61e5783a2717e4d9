// Builds one state of a project after the other on one cache, for tests.
import { parse } from '@/lib/dockerfile'
import {
  type Build,
  type BuildRequest,
  build,
  type Cache,
  type ContextFile,
  contextOf,
  emptyCache,
  plan,
  reasonText,
} from '@/lib/engine'

export interface State extends Omit<BuildRequest, 'dockerfile'> {
  readonly dockerfile: string | readonly string[]
  readonly files?: Readonly<Record<string, ContextFile>>
}

/** The builds of these states, each on the cache of the one before it. The Dockerfile lies in the context, as on a disk. */
export async function scene(...states: readonly State[]): Promise<Build[]> {
  const builds: Build[] = []
  let cache: Cache = emptyCache
  for (const { dockerfile, files = {}, ...request } of states) {
    const source = typeof dockerfile === 'string' ? dockerfile : `${dockerfile.join('\n')}\n`
    const one = await build(plan(parse(source), request), contextOf({ ...files, Dockerfile: source }), cache)
    cache = one.cache
    builds.push(one)
  }
  return builds
}

/** The last of these builds. */
export async function last(...states: readonly State[]): Promise<Build> {
  const builds = await scene(...states)
  return builds.at(-1)!
}

/** `status text` of the steps that make layers, in the order of the file. */
export function statuses(built: Build): string[] {
  return built.steps.filter((step) => step.kind === 'layer').map((step) => `${step.status} ${step.text}`)
}

/** The reasons of a step, found by its text, as sentences. */
export function why(built: Build, text: string): string[] {
  const step = built.steps.find((one) => one.text.includes(text))
  if (!step) throw new Error(`no step has "${text}": ${built.steps.map((one) => one.text).join(' | ')}`)
  return step.why.map(reasonText)
}

/** The paths of a step's layer, `-` in front of what it hides; parents left out. */
export function stored(built: Build, text: string): string[] {
  const layer = built.steps.find((one) => one.text.includes(text))?.layer
  return (layer?.entries ?? []).flatMap((entry) =>
    entry.change === 'parent' ? [] : entry.change === 'hidden' ? `-${entry.path}` : entry.path,
  )
}
