// A build for people and for programs: its steps with their reasons, their layers and sizes, the image, and what it stores for nothing.
import {
  type Build,
  byteText,
  compressedSize,
  efficiency,
  failureText,
  imageId,
  imageSize,
  type LayerEntry,
  progressLog,
  reasonText,
  type Step,
} from '@/lib/engine'

/** How many wasted paths are named. */
const most = 10

/** A table of the steps, and what is to be said of the whole. */
export function buildText(built: Build, remarks: readonly string[]): string {
  const { steps, context, error } = built
  const lines = [
    `Context: ${count(context.files, 'file')}, ${byteText(context.bytes)}${ignoredText(built)}`,
    ...remarks.map((remark) => `  ${remark}`),
    '',
  ]
  const width = Math.max(...steps.map((step) => step.text.split('\n')[0]!.length), 11)
  const room = Math.min(width, 72)
  for (const [index, step] of steps.entries()) lines.push(...stepLines(step, room, steps[index - 1]))
  lines.push('', ...(error ? [failureText(built)] : imageLines(built)))
  return `${lines.join('\n').trimEnd()}\n`
}

function ignoredText({ context }: Build): string {
  if (!context.ignoreFile) return ''
  const { ignoredFiles, ignoredBytes, ignoreFile } = context
  return `; ${ignoreFile.path} leaves out ${count(ignoredFiles, 'file')}, ${byteText(ignoredBytes)}`
}

function stepLines(step: Step, room: number, above: Step | undefined): string[] {
  const first = shortened(step.text, room)
  const head = `${String(step.lines[0]).padStart(4)}  ${first.padEnd(room)}  ${step.status.padEnd(11)}  ${sizeText(step).padStart(9)}`
  const about = [
    ...step.why.map(reasonText).filter((text) => !above?.why.some((one) => reasonText(one) === text)),
    ...step.notes,
    ...(step.layer ? [changesText(step.layer.entries)] : []),
  ]
  return [head.trimEnd(), ...about.filter(Boolean).map((line) => `        ${line}`)]
}

function sizeText({ layer, base }: Step): string {
  if (base) return byteText(base.size)
  return layer ? byteText(layer.size) : ''
}

function changesText(entries: readonly LayerEntry[]): string {
  const of = (change: LayerEntry['change']) => entries.filter((entry) => entry.change === change).length
  const parts = (['added', 'changed', 'hidden'] as const).flatMap((change) => {
    const number = of(change)
    return number > 0 ? [`${number} ${change}`] : []
  })
  return parts.length > 0 ? `${parts.join(', ')}.` : 'No file changed.'
}

function imageLines(built: Build): string[] {
  const image = built.image!
  const waste = efficiency(image.layers)
  const travels = image.layers.reduce((sum, layer) => sum + compressedSize(layer), 0)
  const { Entrypoint, Cmd, User, WorkingDir } = image.config
  const facts = [
    Entrypoint && `entrypoint ${JSON.stringify(Entrypoint)}`,
    Cmd && `command ${JSON.stringify(Cmd)}`,
    `user ${User || 'root'}`,
    `folder ${WorkingDir || '/'}`,
  ]
  const lines = [
    `Image ${imageId(image).slice(0, 19)}: ${count(image.layers.length, 'layer')}, ${byteText(imageSize(image))}, about ${byteText(travels)} compressed.`,
    `Runs with ${facts.filter(Boolean).join(', ')}.`,
  ]
  if (waste.wasted === 0) return lines
  const stepOf = (layer: number) => built.steps.find((step) => step.layer && step.layer === image.layers[layer])
  const named = waste.paths.slice(0, most).map(({ path, wasted, copies, hiddenBy }) => {
    const where = copies.map(({ layer }) => lineText(stepOf(layer)))
    const gone = hiddenBy.length > 0 ? `, deleted ${lineText(stepOf(hiddenBy.at(-1)!))}` : ''
    return `${byteText(wasted).padStart(11)}  ${path}  stored ${[...new Set(where)].join(' and ')}${gone}`
  })
  const more = waste.paths.length - named.length
  return [
    ...lines,
    `${byteText(waste.wasted)} of it are stored for nothing:`,
    ...named,
    ...(more > 0 ? [`             and ${count(more, 'more path')}`] : []),
  ]
}

function lineText(step: Step | undefined): string {
  return step ? `in line ${step.lines[0]}` : 'in the base image'
}

/** The same for programs. */
export function buildJson(built: Build, remarks: readonly string[]): string {
  const { image, error, context } = built
  const answer = {
    context: { ...context, remarks },
    steps: built.steps.map(stepJson),
    image: image && {
      id: imageId(image),
      platform: [image.os, image.architecture, image.variant].filter(Boolean).join('/'),
      size: imageSize(image),
      compressed: image.layers.reduce((sum, layer) => sum + compressedSize(layer), 0),
      layers: image.layers.map(({ digest, size }) => ({ digest, size })),
      config: image.config,
      history: image.history,
    },
    efficiency: image && efficiency(image.layers),
    error,
    log: progressLog(built),
  }
  return `${JSON.stringify(answer, null, 2)}\n`
}

function stepJson(step: Step) {
  const { lines, keyword, text, stage, kind, status, why, layer, log, modelled, notes, base } = step
  return {
    lines,
    keyword,
    text,
    stage,
    kind,
    status,
    reasons: why.map((reason) => ({ ...reason, text: reasonText(reason) })),
    layer: layer && { digest: layer.digest, size: layer.size, files: layer.entries.map(fileJson) },
    base,
    modelled,
    notes,
    log,
  }
}

function fileJson(entry: LayerEntry) {
  const { path, change } = entry
  if (entry.change === 'hidden') return { path, change }
  const { mode, uid, gid, type } = entry
  const about = { path, change, type, mode: mode.toString(8), uid, gid }
  if (entry.type === 'file') return { ...about, size: entry.blob.size }
  return entry.type === 'symlink' ? { ...about, target: entry.target } : about
}

/** `1 file`, `2 files`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}

/** On one line of at most so many characters. */
export function shortened(text: string, room: number): string {
  const line = text.replace(/\\\n/g, ' ').replace(/\s+/g, ' ')
  return line.length > room ? `${line.slice(0, room - 1)}…` : line
}
