// COPY, ADD and WORKDIR as vertices.
import {
  type CopyInstruction,
  type EvaluatedStep,
  heredocText,
  heredocWord,
  parseGitReference,
  sourceKind,
  type ValueInstruction,
} from '@/lib/dockerfile'
import { inlineFile } from './exec'
import type { Draft } from './graph'
import { sourceOf } from './source'
import {
  commit,
  fromWorkdir,
  goJoin,
  type PlanContext,
  place,
  type StageState,
  shownText,
  stepName,
  unixPath,
  workdirOf,
} from './stage'
import { type CopyAction, type GitRef, ownerName } from './vertex'

/** Adds a COPY or ADD to its stage. */
export function addCopy(context: PlanContext, state: StageState, step: EvaluatedStep, copy: CopyInstruction): void {
  const text = shownText(context, step, step.instruction.text)
  const name = stepName(state, text, step)
  const at = { ...place(step), stage: state.index, ignoreCache: state.ignoreCache }
  const linked = copy.link && copy.chmod === undefined
  const parent = linked ? undefined : state.draft
  const inputs: Draft[] = parent ? [parent] : []
  const actions = drafts(context, state, step, copy, name).map(([draft, action]): CopyAction => {
    const known = inputs.indexOf(draft)
    return { ...action, input: known < 0 ? inputs.push(draft) - 1 : known }
  })
  const file: Draft = {
    operation: { op: 'file', onParent: parent !== undefined, actions },
    inputs,
    visit: visitOrder(inputs, actions, parent),
    name,
    ...at,
  }
  state.draft =
    linked && state.draft
      ? {
          operation: { op: 'merge' },
          inputs: [state.draft, file],
          name: stepName(state, `LINK ${text}`, { ...step, again: true }),
          ...at,
        }
      : file
  commit(state, `${historyText(step, copy)} # buildkit`, true)
}

/** Adds the folder that a WORKDIR makes. */
export function addWorkdir(
  context: PlanContext,
  state: StageState,
  step: EvaluatedStep,
  workdir: ValueInstruction,
): void {
  const { os } = state.platform
  const current = state.config.WorkingDir || '/'
  const path = fromWorkdir(current, workdir.value.text || current, os)
  state.config = { ...state.config, WorkingDir: os === 'windows' ? path.replaceAll('/', '\\') : path }
  if (path !== '/') {
    const { User } = state.config
    state.draft = {
      operation: {
        op: 'file',
        onParent: state.draft !== undefined,
        actions: [{ kind: 'mkdir', path: goJoin(path), mode: 0o755, owner: User ? ownerName(User) : undefined }],
      },
      inputs: state.draft ? [state.draft] : [],
      name: stepName(state, shownText(context, step, step.instruction.text), step),
      ...place(step),
      stage: state.index,
    }
  }
  commit(state, `WORKDIR ${path}`, path !== '/')
}

function historyText(step: EvaluatedStep, copy: CopyInstruction): string {
  const words = [copy.kind.toUpperCase()]
  if (copy.parents) words.push('--parents')
  if (copy.chown) words.push(`--chown=${copy.chown.text}`)
  if (copy.chmod) words.push(`--chmod=${copy.chmod.text}`)
  const files = copy.sources.filter((word) => !isHeredoc(step, word.text))
  words.push(...files.map((word) => word.text), ...copy.heredocs.map((heredoc) => `<<${heredoc.name}`), copy.dest.text)
  return words.join(' ')
}

type Sourced = readonly [Draft, Omit<CopyAction, 'input'>]

