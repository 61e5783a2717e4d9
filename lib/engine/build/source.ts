// Where files come from: base images, and the stages and images that `--from` names.
import type { Lines, Source, Span } from '@/lib/dockerfile'
import type { Draft } from './graph'
import { eachLine, type PlanContext, type StageState, stepName } from './stage'

/** The image that a stage starts from. */
export function baseImage(state: StageState, reference: string): Draft {
  const { from } = state.evaluated.stage
  return {
    operation: { op: 'source', source: { kind: 'image', reference, platform: state.platform } },
    inputs: [],
    name: stepName(state, `FROM ${reference}`),
    lines: eachLine(from.lines),
    span: from.span,
    stage: state.index,
  }
}

/** What a COPY or a mount takes its files from; undefined for an empty file system. */
export function sourceOf(
  context: PlanContext,
  state: StageState,
  source: Source | undefined,
  at: { readonly lines: readonly Lines[]; readonly span?: Span },
): Draft | undefined {
  if (!source || source.kind === 'context') return context.context
  if (source.kind === 'stage') return context.stages[source.stage]?.draft
  if (source.kind !== 'image') return undefined
  return {
    operation: { op: 'source', source: { kind: 'image', reference: source.reference, platform: context.platform } },
    inputs: [],
    name: `FROM ${source.reference}`,
    ...at,
    stage: state.index,
  }
}
