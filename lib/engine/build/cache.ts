// What is remembered of all builds so far: results by key, and which key leads on to which, as BuildKit's solver keeps it.
// A cache is never changed; a build hands back a new one, and shares with the old one what did not change.
import type { Layer } from '../files/layer'
import { type DirNode, emptyTree } from '../files/node'
import type { LastBuild } from './last-build'

/** The files after a step. */
export interface Snapshot {
  readonly tree: DirNode
  /** All layers up to here. */
  readonly layers: readonly Layer[]
  /** What the step printed. */
  readonly log: string
  /** False where the step's effect is an estimate or unknown. */
  readonly modelled: boolean
  /** What the models say of their estimates. */
  readonly notes: readonly string[]
  /** Whether the base image is only assumed: then a command that is not there may be there in truth. */
  readonly assumed: boolean
}

export interface Cache {
  readonly results: ReadonlyMap<string, Snapshot>
  /** From an operation, one of its inputs and a key of that input to the keys of the results that were made with it. */
  readonly links: ReadonlyMap<string, ReadonlySet<string>>
  /** The folders of `--mount=type=cache`, by id. */
  readonly mounts: ReadonlyMap<string, DirNode>
  /** The digests of the base images that were pulled. */
  readonly pulled: ReadonlySet<string>
  /** What the last build was made of; the reasons of the next one are told against it. */
  readonly last?: LastBuild
}

export const emptyCache: Cache = { results: new Map(), links: new Map(), mounts: new Map(), pulled: new Set() }

export const nothing: Snapshot = { tree: emptyTree, layers: [], log: '', modelled: true, notes: [], assumed: false }

/** A cache while a build writes to it. Nothing of the cache that it started from is touched. */
export interface CacheWriter {
  /** The results that an operation had with one of these keys for this input. */
  leads(operation: string, input: number, keys: readonly string[]): ReadonlySet<string>
  /** The results that an operation had with one of these keys for each of its inputs. */
  find(operation: string, keys: readonly (readonly string[])[]): string[]
  /** Lets further keys of the inputs lead to a result. */
  link(operation: string, keys: readonly (readonly string[])[], result: string): void
  result(key: string): Snapshot | undefined
  save(key: string, snapshot: Snapshot): void
  mount(id: string): DirNode | undefined
  saveMount(id: string, tree: DirNode): void
  pull(digest: string): boolean
  close(last: LastBuild): Cache
}

/** Opens a cache for writing. */
export function openCache(cache: Cache): CacheWriter {
  let { results, links, mounts, pulled } = cache
  const own = { results: false, links: false, mounts: false, pulled: false }
  const lead = (operation: string, input: number, key: string) => `${operation} ${input} ${key}`
  const leads = (operation: string, input: number, keys: readonly string[]) =>
    new Set(keys.flatMap((key) => [...(links.get(lead(operation, input, key)) ?? [])]))
  return {
    leads,
    find(operation, keys) {
      if (keys.length === 0) return results.has(operation) ? [operation] : []
      let found: readonly string[] | undefined
      for (const [input, alternatives] of keys.entries()) {
        const here = leads(operation, input, alternatives)
        found = found === undefined ? [...here] : found.filter((key) => here.has(key))
        if (found.length === 0) return []
      }
      return [...(found ?? [])]
    },
    link(operation, keys, result) {
      for (const [input, alternatives] of keys.entries())
        for (const key of alternatives) {
          const name = lead(operation, input, key)
          const there = links.get(name)
          if (there?.has(result)) continue
          if (!own.links) links = new Map(links)
          own.links = true
          ;(links as Map<string, ReadonlySet<string>>).set(name, new Set([...(there ?? []), result]))
        }
    },
    result: (key) => results.get(key),
    save(key, snapshot) {
      if (!own.results) results = new Map(results)
      own.results = true
      ;(results as Map<string, Snapshot>).set(key, snapshot)
    },
    mount: (id) => mounts.get(id),
    saveMount(id, tree) {
      if (mounts.get(id) === tree) return
      if (!own.mounts) mounts = new Map(mounts)
      own.mounts = true
      ;(mounts as Map<string, DirNode>).set(id, tree)
    },
    pull(digest) {
      if (pulled.has(digest)) return false
      if (!own.pulled) pulled = new Set(pulled)
      own.pulled = true
      ;(pulled as Set<string>).add(digest)
      return true
    },
    close: (last) => ({ results, links, mounts, pulled, last }),
  }
}
