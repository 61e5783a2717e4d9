// Answers for each vertex whether the cache has it, and carries it out where not: BuildKit's solver, one vertex after another.
//
// A vertex is a hit if there is a result that was made by the same operation on inputs with a key in common. An input's keys are those of
// its own result, and for files that are copied or mounted also their content, wherever they come from. A vertex that has to run gives
// its inputs' readers no key but the content of what comes out: that is why everything below it on the same chain runs too.
import { sha } from '../files/blob'
import type { DirNode } from '../files/node'
import type { BaseImage, MissingImage } from '../images/image'
import type { CacheWriter, Snapshot } from './cache'
import { nothing } from './cache'
import { contentKey, operationKey, selectors, selectorText } from './keys'
import type { Vertex } from './vertex'

/** Why a vertex could not be had, in BuildKit's words. */
export class SolveError extends Error {
  constructor(
    readonly vertex: number,
    /** As it is shown beside the step. */
    message: string,
    /** What is put in front of it at the end of the log. */
    readonly prefix = '',
    readonly log = '',
    readonly exitCode?: number,
  ) {
    super(message)
  }
}

export type Outcome = 'cached' | 'executed' | 'error' | 'not-started'

export interface Solution {
  /** For each vertex. */
  readonly outcomes: readonly Outcome[]
  readonly snapshots: readonly (Snapshot | undefined)[]
  /** The keys of each vertex's result; of one that is new, the key that it was saved under. */
  readonly keys: readonly (readonly string[])[]
  /** What each input's content came down to, where that was asked. */
  readonly contents: ReadonlyMap<string, string>
  /** The vertices in the order in which they ran. */
  readonly order: readonly number[]
  readonly error?: SolveError
}

export interface SolveInput {
  readonly vertices: readonly Vertex[]
  readonly result: number | undefined
  readonly bases: ReadonlyMap<number, BaseImage | MissingImage>
  readonly context: DirNode
  readonly cache: CacheWriter
  /** Carries out an operation on its inputs' results. */
  run(vertex: Vertex, inputs: readonly Snapshot[]): Promise<Snapshot>
}

