// Which stages there are, what each builds upon and copies from, and whether that goes in circles. Stages that are not in the file, such
// as the image of a `COPY --from=nginx`, stand behind those that are, as BuildKit lists them.
import { type Expansion, expand } from '../expand/expand'
import type { Instruction, Lines, Problem, Span, Stage, Word } from '../tree'
import type { Platform } from './platform'

/** A stage while the graph is built. */
export interface Node {
  /** Undefined for one that is not in the file. */
  readonly stage?: Stage
  readonly index: number
  readonly name: string
  readonly image: string
  readonly base?: Node
  readonly platform?: Platform
  /** The last step of this one that uses the other. */
  uses: ReadonlyMap<Node, Instruction>
  /** What each step copies or mounts from, in its order. */
  sources: ReadonlyMap<Instruction, readonly Node[]>
  readonly span: Span
  readonly lines: readonly Lines[]
  readonly from?: { readonly image: Expansion; readonly platform?: Expansion }
  readonly reached: boolean
}

export interface Graph {
  readonly nodes: Node[]
  readonly byName: Map<string, Node>
}

export type Refuse = (problem: Omit<Problem, 'pass'>) => void

const nothing = { get: () => undefined }
const none: ReadonlyMap<never, never> = new Map<never, never>()
const fromVariables =
  'variable expansion is not supported for --from, define a new stage with FROM using ARG from global scope as a workaround'

/** Adds a stage; its base is the stage of that name above it, by exact spelling. */
export function addNode(graph: Graph, given: Omit<Node, 'base' | 'uses' | 'sources' | 'index'>): Node {
  const { stage, name, image, platform, span, lines, from, reached } = given
  const base = graph.byName.get(image)
  const index = graph.nodes.length
  // Written out: a spread costs more than all the rest.
  const node: Node = {
    stage,
    index,
    name,
    image,
    base,
    platform,
    uses: none,
    sources: none,
    span,
    lines,
    from,
    reached,
  }
  graph.nodes.push(node)
  if (stage?.name) graph.byName.set(stage.name, node)
  return node
}

function outsider(graph: Graph, image: string, span: Span, lines: readonly Lines[]): Node {
  return addNode(graph, { name: '', image, span, lines, reached: true })
}

/** Finds what an instruction copies or mounts from. */
export function linkSources(graph: Graph, node: Node, instruction: Instruction, refuse: Refuse): void {
  if (instruction.kind !== 'copy' && instruction.kind !== 'run') return
  const found = sourcesOf(graph, instruction, refuse)
  if (found.length === 0) return
  const uses = node.uses === none ? new Map() : (node.uses as Map<Node, Instruction>)
  const sources = node.sources === none ? new Map() : (node.sources as Map<Instruction, readonly Node[]>)
  sources.set(instruction, found)
  for (const source of found) uses.set(source, instruction)
  node.uses = uses
  node.sources = sources
}

const nobody: readonly Node[] = []

function sourcesOf(graph: Graph, instruction: Instruction, refuse: Refuse): readonly Node[] {
  if (instruction.kind === 'copy' && instruction.from && instruction.from.text !== '') {
    const from = instruction.from
    const source = copySource(graph, from, instruction, refuse)
    return source ? [source] : nobody
  }
  if (instruction.kind !== 'run' || instruction.mounts.length === 0) return nobody
  return instruction.mounts.map((mount) => {
    let from = 'scratch'
    for (const { key, value } of mount.fields)
      if (key.text.toLowerCase() === 'from' && value) from = value.text || 'scratch'
    return graph.byName.get(from.toLowerCase()) ?? outsider(graph, from, mount.text.span, [])
  })
}

function copySource(graph: Graph, from: Word, instruction: Instruction, refuse: Refuse): Node | undefined {
  const { text, error } = expand(from.text, nothing)
  const lines: readonly Lines[] = []
  if (error !== undefined) refuse({ message: error, span: from.span, lines })
  else if (text !== from.text) refuse({ message: fromVariables, span: from.span, lines })
  else if (/^[+-]?\d+$/.test(text)) {
    const node = graph.nodes[Number(text)]
    if (!node) refuse({ message: `invalid stage index ${Number(text)}`, span: from.span, lines })
    return node
  } else return graph.byName.get(text.toLowerCase()) ?? outsider(graph, text, from.span, [instruction.lines])
  return undefined
}

/** The first circle among the stages, with the steps that close it. */
export function circle(graph: Graph): { readonly node: Node; readonly steps: readonly Instruction[] } | undefined {
  const visited = new Set<Node>()
  for (const start of graph.nodes) {
    const steps = circleFrom(start, visited)
    if (steps) return { node: start, steps }
  }
  return undefined
}

interface Visit {
  readonly node: Node
  readonly uses: Iterator<[Node, Instruction]>
  readonly via?: Instruction
}

/** Walks without recursion: a file may chain as many stages as it has lines. */
function circleFrom(start: Node, visited: Set<Node>): Instruction[] | undefined {
  if (visited.has(start)) return undefined
  visited.add(start)
  const path: Visit[] = [{ node: start, uses: start.uses[Symbol.iterator]() }]
  const onPath = new Set([start])
  while (path.length > 0) {
    const top = path[path.length - 1]!
    const next = top.uses.next()
    if (next.done) {
      path.pop()
      onPath.delete(top.node)
      continue
    }
    const [node, via] = next.value
    if (onPath.has(node)) return [...path.flatMap((visit) => (visit.via ? [visit.via] : [])), via]
    if (visited.has(node)) continue
    visited.add(node)
    onPath.add(node)
    path.push({ node, uses: node.uses[Symbol.iterator](), via })
  }
  return undefined
}

/** The stages that one needs, itself included. */
export function reachable(target: Node): ReadonlySet<Node> {
  const found = new Set([target])
  for (const node of found) {
    if (node.base) found.add(node.base)
    for (const used of node.uses.keys()) found.add(used)
  }
  return found
}
