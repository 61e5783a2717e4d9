import type { Fix } from '@/lib/dockerfile'
import type { Finding } from '@/lib/worker'
import type { LineMark } from './marks'

/** A place to go to; a new object for each time, even to the same place. */
export interface Destination {
  readonly line: number
  readonly focus: boolean
}

/** What both editors are given. They hold no text of their own. */
export interface EditorProps {
  readonly path: string
  readonly text: string
  readonly marks: readonly LineMark[]
  /** Those that may be shown by now. */
  readonly findings: readonly Finding[]
  /** Where the cursor is, counted from 1. */
  readonly line: number
  readonly destination?: Destination
  onType(text: string): void
  onLine(line: number): void
  onUndo(): void
  onRedo(): void
  onFix(fix: Fix): void
}

/** Height of an editor's line in px: the marks beside it are drawn on the same grid. */
export const lineHeight = 28

/** Space in px that is kept free below a line. */
export type Gaps = ReadonlyMap<number, number>

/** Where a line begins, in px. */
export function topOf(line: number, gaps: Gaps): number {
  let top = (line - 1) * lineHeight
  for (const [after, height] of gaps) if (after < line) top += height
  return top
}

/** The line of an offset, counted from 1. */
export function lineOf(text: string, offset: number): number {
  let line = 1
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line += 1
  return line
}

/** The stretch in which two texts differ, as small as common beginnings and ends allow. */
export function difference(before: string, after: string) {
  let start = 0
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1
  let end = 0
  const most = Math.min(before.length, after.length) - start
  while (end < most && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1
  return { start, endBefore: before.length - end, endAfter: after.length - end }
}
