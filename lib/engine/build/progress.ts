// The log of a build as `docker build --progress=plain` prints it. The engine has no clock: every time in it is 0.
import { excerpt } from '@/lib/dockerfile'
import { imageId } from '../images/image'
import type { Build } from './build'
import type { Vertex } from './vertex'

/** The lines that BuildKit would have printed, each with its line break. */
export function progressLog(built: Build): string {
  const blocks = [...loads(built), ...vertices(built), ...(built.image ? [exported(built)] : [])]
  const numbered = blocks.map((lines, index) => lines.map((line) => `#${index + 1} ${line}\n`).join(''))
  return `${numbered.join('\n')}${failureText(built)}`
}

const done = 'DONE 0.0s'

// What is read before the first step: the Dockerfile, the bases' configs, the ignore file, the context.
function loads({ plan, context }: Build): string[][] {
  const file = plan.request.dockerfile ?? 'Dockerfile'
  const size = new TextEncoder().encode(plan.source).length
  const definition = [
    `[internal] load build definition from ${file}`,
    `transferring dockerfile: ${byteText(size)} done`,
    done,
  ]
  if (plan.error) return [definition]
  const sources = plan.vertices.flatMap((vertex) => (vertex.op === 'source' ? [vertex.source] : []))
  const bases = new Set(sources.flatMap((source) => (source.kind === 'image' ? [source.reference] : [])))
  const ignored = ['[internal] load .dockerignore', sent(context.ignoreFile?.size ?? 2), done]
  const files = ['[internal] load build context', sent(context.bytes), done]
  return [
    definition,
    ...[...bases].map((name) => [`[internal] load metadata for ${name}`, done]),
    ignored,
    ...(sources.some((source) => source.kind === 'context') ? [files] : []),
  ]
}

function sent(size: number): string {
  return `transferring context: ${byteText(size)} done`
}

function vertices(built: Build): string[][] {
  const { plan, outcomes, error } = built
  return plan.vertices.flatMap((vertex) => {
    const outcome = outcomes[vertex.id]
    if (outcome === 'not-started' || isContext(vertex)) return []
    const name = nameOf(built, vertex)
    if (outcome === 'cached') return [[name, 'CACHED']]
    const log = outcome === 'error' ? (error?.log ?? '') : logOf(built, vertex)
    return [[name, ...timed(log), outcome === 'error' ? `ERROR: ${error?.detail}` : done]]
  })
}

function isContext(vertex: Vertex): boolean {
  return vertex.op === 'source' && vertex.source.kind === 'context'
}

function nameOf({ plan }: Build, { id, name }: Vertex): string {
  const base = plan.bases.get(id)
  return base && !('error' in base) && !name.includes('@') ? `${name}@${base.digest}` : name
}

function logOf({ plan, steps }: Build, { id, op }: Vertex): string {
  return op === 'exec' ? (steps[plan.steps.findIndex((step) => step.vertices.includes(id))]?.log ?? '') : ''
}

function timed(log: string): string[] {
  if (log === '') return []
  return log
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => `0.000 ${line}`)
}

function exported({ image }: Build): string[] {
  return ['exporting to image', 'exporting layers done', `writing image ${imageId(image!)} done`, done]
}

// BuildKit repeats the last lines that the failing step printed.
const repeated = 10

/** How the log of a build that failed ends: the step's last words, the marked lines, the error. */
export function failureText({ error, plan, outcomes }: Build): string {
  if (!error) return ''
  const vertex = plan.vertices.find(({ id }) => outcomes[id] === 'error')
  const log = timed(error.log)
    .slice(-repeated)
    .map((line) => `${line}\n`)
    .join('')
  const step = vertex ? `------\n > ${vertex.name}:\n${log}------\n` : ''
  const file = plan.request.dockerfile ?? 'Dockerfile'
  return `${step}${excerpt(plan.source.split('\n'), error.lines, file)}ERROR: failed to solve: ${error.message}\n`
}

/** `26B`, `1.05kB`, `12.35MB`. */
export function byteText(size: number): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB']
  let value = size
  let unit = 0
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000
    unit++
  }
  return unit === 0 ? `${size}B` : `${value.toFixed(2)}${units[unit]}`
}
