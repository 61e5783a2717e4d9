// Going from a name to where it is defined, finding all its places, and giving another name to a stage or a variable.
import type { Dockerfile, Edit, Span } from '../tree'
import { references, type StageOccurrence, stageOccurrences } from './stages'
import { lineage, sameVariable, type VariableOccurrence, variableOccurrences } from './variables'

/** What stands at a place. */
export type NameAt =
  | { readonly kind: 'stage'; readonly name: string; readonly span: Span; readonly occurrence: StageOccurrence }
  | { readonly kind: 'variable'; readonly name: string; readonly span: Span; readonly occurrence: VariableOccurrence }

/** The stage or variable whose name is at an offset; its end counts as part of it. */
export function nameAt(file: Dockerfile, offset: number): NameAt | undefined {
  const isHere = ({ span }: { readonly span: Span }) => span.start <= offset && offset <= span.end
  const variable = variableOccurrences(file).find(isHere)
  if (variable) return { kind: 'variable', name: variable.name, span: variable.span, occurrence: variable }
  const stage = stageOccurrences(file).find(isHere)
  const name = stage && (stage.stage.from.name?.text ?? String(stage.stage.index))
  return stage && { kind: 'stage', name: name!, span: stage.span, occurrence: stage }
}

/** Where the name at an offset is defined: the stage's FROM, the ENV or ARG that holds there. */
export function definitionAt(file: Dockerfile, offset: number): Span | undefined {
  const name = nameAt(file, offset)
  if (!name) return undefined
  if (name.kind === 'stage') {
    const { from } = name.occurrence.stage
    return from.name?.span ?? from.keyword.span
  }
  const defined = sameVariable(file, name.occurrence).filter(({ role }) => role === 'definition')
  // The values of one ENV are read before any of them is set; those of an ARG one after another.
  const { instruction, role } = name.occurrence
  const isSetBefore = (one: VariableOccurrence) =>
    one.span.start <= name.span.start &&
    (one.instruction !== instruction || role === 'definition' || instruction.kind === 'arg')
  const above = defined.filter(isSetBefore)
  for (const stage of lineage(file, name.occurrence.stage)) {
    const nearest = above.findLast((one) => one.stage === stage)
    if (nearest) return nearest.span
  }
  return undefined
}

/** All places of the name at an offset, definitions included. */
export function occurrencesAt(file: Dockerfile, offset: number): readonly Span[] {
  const name = nameAt(file, offset)
  if (!name) return []
  if (name.kind === 'variable') return sameVariable(file, name.occurrence).map(({ span }) => span)
  return stageOccurrences(file)
    .filter(({ stage }) => stage === name.occurrence.stage)
    .map(({ span }) => span)
}

/** The edits that give another name to what stands at an offset, or why that cannot be done. */
export function renameAt(
  file: Dockerfile,
  offset: number,
  to: string,
): { readonly edits: readonly Edit[] } | { readonly problem: string } {
  const name = nameAt(file, offset)
  if (!name) return { problem: 'Here is no name of a stage or a variable.' }
  if (to === name.name) return { edits: [] }
  return name.kind === 'stage' ? renameStage(file, name.occurrence, to) : renameVariable(file, name.occurrence, to)
}

function renameStage(file: Dockerfile, { stage }: StageOccurrence, to: string): ReturnType<typeof renameAt> {
  if (!stage.from.name) return { problem: 'This stage has no name yet; write AS and a name behind its image.' }
  if (!/^[a-z][a-z0-9_.-]*$/.test(to))
    return { problem: 'A stage name begins with a letter and holds a-z, 0-9, hyphens, dots and underscores.' }
  if (to === 'scratch' || to === 'context') return { problem: `${to} has a meaning of its own in a build.` }
  const isTaken = file.stages.some((other) => other !== stage && other.name === to)
  const isImage = file.instructions.some((one) => references(one).some(({ text }) => text.toLowerCase() === to))
  if (isTaken || (isImage && stage.name !== to)) return { problem: `${to} already names something else in this file.` }
  const places = stageOccurrences(file).filter((one) => one.stage === stage && one.role !== 'index')
  return { edits: places.map(({ span }) => ({ span, text: to })) }
}

const PREDEFINED =
  /^(?:(?:BUILD|TARGET)(?:PLATFORM|OS|OSVERSION|ARCH|VARIANT)|TARGETSTAGE|BUILDKIT_\w+|SOURCE_DATE_EPOCH)$|^(?:HTTPS?|FTP|NO|ALL)_PROXY$/i

function renameVariable(file: Dockerfile, one: VariableOccurrence, to: string): ReturnType<typeof renameAt> {
  if (!/^[A-Za-z_]\w*$/.test(to))
    return { problem: 'A variable holds letters, digits and underscores, no digit first.' }
  if (PREDEFINED.test(one.name)) return { problem: `${one.name} is given by the build; its name is fixed.` }
  if (PREDEFINED.test(to)) return { problem: `${to} is a name that the build itself uses.` }
  const places = sameVariable(file, one)
  if (!places.some(({ role }) => role === 'definition'))
    return { problem: `No ARG or ENV of this file sets ${one.name}; its name comes from elsewhere.` }
  if (variableOccurrences(file).some(({ name }) => name === to)) return { problem: `${to} is in use already.` }
  return { edits: places.map(({ span }) => ({ span, text: to })) }
}
