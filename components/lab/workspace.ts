// The learner's files and how they came to be: one history for typing, everyday edits, fixes and resets alike.
import type { WorkFiles } from '@/lib/worker'

export interface Workspace {
  readonly files: WorkFiles
  readonly past: readonly WorkFiles[]
  readonly future: readonly WorkFiles[]
  /** What was typed last: typing on joins it. */
  readonly typing?: { readonly path: string; readonly at: number }
}

const keptSteps = 200
const pause = 800

export function workspace(files: WorkFiles): Workspace {
  return { files, past: [], future: [] }
}

/** One undoable step. */
export function change(space: Workspace, files: WorkFiles): Workspace {
  return { files, past: [...space.past, space.files].slice(-keptSteps), future: [] }
}

/** Typing: what follows within a moment in the same file is undone together. */
export function type(space: Workspace, path: string, text: string, at: number): Workspace {
  const file = space.files[path]
  if (file?.text === text) return space
  const files = { ...space.files, [path]: { ...file, text } }
  const joins = space.typing?.path === path && at - space.typing.at < pause
  return joins
    ? { ...space, files, future: [], typing: { path, at } }
    : { ...change(space, files), typing: { path, at } }
}

export function undo(space: Workspace): Workspace {
  const files = space.past.at(-1)
  return files ? { files, past: space.past.slice(0, -1), future: [space.files, ...space.future] } : space
}

export function redo(space: Workspace): Workspace {
  const [files, ...future] = space.future
  return files ? { files, past: [...space.past, space.files], future } : space
}

const kindsInOrder = [
  /^Dockerfile$/,
  /^\.dockerignore$/,
  /^(?!.*\.(md|json|ya?ml|toml|lock)$)/,
  /package\.json$/,
  /^(?!.*\.md$)/,
]

/** The paths in the order of the tabs: the Dockerfile, what the build leaves out, source, manifests and lock files, prose. */
export function tabOrder(files: WorkFiles): readonly string[] {
  const rank = (path: string) => kindsInOrder.findIndex((kind) => kind.test(path)) >>> 0
  return Object.keys(files).sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
}

/** The paths whose file is not as it was. */
export function changedPaths(before: WorkFiles, now: WorkFiles): ReadonlySet<string> {
  const paths = new Set([...Object.keys(before), ...Object.keys(now)])
  return new Set([...paths].filter((path) => !isSame(before[path], now[path])))
}

function isSame(a: WorkFiles[string] | undefined, b: WorkFiles[string] | undefined): boolean {
  return a?.text === b?.text && (a?.touched ?? 0) === (b?.touched ?? 0)
}
