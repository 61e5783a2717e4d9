// Answers what the engine decides: `build` of a Dockerfile case, and the cache scenarios.
import { parse, parseIgnore } from '@/lib/dockerfile'
import { type BaseImage, type ImageSource, type Plan, plan, type Vertex } from '@/lib/engine'
import { type Scenario, scenario } from './cache'
import type { Case } from './case'

export function answer(one: Case): unknown {
  if (one.dockerfile !== undefined) return { build: planned(one) }
  return one.steps ? scenario(one as unknown as Scenario) : {}
}

function planned(one: Case) {
  const { buildArgs, target, platform, labels } = one
  const file = parse(one.dockerfile ?? '')
  const ignore = one.dockerignore === undefined ? undefined : parseIgnore(one.dockerignore)
  const made = plan(file, { buildArgs, target, platform, labels, ignore, images: imagesOf(one) })
  if (made.error) return { error: { message: made.error.message } }
  return {
    image: made.image,
    vertices: shown(made),
  }
}

function shown({ vertices }: Plan) {
  return vertices.map((vertex: Vertex) => {
    const { name, op, lines } = vertex
    const exec = vertex.op === 'exec' ? { exec: vertex.exec } : {}
    return { name, op, ranges: lines, ...exec }
  })
}

const path = 'PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'

// As the recorder's resolver: every reference is an image for the platform asked for, unless the case says otherwise.
function imagesOf(one: Case): ImageSource {
  return (reference, platform) => {
    const short = reference.replace(/^docker\.io\/(library\/)?/, '')
    const given = one.images?.[short]
    if (given?.error !== undefined) return { error: given.error }
    const config = { Env: [path], ...given?.config }
    const image: BaseImage = {
      os: given?.OS ?? platform.os,
      architecture: given?.Architecture ?? platform.architecture,
      variant: given?.OS ? given.Variant : platform.variant,
      config: { ...config, Env: config.Env },
      history: [{ created_by: 'fake base layer' }],
      layers: [],
      tree: { kind: 'dir', mode: 0o755, uid: 0, gid: 0, mtime: 0, entries: new Map() },
      digest: `sha256:${short}`,
      trust: 'real',
    }
    return image
  }
}