/** Solves what the result needs. A failure is part of the solution. */
export async function solve(input: SolveInput): Promise<Solution> {
  const { vertices, cache } = input
  const operations = vertices.map(operationKey)
  const selected = vertices.map(selectors)
  const known = new Map<number, readonly string[]>()
  const hits = new Set<number>()
  const done = new Map<number, Snapshot>()
  const saved = new Map<number, string>()
  const contents = new Map<string, string>()
  const executed = new Set<number>()
  const order: number[] = []

  /** The keys under which a vertex's result can be found without running anything; none where it has to run. */
  const probe = async (id: number): Promise<readonly string[]> => {
    let keys = known.get(id)
    if (!keys) {
      keys = await findKeys(vertices[id]!)
      known.set(id, keys)
    }
    return keys
  }

  const findKeys = async (vertex: Vertex): Promise<readonly string[]> => {
    if (vertex.op === 'source') return sourceKeys(vertex)
    const alternatives: string[][] = []
    for (const [at, input] of vertex.inputs.entries()) {
      const selector = selectorText(selected[vertex.id]![at])
      alternatives.push((await probe(input)).map((key) => `${key} ${selector}`))
    }
    if (vertex.ignoreCache) return []
    const operation = operations[vertex.id]!
    let found = cache.find(operation, alternatives)
    if (found.length === 0) {
      const hopeless = alternatives.some(
        (keys, at) => !selected[vertex.id]![at] && cache.leads(operation, at, keys).size === 0,
      )
      if (hopeless) return []
      for (const at of vertex.inputs.keys())
        if (selected[vertex.id]![at]) alternatives[at]!.push(await contentOf(vertex, at))
      found = cache.find(operation, alternatives)
    }
    if (found.length === 0) return []
    hits.add(vertex.id)
    for (const key of found) cache.link(operation, alternatives, key)
    return found
  }

  const sourceKeys = (vertex: Vertex): readonly string[] => {
    const base = input.bases.get(vertex.id)
    if (!base) return vertex.op === 'source' && vertex.source.kind === 'context' ? [] : [operations[vertex.id]!]
    if ('error' in base) throw new SolveError(vertex.id, base.error)
    return imageKeys(base)
  }

  const contentOf = async (vertex: Vertex, at: number): Promise<string> => {
    const name = `${vertex.id} ${at}`
    let key = contents.get(name)
    if (key === undefined) {
      const { tree } = await complete(vertex.inputs[at]!)
      const content = contentKey(tree, selected[vertex.id]![at]!)
      if ('missing' in content) throw missing(vertex.id, content.missing)
      key = content.key
      contents.set(name, key)
    }
    return key
  }

  const complete = async (id: number): Promise<Snapshot> => {
    let snapshot = done.get(id)
    if (!snapshot) {
      snapshot = await obtain(vertices[id]!)
      done.set(id, snapshot)
    }
    return snapshot
  }

  const obtain = async (vertex: Vertex): Promise<Snapshot> => {
    const keys = await probe(vertex.id)
    if (vertex.op === 'source') {
      executed.add(vertex.id)
      if (vertex.source.kind === 'context') return { ...nothing, tree: input.context }
      return input.run(vertex, [])
    }
    for (const key of keys) {
      const found = cache.result(key)
      if (found) return found
    }
    const inputs: Snapshot[] = []
    for (const one of vertex.inputs) inputs.push(await complete(one))
    const alternatives: string[][] = []
    for (const [at, one] of vertex.inputs.entries()) {
      const recipe = (known.get(one) ?? [])
        .concat(saved.get(one) ?? [])
        .map((key) => `${key} ${selectorText(selected[vertex.id]![at])}`)
      alternatives.push(selected[vertex.id]![at] ? [...recipe, await contentOf(vertex, at)] : recipe)
    }
    executed.add(vertex.id)
    order.push(vertex.id)
    const snapshot = await input.run(vertex, inputs)
    const operation = operations[vertex.id]!
    const [again] = cache.find(operation, alternatives)
    const key =
      again ??
      (alternatives.length === 0 ? operation : sha(JSON.stringify([operation, ...alternatives.map((all) => all[0])])))
    cache.save(key, snapshot)
    cache.link(operation, alternatives, key)
    saved.set(vertex.id, key)
    return snapshot
  }

  let error: SolveError | undefined
  try {
    if (input.result !== undefined) {
      await checkContext(input, selected)
      await complete(input.result)
    }
  } catch (caught) {
    if (!(caught instanceof SolveError)) throw caught
    error = caught
  }
  return {
    outcomes: outcomesOf(vertices, input.result, executed, done, error),
    snapshots: vertices.map(({ id }) => done.get(id)),
    keys: vertices.map(({ id }) => [...(known.get(id) ?? []), ...(saved.has(id) ? [saved.get(id)!] : [])]),
    contents,
    order,
    error,
  }
}

/** The manifest's digest, and the stack of layers: a new tag of the same files hits. */
export function imageKeys(base: BaseImage): readonly string[] {
  const layers = base.layers.map((layer) => layer.digest).join(' ')
  return [`image ${base.digest}`, `layers ${layers || base.digest}`]
}

// BuildKit works out all keys before it runs the first step: a COPY of a file that the context lacks fails before anything has run.
async function checkContext(
  input: SolveInput,
  selected: readonly (readonly ReturnType<typeof selectors>[number][])[],
): Promise<void> {
  for (const vertex of input.vertices)
    for (const [at, source] of vertex.inputs.entries()) {
      const from = input.vertices[source]!
      const paths = selected[vertex.id]![at]
      if (!paths || from.op !== 'source' || from.source.kind !== 'context') continue
      const content = contentKey(input.context, paths)
      if ('missing' in content) throw missing(vertex.id, content.missing)
    }
}

function missing(vertex: number, path: string): SolveError {
  return new SolveError(
    vertex,
    `failed to calculate checksum of ref <ref>: "${path}": not found`,
    'failed to compute cache key: ',
  )
}

// As BuildKit shows them: once a vertex starts, all that it needs and that did not run itself is marked as cached, also what in truth never ran.
function outcomesOf(
  vertices: readonly Vertex[],
  result: number | undefined,
  executed: ReadonlySet<number>,
  done: ReadonlyMap<number, Snapshot>,
  error: SolveError | undefined,
): Outcome[] {
  const outcomes: Outcome[] = vertices.map(() => 'not-started')
  const mark = (id: number) => {
    if (outcomes[id] !== 'not-started') return
    outcomes[id] = 'cached'
    vertices[id]!.inputs.forEach(mark)
  }
  for (const id of executed) outcomes[id] = 'executed'
  if (error) outcomes[error.vertex] = 'error'
  for (const { id, inputs } of vertices) if (executed.has(id) || error?.vertex === id) inputs.forEach(mark)
  for (const id of done.keys()) mark(id)
  if (result !== undefined && !error) mark(result)
  return outcomes
}
