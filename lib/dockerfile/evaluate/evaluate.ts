// Walks the stages of a file as a build does: FROM lines first, then the graph, then the base images, then step by step. BuildKit stops
// at the first thing that it refuses; this goes on, and marks what BuildKit would not have reached.
import type { Given, KnownImage } from '../check/rule'
import { type Expansion, expand } from '../expand/expand'
import { quoted } from '../expand/go-text'
import { ignoreError } from '../ignore/ignore-file'
import { parse } from '../parse/parse'
import { didYouMean, nearest } from '../parse/suggestion'
import type { Dockerfile, Instruction, Lines, OnbuildInstruction, Problem, Span, Stage } from '../tree'
import { buildArg, globalArguments, predefined } from './arguments'
import { argumentsOn, type Environment, variablesOn } from './environment'
import type { Base, EvaluatedStage, EvaluatedStep, Evaluation, Source } from './evaluation'
import { addNode, circle, type Graph, linkSources, type Node, type Refuse, reachable } from './graph'
import { formatReference, parseReference } from './image-reference'
import { formatPlatform, type Platform, parsePlatform } from './platform'
import { type Around, evaluateStep, type StageState, type StepSource } from './step'

/** Which stages are walked: all of them, or those that the target needs. */
export type Scope = 'all' | 'target'

const linux: Platform = { os: 'linux', architecture: 'amd64' }

/** Reads every stage of a file. Without a scope, a given target is the scope, as for `docker build --check`. */
export function evaluate(
  file: Dockerfile,
  given: Given = {},
  scope: Scope = given.target ? 'target' : 'all',
): Evaluation {
  const problems: Problem[] = []
  const refuse: Refuse = (problem) => problems.push({ ...problem, pass: 'graph' })
  const reached = () => file.problems.length === 0 && problems.length === 0
  const targetPlatform = platformOf(given.platform)
  const targetName = given.target || file.stages[file.stages.length - 1]?.name || ''
  const fixed = predefined(linux, targetPlatform, targetName, given.buildArgs)
  const defaults = defaultImages(file, fixed)
  const { env: globals, problem } = globalArguments(fixed, file.globals, file.escape, given.buildArgs)
  if (problem) problems.push(problem)
  const epoch = epochRefusal(file, globals, given)
  if (epoch) refuse(epoch)
  const around: Around = { mark: file.escape, globals, buildArgs: given.buildArgs }

  const graph: Graph = { nodes: [], byName: new Map() }
  for (const stage of file.stages) addStage(graph, stage, file, globals, refuse, reached())
  const target = findTarget(graph, given.target, refuse)
  const own = graph.nodes.slice()
  for (const node of own)
    for (const instruction of node.stage?.instructions ?? []) linkSources(graph, node, instruction, refuse)
  const loop = circle(graph)
  if (loop) refuse(circular(loop))
  const alone = graph.nodes.length === 1

  const images = new Map<Node, FoundImage>()
  const triggers = new Map<Node, readonly Instruction[]>()
  let needed = target ? reachable(target) : new Set(own)
  const resolve = () => {
    for (const node of graph.nodes)
      if (!node.base && !images.has(node))
        images.set(
          node,
          findImage(node, graph, given, targetPlatform, scope === 'all' || needed.has(node), refuse, reached()),
        )
  }
  resolve()
  // A trigger may copy from a stage that nothing else needs, and that one may have triggers of its own.
  for (let grown = target !== undefined; grown; ) {
    grown = false
    for (const node of needed) {
      if (triggers.has(node)) continue
      const fired = triggersOf(node, images.get(node)?.image, refuse)
      triggers.set(node, fired)
      for (const instruction of fired) linkSources(graph, node, instruction, refuse)
      grown ||= fired.some((instruction) => node.sources.has(instruction))
    }
    if (grown && target) needed = reachable(target)
    resolve()
  }

  const unusable = given.ignore && ignoreError(given.ignore)
  if (unusable !== undefined) refuse({ message: unusable, span: { start: 0, end: 0 }, lines: [] })

  const states = new Map<Node, Walked>()
  const stages = own.map((node): EvaluatedStage => {
    const walked = scope === 'all' || needed.has(node)
    const context = { graph, states, images, around, alone, targetPlatform, problems, reached }
    const result = walked ? walk(node, triggers.get(node) ?? [], context) : skipped(node, context)
    states.set(node, result)
    return {
      stage: node.stage!,
      name: node.name,
      base: baseOf(node, images),
      platform: result.platform,
      image: result.image,
      reachable: needed.has(node),
      needs: needsOf(node),
      from: node.from!,
      defaultImage: defaults[node.index],
      reached: node.reached,
      imageReached: images.get(node)?.reached ?? false,
      steps: result.steps,
      env: result.state.variables.now(),
    }
  })
  const declared = new Set(globals.keys())
  for (const { args } of file.globals) for (const { name } of args) declared.add(name.text)
  return { globals, declared, stages, target: target?.index, alone, problems }
}

