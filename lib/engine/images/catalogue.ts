// The base images that the course and usual Dockerfiles use. Names, users, entrypoints and environments are those of the images'
// documentation; unpacked sizes are illustrative, compressed ones are from the Docker Hub's pages where given.
import { sha } from '../files/blob'
import { diff, type Layer } from '../files/layer'
import { emptyTree } from '../files/node'
import { defaultPath, type HistoryEntry, type Platform, platformText } from './config'
import { alpine, busybox, debian, ubuntu } from './distributions'
import { type BaseImage, type ImageSource, imageSize } from './image'
import type { Recipe } from './recipe'
import { familiar, reference } from './reference'
import { distroless, golang, nginx, node, python } from './runtimes'

/** Finds a base image: one of the catalogue's, or for any other name a small Linux that says that it is assumed. */
export const catalogue: ImageSource = (name, platform) => {
  const key = `${name} ${platformText(platform)}`
  let image = made.get(key)
  if (!image) {
    image = imageOf(platform, recipe(name) ?? assumed(name))
    made.set(key, image)
  }
  return image
}
const made = new Map<string, BaseImage>()

/** Whether the catalogue knows an image, and does not only assume what it is. */
export function isKnown(name: string): boolean {
  return recipe(name) !== undefined
}

const makers: Readonly<Record<string, (tag: string) => Recipe>> = {
  alpine,
  busybox,
  debian,
  golang,
  nginx,
  node,
  python,
  ubuntu,
}

function recipe(name: string): Recipe | undefined {
  const ref = reference(name)
  const tag = ref?.tag ?? 'latest'
  if (ref?.domain === 'docker.io' && ref.path.startsWith('library/')) return makers[ref.path.slice(8)]?.(tag)
  if (ref?.domain === 'gcr.io' && ref.path.startsWith('distroless/')) return distroless(ref.path.slice(11), tag)
  return undefined
}

function assumed(name: string): Recipe {
  return {
    ...alpine('3.24'),
    created: ['ADD rootfs.tar.gz / # buildkit'],
    config: { Env: [`PATH=${defaultPath}`], Cmd: ['/bin/sh'] },
    trust: 'assumed',
    note: `${familiar(name)} is not in the catalogue: a small Linux that has every command is assumed.`,
  }
}

function imageOf(platform: Platform, from: Recipe): BaseImage {
  const { config, trust, compressed, note } = from
  const plain: Layer[] = []
  let below = emptyTree
  for (const tree of from.trees) {
    plain.push(diff(below, tree))
    below = tree
  }
  // Only the whole is known: each layer gets its share.
  const whole = imageSize({ layers: plain })
  const layers =
    compressed === undefined
      ? plain
      : plain.map((layer) => ({ ...layer, compressed: Math.round((layer.size / whole) * compressed) }))
  const silent = (created_by: string): HistoryEntry => ({ created_by, empty_layer: true })
  const history: HistoryEntry[] = [
    ...from.created.map((created_by) => ({ created_by })),
    ...config.Env.filter((line) => !line.startsWith('PATH=')).map((line) => silent(`ENV ${line}`)),
    ...(config.Entrypoint
      ? [silent(`ENTRYPOINT [${config.Entrypoint.map((word) => JSON.stringify(word)).join(' ')}]`)]
      : []),
    ...(config.Cmd ? [silent(`CMD [${config.Cmd.map((word) => JSON.stringify(word)).join(' ')}]`)] : []),
  ]
  // Of what it holds, not of its name: two tags of one image are one image.
  const digest = sha(JSON.stringify([platform, layers.map((layer) => layer.digest), config, history]))
  const { os, architecture, variant } = platform
  return { os, architecture, variant, config, history, layers, tree: below, digest, trust, compressed, note }
}
