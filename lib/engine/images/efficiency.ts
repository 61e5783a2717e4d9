// How much of an image is stored for nothing: files that a later layer stores again or hides. What lies in a lower layer stays there.
import { applyLayer, type Layer } from '../files/layer'
import { emptyTree, type FileTree, walk } from '../files/node'
import { byPath } from '../files/path'
import { nodeAt } from '../files/resolve'

export interface Efficiency {
  /** The bytes of all layers. */
  readonly total: number
  /** The bytes among them that nobody can see any more. */
  readonly wasted: number
  /** From 0 to 1, as dive counts: for each path its smallest copy once, over all that was written or hidden. */
  readonly score: number
  /** The largest waste first. */
  readonly paths: readonly WastedPath[]
  /** For each layer. */
  readonly layers: readonly LayerWaste[]
}

export interface WastedPath {
  readonly path: string
  /** All copies but the one that shows. */
  readonly wasted: number
  /** The layers that store it, by their indices. */
  readonly copies: readonly { readonly layer: number; readonly size: number }[]
  /** The layers that hide it. */
  readonly hiddenBy: readonly number[]
}

export interface LayerWaste {
  /** Bytes of this layer that a later one covers or hides. */
  readonly lost: number
  /** Bytes of lower layers that this one covers or hides: the instruction that is to blame. */
  readonly caused: number
}

interface Account {
  readonly copies: { readonly layer: number; readonly size: number }[]
  readonly hiddenBy: number[]
  /** The copy that shows at this point. */
  shown?: { readonly layer: number; readonly size: number }
  wasted: number
  /** What dive sums up: every copy, and what is hidden once more. */
  counted: number
}

/** Counts what the layers of an image store for nothing, the lowest layer first. */
export function efficiency(layers: readonly Layer[]): Efficiency {
  const accounts = new Map<string, Account>()
  const waste = layers.map(() => ({ lost: 0, caused: 0 }))

  const cover = (account: Account, layer: number) => {
    const { shown } = account
    if (!shown) return
    account.shown = undefined
    account.wasted += shown.size
    waste[shown.layer]!.lost += shown.size
    waste[layer]!.caused += shown.size
  }
  const hide = (path: string, layer: number) => {
    const account = accounts.get(path)
    if (!account?.shown) return
    account.counted += account.shown.size
    account.hiddenBy.push(layer)
    cover(account, layer)
  }
  const hideAll = (path: string, node: FileTree | undefined, layer: number) => {
    if (node?.kind === 'dir') walk(node, (at) => hide(at, layer), path)
    else hide(path, layer)
  }
  const store = (path: string, size: number, layer: number) => {
    const account = accounts.get(path) ?? { copies: [], hiddenBy: [], wasted: 0, counted: 0 }
    accounts.set(path, account)
    cover(account, layer)
    account.shown = { layer, size }
    account.copies.push(account.shown)
    account.counted += size
  }

  let tree = emptyTree
  for (const [index, layer] of layers.entries()) {
    for (const entry of layer.entries) {
      const before = nodeAt(tree, entry.path)
      const stays = entry.change !== 'hidden' && before?.kind === entry.type
      if (before && (!stays || (entry.type === 'dir' && entry.opaque))) hideAll(entry.path, before, index)
      if (entry.change !== 'hidden' && entry.type === 'file') store(entry.path, entry.blob.size, index)
    }
    tree = applyLayer(tree, layer)
  }

  const all = [...accounts]
  const sum = (count: (account: Account) => number) => all.reduce((so, [, account]) => so + count(account), 0)
  const counted = sum((account) => account.counted)
  return {
    total: layers.reduce((so, layer) => so + layer.size, 0),
    wasted: sum((account) => account.wasted),
    score: counted === 0 ? 1 : sum(({ copies }) => Math.min(...copies.map(({ size }) => size))) / counted,
    paths: all
      .filter(([, account]) => account.wasted > 0)
      .map(([path, { wasted, copies, hiddenBy }]) => ({ path, wasted, copies, hiddenBy }))
      .sort((a, b) => b.wasted - a.wasted || byPath(a.path, b.path)),
    layers: waste,
  }
}
