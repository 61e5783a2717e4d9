// RUN as a vertex: its arguments, its mounts, and what the history says of it.
import {
  absoluteFrom,
  type EvaluatedStep,
  type Heredoc,
  heredocText,
  heredocWord,
  type RunInstruction,
  type Mount as WrittenMount,
} from '@/lib/dockerfile'
import type { Draft } from './graph'
import { sourceOf } from './source'
import { commit, goJoin, type PlanContext, place, type StageState, shownText, stepName, workdirOf } from './stage'
import type { Exec, Mount } from './vertex'

/** Adds a RUN to its stage. */
export function addRun(context: PlanContext, state: StageState, step: EvaluatedStep, run: RunInstruction): void {
  const inputs: Draft[] = state.draft ? [state.draft] : []
  const mounts: Mount[] = []
  const secretEnv: Exec['secretEnv'][number][] = []
  const script = scriptOf(run)
  if (script.inline) {
    const file = inlineFile(state, script.inline.name, 0o755, heredocText(script.inline))
    mounts.push({ type: 'bind', target: '/dev/pipes/', input: inputs.push(file) - 1, source: '/', readonly: true })
  }
  for (const [index, written] of step.mounts.entries()) {
    if (written.type === 'secret' && written.env !== undefined)
      secretEnv.push({ id: secretId(written), name: written.env, required: written.required })
    const mount = mountOf(context, state, step, index, inputs)
    if (mount) mounts.push(mount)
  }
  const args = run.command.form === 'exec' ? script.args : [...shellOf(state), script.args.join(' ')]
  const masked = new Set(secretEnv.map((secret) => secret.name))
  const shown = step.instruction.text.trim() + script.summary
  const text = shownText(context, step, shown, { rawQuotes: true, keepUnset: true, masked })
  const exec: Exec = {
    onParent: state.draft !== undefined,
    args,
    env: step.env.entries().map(([name, value]) => `${name}=${value}`),
    cwd: workdirOf(state),
    user: state.config.User ?? '',
    network: run.network,
    security: run.security,
    mounts,
    secretEnv,
    proxyEnv: proxies(context),
  }
  const order = [...mounts]
    .sort((a, b) => (a.target < b.target ? -1 : 1))
    .flatMap((mount) => inputs[mount.input ?? -1] ?? [])
  state.draft = {
    operation: { op: 'exec', exec },
    inputs,
    visit: state.draft ? [state.draft, ...order] : order,
    name: stepName(state, text, step),
    ...place(step),
    stage: state.index,
    ignoreCache: state.ignoreCache,
  }
  commit(state, `RUN ${[...buildArgs(step), ...args].join(' ')} # buildkit`, true)
}

interface Script {
  readonly args: readonly string[]
  /** Shown behind the step's text. */
  readonly summary: string
  /** A script with its own interpreter, which is mounted and called. */
  readonly inline?: Heredoc
}

function scriptOf(run: RunInstruction): Script {
  if (run.command.form === 'exec') return { args: run.command.words.map((word) => word.text), summary: '' }
  const script = run.command.script.text
  const [first] = run.heredocs
  if (!first) return { args: [script], summary: '' }
  if (!heredocWord(script)) {
    const bodies = run.heredocs.map((heredoc) => `\n${heredoc.content}${heredoc.name}`).join('')
    return { args: [script + bodies], summary: '' }
  }
  const text = heredocText(first)
  const summary = ` (${summarised(first.content)})`
  if (text.startsWith('#!')) return { args: [`/dev/pipes/${first.name}`], summary, inline: first }
  return { args: [text], summary }
}

function summarised(text: string): string {
  const lines = text.trim().replaceAll('\r\n', '\n').split('\n')
  return `${lines[0]}${lines.length > 1 ? '...' : ''}`
}

