// Puts the steps' vertices into the order in which BuildKit lists them, and makes one of those that are the same.
import type { Lines, Span } from '@/lib/dockerfile'
import { sha } from '../files/blob'
import type { ExecVertex, FileVertex, MergeVertex, SourceVertex, Vertex } from './vertex'

type Operation =
  | Pick<SourceVertex, 'op' | 'source'>
  | Pick<ExecVertex, 'op' | 'exec'>
  | Pick<FileVertex, 'op' | 'onParent' | 'actions'>
  | Pick<MergeVertex, 'op'>

/** A vertex while the stages are walked; its inputs are the vertices themselves. */
export interface Draft {
  readonly operation: Operation
  readonly inputs: readonly Draft[]
  /** The inputs in the order in which BuildKit visits them, where it is another. */
  readonly visit?: readonly Draft[]
  readonly name: string
  readonly lines: readonly Lines[]
  readonly span?: Span
  readonly stage: number
  readonly ignoreCache?: boolean
}

export interface Ordered {
  readonly vertices: readonly Vertex[]
  readonly idOf: ReadonlyMap<Draft, number>
}

/**
 * All that a draft needs, inputs first. Two drafts with the same operation on the same inputs become one vertex, which goes by
 * the name of the one met last and has the lines of both.
 */
export function ordered(last: Draft | undefined): Ordered {
  const vertices: Vertex[] = []
  const idOf = new Map<Draft, number>()
  const byKey = new Map<string, number>()
  const visit = (draft: Draft): void => {
    if (idOf.has(draft)) return
    for (const input of draft.visit ?? draft.inputs) visit(input)
    const inputs = draft.inputs.map((input) => idOf.get(input)!)
    const digest = sha(JSON.stringify(draft.operation))
    const key = `${digest} ${inputs.join()}`
    const same = byKey.get(key)
    const id = same ?? vertices.length
    const before = same === undefined ? undefined : vertices[same]
    const common = {
      id,
      name: draft.name,
      inputs,
      digest,
      lines: [...(before?.lines ?? []), ...draft.lines],
      span: draft.span ?? before?.span,
      stage: draft.stage,
      ignoreCache: (draft.ignoreCache ?? false) || (before?.ignoreCache ?? false),
    }
    vertices[id] = { ...common, ...draft.operation } as Vertex
    byKey.set(key, id)
    idOf.set(draft, id)
  }
  if (last) visit(last)
  return { vertices, idOf }
}
