// Walks the stages that the target needs, in the order of the file, and adds their vertices, configs and history lines.
import type { Dockerfile, EvaluatedStage, EvaluatedStep, Evaluation, Instruction } from '@/lib/dockerfile'
import { defaultPath, envPair, type ImageConfig, type Platform, withEnv } from '../images/config'
import type { BaseImage, ImageSource, MissingImage } from '../images/image'
import { addCopy, addWorkdir } from './copy'
import { addRun } from './exec'
import { type Draft, ordered } from './graph'
import { addMetadata } from './metadata'
import type { Plan, PlannedStep } from './plan'
import type { BuildRequest } from './request'
import { baseImage } from './source'
import type { PlanContext, StageState } from './stage'
import type { Vertex } from './vertex'

/** Plans a file that has no problems. */
export function walk(file: Dockerfile, evaluation: Evaluation, request: BuildRequest, look: ImageSource): Plan {
  const context: PlanContext = {
    request,
    escape: file.escape,
    platform: platformOf(request.platform),
    stages: [],
    context: {
      operation: { op: 'source', source: { kind: 'context' } },
      inputs: [],
      name: '[internal] load build context',
      lines: [],
      stage: -1,
    },
  }
  const steps: (Omit<PlannedStep, 'vertices'> & { readonly drafts: readonly Draft[] })[] = []
  for (const global of file.globals) steps.push(idleStep(global, '', -1, { Env: [] }))
  const rounds = roundsOf(evaluation)
  for (const [index, evaluated] of evaluation.stages.entries()) {
    const state = startStage(
      context,
      evaluated,
      index,
      evaluation.alone ? '' : evaluated.name,
      rounds.get(index) ?? 0,
      look,
    )
    const { from } = evaluated.stage
    const base = {
      ...idleStep(from, evaluated.name, index, state.config),
      kind: 'base' as const,
      needed: evaluated.reachable,
    }
    if (!evaluated.reachable) {
      steps.push(base)
      for (const instruction of evaluated.stage.instructions)
        steps.push({ ...idleStep(instruction, evaluated.name, index, { Env: [] }), needed: false })
      continue
    }
    if (evaluated.base.kind === 'image') state.draft = baseImage(state, evaluated.base.reference)
    steps.push({
      ...base,
      drafts: evaluated.base.kind === 'image' ? [state.draft!] : [],
      base: baseFacts(evaluated, state, look),
    })
    for (const step of evaluated.steps) {
      const before = state.draft
      const rest = state.history.length
      apply(context, state, step)
      const made = state.draft !== before && state.draft ? draftsOf(state.draft) : []
      const kind =
        made.length > 0 || state.history.slice(rest).some((entry) => !entry.empty_layer) ? 'layer' : 'metadata'
      steps.push({
        ...idleStep(step.instruction, evaluated.name, index, state.config),
        kind,
        drafts: made,
        trigger: step.trigger,
        args: step.args.map(([name]) => name),
        needed: true,
      })
    }
  }
  const state = context.stages[evaluation.target!]!
  const { vertices, idOf } = ordered(state.draft)
  return {
    request: plainRequest(request),
    steps: steps.map(({ drafts, ...step }) => ({
      ...step,
      vertices: drafts.flatMap((draft) => idOf.get(draft) ?? []),
    })),
    vertices,
    bases: basesOf(vertices, look),
    result: state.draft && idOf.get(state.draft),
    target: evaluation.target,
    image: {
      ...imageFor(request.platform ? context.platform : state),
      config: written(withLabels(state.config, request.labels)),
      history: state.history,
    },
    source: file.source,
  }
}

function startStage(
  context: PlanContext,
  evaluated: EvaluatedStage,
  index: number,
  label: string,
  late: number,
  look: ImageSource,
): StageState {
  const { base, stage } = evaluated
  const below = base.kind === 'stage' ? context.stages[base.stage] : undefined
  const image = base.kind === 'image' && evaluated.reachable ? look(base.reference, evaluated.platform) : undefined
  const found = image && !('error' in image) ? image : undefined
  const ownPath: ImageConfig = { Env: [`PATH=${defaultPath}`], WorkingDir: '/' }
  const inherited = below ? below.config : base.kind === 'scratch' ? ownPath : (found?.config ?? { Env: [] })
  const counted = evaluated.steps.filter(
    (step) => step.trigger || /^(add|copy|run|workdir)$/.test(step.instruction.kind),
  ).length
  const { platform } = evaluated
  const state: StageState = {
    evaluated,
    index,
    label,
    platform,
    ...imageFor(below ?? found ?? context.platform),
    draft: below?.draft,
    config: { ...inherited, Env: pathed(inherited.Env, platform), OnBuild: undefined },
    history: below ? below.history : (found?.history ?? []),
    author: below?.author,
    total: counted + (base.kind === 'image' ? 1 : 0),
    counted: late,
    cmdSet: false,
    ignoreCache:
      context.request.noCache === true ||
      (context.request.noCacheFilter ?? []).some((name) => name.toLowerCase() === stage.name),
  }
  context.stages[index] = state
  return state
}