/** A file that stands in the Dockerfile itself, on a file system of its own. */
export function inlineFile(state: StageState, path: string, mode: number, data: string): Draft {
  return {
    operation: { op: 'file', onParent: false, actions: [{ kind: 'mkfile', path: goJoin('/', path), mode, data }] },
    inputs: [],
    name: '[internal] preparing inline document',
    lines: [],
    stage: state.index,
  }
}

/** The words in front of a command in shell form. */
export function shellOf(state: StageState): readonly string[] {
  const { Shell } = state.config
  if (Shell?.length) return Shell
  return state.os === 'windows' ? ['cmd', '/S', '/C'] : ['/bin/sh', '-c']
}

// `|2 A=1 B=2` in front of the command: each build argument in scope, with the value that it has by now.
function buildArgs(step: EvaluatedStep): string[] {
  const lines = new Map<string, string>()
  for (const [name, value] of step.args) lines.set(name, `${name}=${step.env.get(name) ?? value ?? ''}`)
  return lines.size === 0 ? [] : [`|${lines.size}`, ...lines.values()]
}

function proxies(context: PlanContext): string[] {
  const args = Object.entries(context.request.buildArgs ?? {})
  const found = args.filter(([name]) => /^(https?|ftp|no|all)_proxy$/i.test(name))
  return found
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([name, value]) => [`${name.toUpperCase()}=${value}`, `${name.toLowerCase()}=${value}`])
}

function secretId(mount: WrittenMount): string {
  return mount.id || mount.source || mount.target.split('/').at(-1) || mount.env || ''
}

function mountOf(
  context: PlanContext,
  state: StageState,
  step: EvaluatedStep,
  index: number,
  inputs: Draft[],
): Mount | undefined {
  const written = step.mounts[index]!
  const { type, readOnly: readonly } = written
  const target = absoluteFrom(workdirOf(state), written.target, state.platform.os)
  const source = goJoin('/', written.source)
  const use = (draft: Draft | undefined) => draft && inputs.push(draft) - 1
  if (type === 'secret') return secretMount(written, target)
  if (type === 'ssh')
    return {
      type,
      target: written.target ? target : '/run/buildkit/ssh_agent.0',
      source: '/',
      readonly,
      cacheId: written.id || 'default',
    }
  if (type === 'tmpfs') return { type, target, source: '/', readonly, size: written.size || undefined }
  const from = written.from === '' ? undefined : sourceOf(context, state, step.sources[index], { lines: [] })
  if (type === 'cache') {
    const root = written.from === '' ? cacheRoot(state, written) : from
    const cacheId = written.id || goJoin('/', written.target)
    return {
      type,
      target,
      input: use(root),
      source: written.from === '' && root ? '/cache' : source,
      readonly,
      cacheId,
      sharing: written.sharing || 'shared',
    }
  }
  return { type, target, input: use(written.from === '' ? context.context : from), source, readonly }
}

function secretMount(written: WrittenMount, target: string): Mount | undefined {
  if (written.env !== undefined && !written.target) return undefined
  const id = secretId(written)
  const secret = {
    id,
    uid: written.uid ?? 0,
    gid: written.gid ?? 0,
    mode: written.mode ?? 0o400,
    required: written.required,
  }
  return {
    type: 'secret',
    target: written.target ? target : `/run/secrets/${id.split('/').at(-1)}`,
    source: '/',
    readonly: true,
    secret,
  }
}

// A cache mount with an owner or a mode starts from a folder that has them.
function cacheRoot(state: StageState, written: WrittenMount): Draft | undefined {
  if (written.uid === undefined && written.gid === undefined && written.mode === undefined) return undefined
  const owner = { user: written.uid ?? 0, group: written.gid ?? 0 }
  return {
    operation: {
      op: 'file',
      onParent: false,
      actions: [{ kind: 'mkdir', path: '/cache', mode: written.mode ?? 0o755, owner }],
    },
    inputs: [],
    name: '[internal] settings cache mount permissions',
    lines: [],
    stage: state.index,
  }
}