function platformOf(text: string | undefined): Platform {
  const platform = text ? parsePlatform(text) : linux
  return 'error' in platform ? linux : platform
}

/** SOURCE_DATE_EPOCH is a number of seconds, `context`, or the name of a stage to take the time from. */
function epochRefusal(file: Dockerfile, globals: Environment, { buildArgs }: Given): Omit<Problem, 'pass'> | undefined {
  const value = buildArg(buildArgs, 'SOURCE_DATE_EPOCH') ?? globals.get('SOURCE_DATE_EPOCH') ?? ''
  if (value === '' || value === 'context' || /^[+-]?\d+$/.test(value)) return undefined
  if (file.stages.some(({ name }) => name === value.toLowerCase())) return undefined
  return { message: `invalid SOURCE_DATE_EPOCH: ${value}`, span: { start: 0, end: 0 }, lines: [] }
}

/** The images' names with no `--build-arg` given, as far as they can be expanded. */
function defaultImages(file: Dockerfile, fixed: Environment): readonly string[] {
  const { env, problem } = globalArguments(fixed, file.globals, file.escape)
  const names: string[] = []
  if (problem) return names
  for (const { from } of file.stages) {
    const { text, error } = expand(from.image.text, env, { escape: file.escape })
    if (error !== undefined) return names
    names.push(text)
  }
  return names
}

function addStage(
  graph: Graph,
  stage: Stage,
  file: Dockerfile,
  globals: Environment,
  refuse: Refuse,
  reached: boolean,
): void {
  const { from, index } = stage
  const lines = [from.lines]
  const image = expand(from.image.text, globals, { escape: file.escape })
  if (image.error !== undefined) refuse({ message: image.error, span: from.image.span, lines })
  else if (image.text === '')
    refuse({ message: `base name (${from.image.text}) should not be blank`, span: from.image.span, lines })
  const blocked = image.text === ''
  const wanted = from.platform && from.platform.text !== '' ? from.platform : undefined
  const read = wanted && platformFlag(wanted.text, wanted.span, lines, file, globals, blocked ? () => 0 : refuse)
  addNode(graph, {
    stage,
    name: stage.name ?? `stage-${index}`,
    image: image.text,
    platform: read?.platform,
    span: from.image.span,
    lines,
    from: { image, platform: blocked ? undefined : read?.expansion },
    reached,
  })
}

function platformFlag(
  text: string,
  span: Span,
  lines: readonly Lines[],
  file: Dockerfile,
  globals: Environment,
  refuse: Refuse,
): { readonly expansion: Expansion; readonly platform?: Platform } {
  const expansion = expand(text, globals, { escape: file.escape })
  if (expansion.error !== undefined) {
    refuse({ message: `failed to process arguments for platform ${expansion.text}: ${expansion.error}`, span, lines })
    return { expansion }
  }
  const unknown = [...expansion.unmatched].find((name) => nearest(name, globals.keys()) !== '')
  const suggestion = unknown === undefined ? '' : didYouMean(unknown, globals.keys())
  if (expansion.text === '') {
    refuse({ message: `empty platform value from expression ${text}${suggestion}`, span, lines })
    return { expansion }
  }
  const platform = parsePlatform(expansion.text)
  if (!('error' in platform)) return { expansion, platform }
  refuse({ message: `failed to parse platform ${text}: ${platform.error}${suggestion}`, span, lines })
  return { expansion }
}

