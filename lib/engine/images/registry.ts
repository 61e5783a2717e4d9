// A registry: content-addressed blobs, and names that point at them. It tells which layers a push or a pull has to move.
// It is never changed; a push hands back a new one.
import { sha } from '../files/blob'
import { compressedSize, type Image, imageId } from './image'
import { familiar, normalised, reference } from './reference'

export interface Registry {
  /** From `docker.io/me/app` to its tags, and from each to a manifest's digest. */
  readonly repositories: ReadonlyMap<string, Repository>
  /** Images by their manifest's digest. */
  readonly manifests: ReadonlyMap<string, Image>
}

export interface Repository {
  readonly tags: ReadonlyMap<string, string>
  /** The digests of the layers that it has. */
  readonly layers: ReadonlySet<string>
}

/** What happened to one layer on its way; `mounted` from another repository of the same registry. */
export interface Transfer {
  readonly layer: number
  readonly digest: string
  readonly outcome: 'pushed' | 'pulled' | 'mounted' | 'already there'
  readonly from?: string
  /** The bytes that had to travel. */
  readonly bytes: number
}

export interface Push {
  readonly registry: Registry
  readonly digest: string
  readonly transfers: readonly Transfer[]
}

export interface Pull {
  readonly image: Image
  readonly digest: string
  readonly transfers: readonly Transfer[]
}

export const emptyRegistry: Registry = { repositories: new Map(), manifests: new Map() }

/** Pushes an image under a name (`me/app:1.0`). Only layers that the repository lacks travel; undefined where the name is none. */
export function push(registry: Registry, name: string, image: Image): Push | undefined {
  const ref = reference(name)
  if (!ref?.tag) return undefined
  const key = repositoryOf(name)
  const before = registry.repositories.get(key) ?? { tags: new Map(), layers: new Set() }
  const digest = manifestDigest(image)
  const host = `${ref.domain}/`
  const there = new Set(before.layers)
  const transfers = image.layers.map((layer, index): Transfer => {
    const common = { layer: index, digest: layer.digest, bytes: 0 }
    if (there.has(layer.digest)) return { ...common, outcome: 'already there' }
    there.add(layer.digest)
    for (const [other, { layers }] of registry.repositories)
      if (other.startsWith(host) && layers.has(layer.digest))
        return { ...common, outcome: 'mounted', from: familiar(`${other}:latest`).replace(/:latest$/, '') }
    return { ...common, outcome: 'pushed', bytes: compressedSize(layer) }
  })
  const repository = { tags: new Map([...before.tags, [ref.tag, digest]]), layers: there }
  return {
    registry: {
      repositories: new Map([...registry.repositories, [key, repository]]),
      manifests: new Map([...registry.manifests, [digest, image]]),
    },
    digest,
    transfers,
  }
}

/** Pulls an image by tag or digest; of its layers only those travel that are not in `have`. Undefined where there is no such image. */
export function pull(registry: Registry, name: string, have: ReadonlySet<string>): Pull | undefined {
  const ref = reference(name)
  const digest = ref?.digest ?? registry.repositories.get(repositoryOf(name))?.tags.get(ref?.tag ?? '')
  const image = digest === undefined ? undefined : registry.manifests.get(digest)
  if (!image || digest === undefined) return undefined
  const there = new Set(have)
  const transfers = image.layers.map((layer, index): Transfer => {
    const common = { layer: index, digest: layer.digest }
    if (there.has(layer.digest)) return { ...common, outcome: 'already there', bytes: 0 }
    there.add(layer.digest)
    return { ...common, outcome: 'pulled', bytes: compressedSize(layer) }
  })
  return { image, digest, transfers }
}

/** What `docker push` and `docker pull` print of a layer. */
export function transferText({ digest, outcome, from }: Transfer, direction: 'push' | 'pull'): string {
  const words = {
    pushed: 'Pushed',
    pulled: 'Pull complete',
    mounted: `Mounted from ${from}`,
    'already there': direction === 'push' ? 'Layer already exists' : 'Already exists',
  }
  return `${digest.slice(7, 19)}: ${words[outcome]}`
}

/** The digest of the manifest, which names the config and the layers: what `name@sha256:…` means. */
export function manifestDigest(image: Image & { readonly digest?: string }): string {
  return image.digest ?? sha(JSON.stringify([imageId(image), image.layers.map((layer) => layer.digest)]))
}

function repositoryOf(name: string): string {
  return normalised(name)
    .replace(/@sha256:.*$/, '')
    .replace(/:[^/]*$/, '')
}
