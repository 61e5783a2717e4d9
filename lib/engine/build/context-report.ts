import { type DirNode, treeSize } from '../files/node'
import { nodeAt } from '../files/resolve'

/** What of the context is sent to the builder. */
export interface ContextReport {
  readonly files: number
  readonly bytes: number
  /** What .dockerignore keeps back. */
  readonly ignoredFiles: number
  readonly ignoredBytes: number
  /** The file that says what is ignored. */
  readonly ignoreFile?: { readonly path: string; readonly size: number }
}

/** Counts a context and what is left of it once the ignored files are gone. */
export function contextReport(context: DirNode, included: DirNode, ignorePath?: string): ContextReport {
  const files = fileCount(included)
  const bytes = treeSize(included)
  const node = ignorePath === undefined ? undefined : nodeAt(context, ignorePath)
  return {
    files,
    bytes,
    ignoredFiles: fileCount(context) - files,
    ignoredBytes: treeSize(context) - bytes,
    ignoreFile: node && ignorePath !== undefined ? { path: ignorePath, size: treeSize(node) } : undefined,
  }
}

const counts = new WeakMap<DirNode, number>()

function fileCount(dir: DirNode): number {
  let count = counts.get(dir)
  if (count === undefined) {
    count = 0
    for (const node of dir.entries.values()) count += node.kind === 'dir' ? fileCount(node) : 1
    counts.set(dir, count)
  }
  return count
}