function drafts(
  context: PlanContext,
  state: StageState,
  step: EvaluatedStep,
  copy: CopyInstruction,
  name: string,
): Sourced[] {
  const dest = destination(state, copy.dest.text)
  const common = {
    kind: 'copy' as const,
    dest,
    owner: copy.chown?.text ? ownerName(copy.chown.text) : undefined,
    mode: copy.chmod?.text ? modeOf(copy.chmod.text) : undefined,
    includes: [],
    excludes: copy.excludes.map((word) => word.text),
    required: [],
  }
  const plain = { ...common, unpack: false, wildcards: false, contents: false, followLinks: false }
  const files = copy.sources
    .filter((word) => !isHeredoc(step, word.text))
    .map((word): Sourced => {
      const source = word.text
      const kind = copy.kind === 'add' ? sourceKind(source) : 'path'
      const fetched = { inputs: [], name, lines: [], stage: state.index }
      if (kind === 'git') {
        const draft: Draft = {
          ...fetched,
          operation: { op: 'source', source: gitSource(source, copy) },
        }
        return [draft, { ...plain, src: '/' }]
      }
      if (kind === 'http') {
        const filename = fileName(source)
        const draft: Draft = {
          ...fetched,
          operation: { op: 'source', source: { kind: 'http', url: source, filename, checksum: copy.checksum?.text } },
        }
        return [draft, { ...plain, src: `/${filename}`, unpack: copy.unpack ?? false }]
      }
      const from = sourceOf(context, state, step.sources[0], place(step)) ?? emptyDraft(state)
      const unpack = copy.unpack ?? copy.kind === 'add'
      return [from, { ...common, ...paths(copy, source), unpack, wildcards: true, contents: true, followLinks: true }]
    })
  const inline = copy.heredocs.map(
    (heredoc): Sourced => [
      inlineFile(state, heredoc.name, 0o644, heredocText(heredoc)),
      { ...plain, src: `/${heredoc.name}` },
    ],
  )
  return [...files, ...inline]
}

// With --parents the path below the source, or below `/./` in it, is kept: everything is copied that fits it.
function paths(copy: CopyInstruction, source: string): Pick<CopyAction, 'src' | 'includes' | 'required'> {
  if (!copy.parents) return { src: goJoin('/', source), includes: [], required: [] }
  const pivot = source.indexOf('/./')
  const base = pivot < 0 ? '/' : goJoin('/', source.slice(0, pivot))
  const pattern = goJoin('/', pivot < 0 ? source : source.slice(pivot + 3))
  const wild = /[*?[]/
  return {
    src: base,
    includes: [pattern.slice(1)],
    required: wild.test(base) || wild.test(pattern) ? [] : [goJoin(base, pattern)],
  }
}

function destination(state: StageState, dest: string): string {
  const written = state.platform.os === 'windows' ? unixPath(dest) : dest
  const path = written === '.' || written === '' ? './' : written
  const full = goJoin(path.startsWith('/') ? '/' : workdirOf(state), path)
  if (/\/\.$/.test(path)) return full === '/' ? '/.' : `${full}/.`
  return path.endsWith('/') && full !== '/' ? `${full}/` : full
}

function modeOf(text: string): number | string {
  return /^[0-7]+$/.test(text) ? Number.parseInt(text, 8) : text
}

function isHeredoc(step: EvaluatedStep, text: string): boolean {
  const word = heredocWord(text)
  return word !== undefined && step.instruction.heredocs.some((heredoc) => heredoc.name === word.name)
}

// `https://host/a.git#branch:folder`
function gitSource(source: string, copy: CopyInstruction): GitRef {
  const git = parseGitReference(source)
  if (!git || 'error' in git) return { kind: 'git', url: source, keepGitDir: false }
  const { remote, ref, subdir } = git
  return { kind: 'git', url: remote, ref, subdir, keepGitDir: git.keepGitDir ?? copy.keepGitDir ?? false }
}

function fileName(url: string): string {
  const path = /^https?:\/\/[^/?#]*([^?#]*)/.exec(url)?.[1] ?? ''
  const name = path.split('/').filter(Boolean).at(-1)
  return name ? decoded(name) : '__unnamed__'
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}

function emptyDraft(state: StageState): Draft {
  return {
    operation: { op: 'file', onParent: false, actions: [] },
    inputs: [],
    name: '[internal] scratch',
    lines: [],
    stage: state.index,
  }
}

// BuildKit goes through the sources from the last to the first, and meets the parent just before the first.
function visitOrder(inputs: readonly Draft[], actions: readonly CopyAction[], parent: Draft | undefined): Draft[] {
  const sources = actions.map((action) => inputs[action.input]!)
  const first = sources.shift()
  return [...sources.reverse(), ...(parent ? [parent] : []), ...(first ? [first] : [])]
}