function findTarget(graph: Graph, name: string | undefined, refuse: Refuse): Node | undefined {
  if (!name) return graph.nodes[graph.nodes.length - 1]
  const node = graph.byName.get(name.toLowerCase())
  if (node) return node
  const names = graph.nodes.map((one) => one.name)
  const message = `target stage ${quoted(name)} could not be found${didYouMean(name, names)}`
  refuse({ message, span: { start: 0, end: 0 }, lines: [] })
  return undefined
}

function circular({ node, steps }: NonNullable<ReturnType<typeof circle>>): Omit<Problem, 'pass'> {
  return {
    message: `circular dependency detected on stage: ${node.name}`,
    help: 'These steps wait for each other; copy from a stage that does not need this one.',
    span: (steps[steps.length - 1] ?? node).span,
    lines: steps.map((step) => step.lines),
  }
}

interface FoundImage {
  readonly base: Base
  readonly reached: boolean
  readonly image?: KnownImage
}

const common: readonly string[] = ['alpine', 'busybox', 'centos', 'debian', 'golang', 'ubuntu', 'fedora'].flatMap(
  (name) => [name, `docker.io/library${name}`, `${name}:latest`, `docker.io/library${name}:latest`],
)

const scratch: FoundImage['base'] = { kind: 'scratch' }

/** Looks up the image that a stage begins with, where the build needs it. */
function findImage(
  node: Node,
  graph: Graph,
  given: Given,
  targetPlatform: Platform,
  needed: boolean,
  refuse: Refuse,
  reached: boolean,
): FoundImage {
  const { image: written, span, lines } = node
  if (written === 'scratch') return { reached, base: scratch }
  if (written === '') return { reached, base: { kind: 'unknown', written } }
  const reference = parseReference(written)
  if ('error' in reference) {
    refuse({ message: `failed to parse stage name ${quoted(written)}: ${reference.error}`, span, lines })
    return { reached, base: { kind: 'unknown', written } }
  }
  const base: Base = { kind: 'image', reference: formatReference(reference), written }
  const image = needed ? given.images?.(base.reference, formatPlatform(node.platform ?? targetPlatform)) : undefined
  if (image?.error !== undefined) {
    const names = graph.nodes.map((one) => one.name).filter((name) => name !== '')
    refuse({ message: `${written}: ${image.error}${didYouMean(written, [...names, ...common])}`, span, lines })
  }
  return { reached, base, image }
}

const nothing: readonly never[] = []

/** The instructions that a base's ONBUILD adds, with the place of the FROM line that calls them. */
function triggersOf(node: Node, image: KnownImage | undefined, refuse: Refuse): readonly Instruction[] {
  const written =
    node.base?.stage?.instructions.filter((one): one is OnbuildInstruction => one.kind === 'onbuild') ?? []
  const stored = (image?.onbuild ?? []).flatMap((text) => parse(`FROM scratch\nONBUILD ${text}`).instructions.slice(1))
  if (written.length === 0 && stored.length === 0) return nothing
  const found = [...stored, ...written].flatMap((one) => (one.kind === 'onbuild' ? [one.trigger] : []))
  return found.flatMap((trigger) => {
    const placed = withPlace(trigger, node.span, node.lines[0] ?? trigger.lines)
    const problem = trigger.problems[0]
    if (!problem) return [placed]
    refuse({ message: problem.message, span: node.span, lines: node.lines })
    return []
  })
}

/** The same data with every place in it set to one. */
function withPlace<T>(value: T, span: Span, lines: Lines): T {
  if (Array.isArray(value)) return value.map((one) => withPlace(one, span, lines)) as T
  if (typeof value !== 'object' || value === null) return value
  if ('start' in value && 'end' in value && typeof value.start === 'number') return { ...span } as T
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== 'joints')
      .map(([key, one]) => [key, key === 'lines' ? lines : withPlace(one, span, lines)]),
  ) as T
}

