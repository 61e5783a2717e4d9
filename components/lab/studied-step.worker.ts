// One step of a build as the page shows it: state, reason in a sentence, bytes, files.
import { isIgnored, parseIgnore } from '@/lib/dockerfile'
import { type Build, type Layer, type Reason, reasonText, type Step, type Vertex } from '@/lib/engine'
import type { LayerFile, LayerFiles, StepState, StudiedStep } from '@/lib/worker'

interface Built {
  readonly files: Readonly<Record<string, string>>
  readonly built: Build
}

const listed = 200

/** All steps; `isDone` where the build was made, so that what would run, ran. */
export function studiedSteps({ files, built }: Built, isDone: boolean): readonly StudiedStep[] {
  const seen = new Map<string, number>()
  return built.steps.map((step, at) => {
    const name = `${step.stage} ${step.text}`
    const count = seen.get(name) ?? 0
    seen.set(name, count + 1)
    const { config } = step
    const state = isRefused(built, step) ? 'failed' : stateOf(step, isDone)
    return {
      id: `${name} ${count}`,
      lines: step.lines,
      keyword: step.keyword,
      rest: step.text.replace(/^\S+\s*/, ''),
      stage: step.stage,
      state,
      why: whyOf(step, state),
      changed: step.why.flatMap((reason) =>
        reason.kind === 'file-changed' && reason.from === 'context' && reason.what === 'content' ? [reason.path] : [],
      ),
      reads: readsOf(built, at, files),
      bytes: bytesOf(step, state),
      notes: step.notes,
      log: step.log,
      after: { user: config.User || 'root', workdir: config.WorkingDir || '/', env: config.Env },
      files: filesOf(step.layer),
    }
  })
}

/** Whether the build stops at a step before it begins: it cannot be read, or asks for what there is not. */
function isRefused({ plan }: Build, { span }: Step): boolean {
  const at = plan.error?.span?.start
  return at !== undefined && at >= span.start && at <= span.end
}

function stateOf(step: Step, isDone: boolean): StepState {
  if (step.status === 'failed' || step.status === 'not reached' || step.status === 'not needed') return step.status
  if (step.kind === 'base') return 'base'
  if (step.kind === 'metadata') return 'metadata'
  if (step.status === 'cached') return 'cached'
  return isDone ? 'ran' : 'runs'
}

function bytesOf(step: Step, state: StepState): number | undefined {
  return state === 'base' ? step.base?.size : step.layer?.size
}

const metadata: Readonly<Record<string, string>> = {
  ARG: 'A variable of the build. No layer, but every RUN after it has its value in the key.',
  ENV: 'Written to the config. No layer, but every RUN after it has it in the key.',
  SHELL: 'Written to the config. No layer, but it is what a later RUN starts.',
  USER: 'Written to the config. No layer, but later RUNs start as this user.',
}

const cached: Readonly<Record<string, string>> = {
  WORKDIR: 'Same parent, same path.',
  COPY: 'Same parent, same content.',
  ADD: 'Same parent, same content.',
  RUN: 'Same parent, same command.',
}

function whyOf(step: Step, state: StepState): string {
  const { keyword, why, status } = step
  if (state === 'base') return 'Pulled as it is; not yours to build.'
  if (state === 'metadata') return metadata[keyword] ?? 'Written to the config. No layer, no key.'
  if (why.length === 0) return (status === 'cached' && cached[keyword]) || ''
  return why.slice(0, 2).map(said).join(' ')
}

/** The engine tells of a build that is done; the page mostly of one that is not. */
function said(reason: Reason): string {
  return reason.kind === 'parent-changed' ? 'The step under it has a new key.' : reasonText(reason)
}

/** Why the first step that runs does so, as the end of a sentence. */
export function causeOf(built: Build): string | undefined {
  const first = built.steps.find((step) => step.kind === 'layer' && step.status === 'ran')
  const [reason] = first?.why ?? []
  if (!first || !reason) return undefined
  const files = first.why.filter((each) => each.kind === 'file-changed')
  const more = first.why.reduce((sum, each) => sum + (each.kind === 'more-files' ? each.count : 0), files.length - 1)
  const [one, other] = files
  if (reason === one && other && more === 1) return `\`${one.path}\` and \`${other.path}\` changed`
  if (reason.kind === 'file-changed' && more > 0) return `\`${reason.path}\` and ${more} more changed`
  if (reason.kind === 'first-build') return 'nothing was built before'
  const text = reasonText(reason).replace(/\.$/, '')
  if (reason.kind === 'file-changed') return text.replace(/: content differs$/, '')
  return text.startsWith('`') ? text : text[0]!.toLowerCase() + text.slice(1)
}

function filesOf(layer: Layer | undefined): LayerFiles {
  const list: LayerFile[] = []
  for (const entry of layer?.entries ?? []) {
    if (entry.change === 'parent') continue
    if (entry.change === 'hidden') list.push({ path: entry.path, kind: 'hides', bytes: 0 })
    else {
      // A folder that files follow goes without saying.
      if (entry.type === 'dir' && layer!.entries.some(({ path }) => path.startsWith(`${entry.path}/`))) continue
      const bytes = entry.type === 'file' ? entry.blob.size : 0
      list.push({ path: entry.path, kind: entry.change === 'added' ? 'adds' : 'changes', bytes })
    }
  }
  const count = (kind: LayerFile['kind']) => list.filter((file) => file.kind === kind).length
  return { adds: count('adds'), changes: count('changes'), hides: count('hides'), list: list.slice(0, listed) }
}

/** The files of the context that a step copies or mounts, whether or not they changed. */
function readsOf(built: Build, at: number, files: Built['files']): readonly string[] | undefined {
  const { vertices } = built.plan
  const own = built.plan.steps[at]?.vertices.map((id) => vertices[id]!) ?? []
  const read = own.flatMap((vertex) => readers(vertex, (input) => isContext(vertices[vertex.inputs[input]!])))
  if (read.length === 0) return undefined
  const ignore = parseIgnore(files['.dockerignore'] ?? '')
  const sent = Object.keys(files).filter((path) => !isIgnored(ignore, path))
  return sent.filter((path) => read.some((reads) => reads(path))).sort()
}

function isContext(vertex: Vertex | undefined): boolean {
  return vertex?.op === 'source' && vertex.source.kind === 'context'
}

type Reads = (path: string) => boolean

function readers(vertex: Vertex, fromContext: (input: number) => boolean): readonly Reads[] {
  if (vertex.op === 'exec')
    return vertex.exec.mounts.flatMap(({ input, source }) =>
      input !== undefined && fromContext(input) ? [within(source, false)] : [],
    )
  if (vertex.op !== 'file') return []
  return vertex.actions.flatMap((action) => {
    if (action.kind !== 'copy' || !fromContext(action.input)) return []
    const excluded = parseIgnore(action.excludes.join('\n'))
    const isIn = within(action.src, action.wildcards)
    return [(path: string) => isIn(path) && !isIgnored(excluded, path)]
  })
}

/** Whether a path is what a source names, or lies in it. */
function within(source: string, wildcards: boolean): Reads {
  const parts = source.split('/').filter((part) => part !== '' && part !== '.')
  const fits = parts.map((part) => (wildcards ? new RegExp(`^${pattern(part)}$`) : undefined))
  return (path) => {
    const names = path.split('/')
    return names.length >= parts.length && parts.every((part, at) => fits[at]?.test(names[at]!) ?? part === names[at])
  }
}

function pattern(part: string): string {
  return part
    .replace(/[\\^$.+()[\]{}|]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.')
}