function apply(context: PlanContext, state: StageState, step: EvaluatedStep): void {
  const instruction = step.expanded
  if (instruction.kind === 'run') addRun(context, state, step, instruction)
  else if (instruction.kind === 'copy' || instruction.kind === 'add') addCopy(context, state, step, instruction)
  else if (instruction.kind === 'workdir') addWorkdir(context, state, step, instruction)
  else addMetadata(state, step, instruction)
}

// A COPY --link makes two: the copy on nothing, and the merge.
function draftsOf(draft: Draft): Draft[] {
  const own = draft.operation.op === 'merge' ? draft.inputs.slice(-1) : []
  return [...own, draft]
}

// A stage that only a trigger of ONBUILD needs is found after BuildKit has numbered the others' FROM lines, and its own once already.
function roundsOf({ stages, target = 0 }: Evaluation): ReadonlyMap<number, number> {
  const rounds = new Map<number, number>()
  for (let round = 0, waiting = [target]; waiting.length > 0; round++) {
    const fired: number[] = []
    for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
      if (rounds.has(index)) continue
      const { base, steps } = stages[index]!
      rounds.set(index, base.kind === 'image' ? round : 0)
      if (base.kind === 'stage') waiting.push(base.stage)
      for (const step of steps)
        for (const source of step.sources)
          if (source.kind === 'stage') (step.trigger ? fired : waiting).push(source.stage)
    }
    waiting = fired
  }
  return rounds
}

function baseFacts(evaluated: EvaluatedStage, state: StageState, look: ImageSource): PlannedStep['base'] {
  if (evaluated.base.kind !== 'image') return undefined
  const image = look(evaluated.base.reference, state.platform)
  if ('error' in image) return undefined
  const { digest, trust, note } = image
  return { reference: evaluated.base.reference, digest, trust, note }
}

function pathed(env: readonly string[], platform: Platform): readonly string[] {
  if (platform.os === 'windows' || env.some((line) => envPair(line)[0] === 'PATH')) return env
  return withEnv(env, 'PATH', defaultPath)
}

function withLabels(config: ImageConfig, labels: BuildRequest['labels']): ImageConfig {
  return labels && Object.keys(labels).length > 0 ? { ...config, Labels: { ...config.Labels, ...labels } } : config
}

function imageFor({ os, architecture, variant }: Platform): Platform {
  return { os, architecture, variant }
}

// An image's JSON leaves out what is empty.
function written(config: ImageConfig): ImageConfig {
  const filled = Object.entries(config).filter(([name, value]) => name === 'Env' || !isEmpty(value))
  return Object.fromEntries(filled) as unknown as ImageConfig
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === '') return true
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0
}

/** A request as plain data. */
export function plainRequest({ images, ...rest }: BuildRequest): Omit<BuildRequest, 'images'> {
  return rest
}
function basesOf(vertices: readonly Vertex[], look: ImageSource): ReadonlyMap<number, BaseImage | MissingImage> {
  const bases = new Map<number, BaseImage | MissingImage>()
  for (const vertex of vertices)
    if (vertex.op === 'source' && vertex.source.kind === 'image')
      bases.set(vertex.id, look(vertex.source.reference, vertex.source.platform))
  return bases
}
export function idleStep(instruction: Instruction, stage: string, stageIndex: number, config: ImageConfig) {
  return {
    span: instruction.span,
    lines: instruction.lines,
    keyword: instruction.keyword.text.toUpperCase(),
    text: instruction.text.trim(),
    stage,
    stageIndex,
    kind: kindOf(instruction),
    drafts: [] as readonly Draft[],
    needed: stageIndex < 0,
    trigger: false,
    args: [] as readonly string[],
    config,
  }
}
function kindOf(instruction: Instruction): PlannedStep['kind'] {
  if (instruction.kind === 'from') return 'base'
  return /^(run|copy|add|workdir)$/.test(instruction.kind) ? 'layer' : 'metadata'
}
export function platformOf(text = 'linux/amd64'): Platform {
  const [os = 'linux', architecture = 'amd64', variant] = text.split('/')
  return { os, architecture, variant }
}