function baseOf(node: Node, images: ReadonlyMap<Node, FoundImage>): Base {
  if (node.base) return { kind: 'stage', stage: node.base.index }
  return images.get(node)?.base ?? { kind: 'unknown', written: node.image }
}

function needsOf(node: Node): readonly number[] {
  if (node.uses.size === 0) return node.base ? [node.base.index] : nothing
  const needs = new Set<number>()
  if (node.base) needs.add(node.base.index)
  for (const used of node.uses.keys()) if (used.stage) needs.add(used.index)
  return [...needs]
}

interface Walked {
  readonly state: StageState
  readonly platform: Platform
  readonly image?: KnownImage
  readonly steps: readonly EvaluatedStep[]
}

interface Context {
  readonly graph: Graph
  readonly states: ReadonlyMap<Node, Walked>
  readonly images: ReadonlyMap<Node, FoundImage>
  readonly around: Around
  readonly alone: boolean
  readonly targetPlatform: Platform
  readonly problems: Problem[]
  readonly reached: () => boolean
}

/** What most images begin with. */
const path = variablesOn()
path.set('PATH', '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin')
const onlyPath = path.now()

/** The variables of an image; a system but Windows always has a PATH. */
function startOf(image: KnownImage | undefined, platform: Platform): Environment | undefined {
  const isLinux = platform.os !== 'windows'
  if (!image?.env || image.env.length === 0) return isLinux ? onlyPath : undefined
  const variables = variablesOn()
  for (const text of image.env) {
    const equals = text.indexOf('=')
    if (equals === -1) variables.set(text, '')
    else variables.set(text.slice(0, equals), text.slice(equals + 1))
  }
  if (isLinux && variables.now().get('PATH') === undefined) variables.set('PATH', onlyPath.get('PATH') ?? '')
  return variables.now()
}

function begin(node: Node, context: Context): Walked {
  const below = node.base && context.states.get(node.base)
  const found = context.images.get(node)
  const image = below ? below.image : found?.image
  const scratch = found?.base.kind === 'scratch'
  const platform = below?.platform ?? (scratch ? undefined : node.platform) ?? context.targetPlatform
  const variables = variablesOn(below?.state.variables.now() ?? startOf(image, platform))
  const state: StageState = {
    name: context.alone ? '' : node.name,
    os: platform.os,
    variables,
    arguments: argumentsOn(below?.state.arguments),
    workdir: below?.state.workdir ?? (image?.workdir || '/'),
    workdirSet: below?.state.workdirSet ?? false,
    user: below?.state.user ?? image?.user ?? '',
    shell: below ? below.state.shell : image?.shell?.length ? image.shell : undefined,
  }
  return { state, platform, image, steps: [] }
}

function skipped(node: Node, context: Context): Walked {
  return begin(node, context)
}

const nowhere: readonly StepSource[] = []

function walk(node: Node, triggers: readonly Instruction[], context: Context): Walked {
  const walked = begin(node, context)
  const steps: EvaluatedStep[] = []
  const own = node.stage?.instructions ?? []
  const all = triggers.length === 0 ? own : [...triggers, ...own]
  for (const [index, instruction] of all.entries()) {
    const from = node.sources.get(instruction)
    const sources = from ? from.map((source) => stepSource(source, instruction, context)) : nowhere
    const place = { index, trigger: index < triggers.length, reached: context.reached() }
    const step = evaluateStep(instruction, walked.state, context.around, sources, place)
    if (step.problem) context.problems.push(step.problem)
    steps.push(step)
  }
  return { ...walked, steps }
}

function stepSource(source: Node, instruction: Instruction, context: Context): StepSource {
  const written = instruction.kind === 'copy' ? (instruction.from?.text ?? '') : source.image
  const result: Source = source.stage
    ? { kind: 'stage', stage: source.index }
    : (context.images.get(source)?.base ?? { kind: 'unknown', written: source.image })
  return { source: result, written, ready: !source.stage || context.states.has(source) }
}
