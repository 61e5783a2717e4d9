// A stage while its instructions are walked: what BuildKit keeps of it, and the little that all instructions do alike.
import {
  absoluteFrom,
  cleanPath,
  type EvaluatedStage,
  type EvaluatedStep,
  expand,
  type Lines,
  type Platform,
  type Span,
} from '@/lib/dockerfile'
import type { HistoryEntry, ImageConfig } from '../images/config'
import type { Draft } from './graph'
import type { BuildRequest } from './request'

/** What is the same for all stages of a plan. */
export interface PlanContext {
  readonly request: BuildRequest
  readonly escape: '\\' | '`'
  readonly platform: Platform
  /** The states of the stages walked so far, by index. */
  readonly stages: StageState[]
  /** The one vertex that stands for the build context. */
  readonly context: Draft
}

export interface StageState {
  readonly evaluated: EvaluatedStage
  readonly index: number
  /** What stands in brackets; empty where the file has but one. */
  readonly label: string
  /** What it is built for. */
  readonly platform: Platform
  /** What the image says that it is for, which may be something else. */
  readonly os: string
  readonly architecture: string
  readonly variant?: string
  /** The last vertex; undefined for scratch. */
  draft: Draft | undefined
  config: ImageConfig
  history: readonly HistoryEntry[]
  author?: string
  /** How many steps the bracket counts. */
  total: number
  /** The step that was named last. */
  counted: number
  /** Whether a CMD stands in this very stage: then an ENTRYPOINT leaves it. */
  cmdSet: boolean
  readonly ignoreCache: boolean
}

/** Adds a line to the history. */
export function commit(state: StageState, created_by: string, withLayer: boolean): void {
  const entry = { created_by, comment: 'buildkit.dockerfile.v0' }
  state.history = [...state.history, withLayer ? entry : { ...entry, empty_layer: true }]
}

/** `[build 2/5] RUN npm ci`; the number goes up unless `again`. */
export function stepName(
  state: StageState,
  text: string,
  options: { trigger?: boolean; again?: boolean } = {},
): string {
  if (state.total === 0) return text
  if (!options.again) state.counted++
  const number = String(state.counted).padStart(Math.floor(1 + Math.log10(state.total)))
  const label = state.label ? `${state.label} ` : ''
  return `[${label}${number}/${state.total}] ${options.trigger ? 'ONBUILD ' : ''}${text}`
}

/** The instruction's text with its variables, as BuildKit shows it in a step's name. */
export function shownText(
  context: PlanContext,
  step: EvaluatedStep,
  text: string,
  options: { rawQuotes?: boolean; keepUnset?: boolean; masked?: ReadonlySet<string> } = {},
): string {
  const { masked, ...rest } = options
  const env = masked?.size ? { get: (name: string) => (masked.has(name) ? '****' : step.env.get(name)) } : step.env
  const expanded = expand(text.trim(), env, { escape: context.escape, ...rest })
  const shown = expanded.error === undefined ? expanded.text : text.trim()
  return shown.replace(/^[^ ]*/, (keyword) => keyword.toUpperCase())
}

/** Where the step is marked; a trigger of the base's ONBUILD stands at its stage's FROM. */
export function place(step: EvaluatedStep): { readonly lines: readonly Lines[]; readonly span: Span } {
  return { lines: eachLine(step.instruction.lines), span: step.instruction.span }
}

/** BuildKit marks an instruction line by line. */
export function eachLine([first, last]: Lines): Lines[] {
  return Array.from({ length: last - first + 1 }, (_, i) => [first + i, first + i] as const)
}

/** A path as seen from the working directory; an absolute one stays as it is written. */
export function fromWorkdir(workdir: string, path: string, os: string): string {
  if (os === 'windows') return absoluteFrom(unixPath(workdir), path, os)
  return path.startsWith('/') ? path : goJoin(workdir || '/', path)
}

/** A Windows path without its drive, with slashes. */
export function unixPath(path: string): string {
  return path.replace(/^[a-zA-Z]:/, '').replaceAll('\\', '/')
}

/** Path parts joined and cleaned; the result is absolute. */
export function goJoin(...parts: readonly string[]): string {
  return cleanPath(`/${parts.join('/')}`)
}

/** The working directory as commands and copies see it. */
export function workdirOf(state: StageState): string {
  const { WorkingDir = '' } = state.config
  return (state.platform.os === 'windows' ? unixPath(WorkingDir) : WorkingDir) || '/'
}
