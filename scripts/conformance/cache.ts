// Answers a cache scenario: its builds one after another on one cache, in the shape of the recorded ones.
import { parse } from '@/lib/dockerfile'
import {
  type Build,
  build,
  type Cache,
  type ContextFile,
  contextOf,
  emptyCache,
  type Image,
  type ImageSource,
  type LayerEntry,
  plan,
} from '@/lib/engine'
import { recordedBases } from './bases'
import { tarOf } from './tar'

export interface Scenario {
  readonly id: string
  readonly steps: readonly ScenarioStep[]
}

type ScenarioFile =
  | string
  | {
      readonly content?: string
      readonly mode?: string | number
      readonly mtime?: number
      readonly symlink?: string
      readonly tar?: Readonly<Record<string, string>>
      readonly gzip?: boolean
      readonly tarMtime?: number
      readonly dir?: boolean
    }

interface ScenarioStep {
  readonly files: Readonly<Record<string, ScenarioFile>>
  readonly dockerfile: string
  readonly dockerfileMtime?: number
  readonly buildArgs: Readonly<Record<string, string>>
  readonly target: string
  readonly noCache?: boolean
  readonly noCacheFilter?: string | readonly string[]
  readonly secrets?: Readonly<Record<string, string>>
}

let bases: Promise<ImageSource> | undefined

export async function scenario(one: Scenario): Promise<unknown[]> {
  bases ??= recordedBases()
  const images = await bases
  const results: unknown[] = []
  let cache: Cache = emptyCache
  for (const step of one.steps) {
    const { buildArgs, target, noCache, secrets } = step
    const noCacheFilter = [step.noCacheFilter ?? []].flat().flatMap((name) => name.split(','))
    const request = { buildArgs, target: target || undefined, noCache, noCacheFilter, secrets, images }
    const result = await build(plan(parse(step.dockerfile), request), contextOf(filesOf(step)), cache)
    cache = result.cache
    results.push(recorded(result))
  }
  return results
}

function filesOf(step: ScenarioStep): Record<string, ContextFile> {
  const files: Record<string, ContextFile> = {}
  for (const [path, file] of Object.entries(step.files)) files[path] = fileOf(file)
  files.Dockerfile = { content: step.dockerfile, mtime: step.dockerfileMtime }
  return files
}

function fileOf(file: ScenarioFile): ContextFile {
  if (typeof file === 'string') return file
  const { mtime } = file
  const mode = file.mode === undefined ? undefined : Number.parseInt(String(file.mode), 8)
  if (file.symlink !== undefined) return { symlink: file.symlink, mtime }
  if (file.dir) return { dir: true, mode, mtime }
  if (file.tar) return { content: tarOf(file.tar, file.tarMtime ?? 1_704_067_200, file.gzip ?? false), mode, mtime }
  return { content: file.content ?? '', mode, mtime }
}

function recorded(result: Build) {
  const { plan: made, outcomes, image, error } = result
  const vertices = made.vertices.flatMap((vertex) => {
    if (vertex.name.startsWith('[internal]')) return []
    const kind = vertex.op === 'source' && vertex.source.kind === 'image' ? 'from' : 'step'
    const status = outcomes[vertex.id]
    const failed = status === 'error' ? { error: error?.detail } : {}
    return { name: vertex.name, kind, status, lines: vertex.lines.map(([line]) => line), ...failed }
  })
  vertices.sort((a, b) => (a.name < b.name ? -1 : 1))
  const internal: string[] = []
  if (!image) return { vertices, internal, error: error?.message }
  const stored = image.history.filter((entry) => !entry.empty_layer)
  const layers = image.layers.map((layer, index) => ({
    createdBy: stored[index]?.created_by,
    base: stored[index]?.comment === undefined,
    files: layer.entries.map(entryOf),
  }))
  return {
    vertices,
    internal,
    image: { layerCount: image.layers.length, layers, history: olderHistory(image), config: image.config },
  }
}

// The builds were recorded with BuildKit 0.24, which printed a health check's fields in another way. (Of EXPOSE it printed an address in
// memory, which no one can repeat.)
function olderHistory({ history, config }: Image) {
  const last = history.findLastIndex((entry) => entry.created_by.startsWith('HEALTHCHECK '))
  const {
    Test,
    Interval = 0,
    Timeout = 0,
    StartPeriod = 0,
    StartInterval = 0,
    Retries = 0,
  } = config.Healthcheck ?? { Test: [] }
  const times = [Interval, Timeout, StartPeriod, StartInterval].map((time) => `"${time / 1e9}s"`)
  const words = Test.map((word) => JSON.stringify(word)).join(' ')
  const line = `HEALTHCHECK &{[${words}] ${times.join(' ')} '\\x${Retries.toString(16).padStart(2, '0')}'}`
  return history.map((entry, index) => (index === last ? { ...entry, created_by: line } : entry))
}

function entryOf(entry: LayerEntry) {
  const path = entry.path.slice(1)
  if (entry.change === 'hidden')
    return { path: path.replace(/[^/]*$/, '.wh.$&'), type: 'file', mode: '0', whiteout: true }
  const { mode, uid, gid, type } = entry
  const more =
    entry.type === 'file' ? { size: entry.blob.size } : entry.type === 'symlink' ? { link: entry.target } : {}
  return { path, type, mode: mode.toString(8), uid, gid, ...more }
}
