// Names to complete: variables, stages, images, files.
import { shown } from '../check/wording'
import { evaluate } from '../evaluate/evaluate'
import type { Dockerfile } from '../tree'
import type { Choice, CompletionGiven } from './completion'
import type { Cursor } from './cursor'

/** The variables that hold at the cursor, with their values; on a FROM line those above the first FROM. */
export function variableChoices(
  file: Dockerfile,
  cursor: Cursor,
  given: CompletionGiven,
  close: string,
): readonly Choice[] {
  const evaluation = evaluate(file, given, 'all')
  const stage = evaluation.stages[cursor.stages - 1]
  const isFrom = cursor.keyword === 'from' || !stage
  const above =
    stage?.steps.filter(({ instruction, trigger }) => !trigger && instruction.span.start < cursor.lineStart) ?? []
  const next = stage?.steps.find(({ index }) => index > (above.at(-1)?.index ?? -1))
  const env = isFrom ? evaluation.globals : above.length === 0 ? stage.steps[0]?.env : (next?.env ?? stage.env)
  const values = new Map((env ?? stage?.env)?.entries() ?? [])
  const declared = above.flatMap(({ instruction }) => (instruction.kind === 'arg' ? instruction.args : []))
  const unset = isFrom ? [...evaluation.declared] : declared.map(({ name }) => name.text)
  for (const name of unset) if (!values.has(name)) values.set(name, '')
  // What was set last is most likely what is meant.
  return [...values].reverse().map(([name, value]) => ({
    label: name,
    kind: 'variable',
    text: name + close,
    detail: shown(value, 60),
  }))
}

/** The stages above, then images. */
export function sourceChoices(
  file: Dockerfile,
  cursor: Cursor,
  given: CompletionGiven,
  typed: string,
): readonly Choice[] {
  return [...stageChoices(file, cursor.stages - 1), ...tagChoices(given, typed)]
}

/** What a stage can begin with. */
export function imageChoices(
  file: Dockerfile,
  cursor: Cursor,
  given: CompletionGiven,
  typed: string,
): readonly Choice[] {
  const scratch: Choice = { label: 'scratch', kind: 'image', detail: 'An empty file system.' }
  return [...stageChoices(file, cursor.stages), ...tagChoices(given, typed), scratch]
}

function stageChoices(file: Dockerfile, stages: number): readonly Choice[] {
  const isFrom = ({ name }: { readonly name?: string }) => name !== undefined
  return file.stages
    .slice(0, Math.max(0, stages))
    .filter(isFrom)
    .map(({ name, from }) => ({ label: name!, kind: 'stage', detail: shown(from.image.text, 60) }))
}

/** Names first; behind the colon the tags of that name. */
function tagChoices({ imageTags = {} }: CompletionGiven, typed: string): readonly Choice[] {
  const [name] = typed.split(':')
  if (!typed.includes(':')) return Object.keys(imageTags).map((label) => ({ label, kind: 'image', text: `${label}:` }))
  return (imageTags[name!] ?? []).map((tag) => ({ label: `${name}:${tag}`, kind: 'image' }))
}

export function platformChoices(): readonly Choice[] {
  return ['$BUILDPLATFORM', '$TARGETPLATFORM', 'linux/amd64', 'linux/arm64', 'linux/arm/v7'].map((label) => ({
    label,
    kind: 'value',
    text: `${label} `,
  }))
}

/** The context's files and folders, one level at a time. */
export function fileChoices({ contextPaths = [] }: CompletionGiven, typed: string): readonly Choice[] {
  const lead = /^(?:\.?\/)?/.exec(typed)![0]
  const folder = typed.slice(lead.length, typed.lastIndexOf('/') + 1)
  const names = new Set<string>()
  for (const path of contextPaths) {
    const rest = path.replace(/^\.?\//, '')
    if (!rest.startsWith(folder)) continue
    const [first = '', ...more] = rest.slice(folder.length).split('/')
    if (first !== '') names.add(more.length > 0 ? `${first}/` : first)
  }
  return [...names].sort().map((name) => ({ label: lead + folder + name, kind: 'file' }))
}
