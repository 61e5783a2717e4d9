// Carries out one vertex on the files of its inputs: what comes out is a new tree and one more layer.
import { isIgnored } from '@/lib/dockerfile'
import { copy } from '../files/copy'
import { applyLayer, diff, type Layer } from '../files/layer'
import { modeChange } from '../files/mode'
import { type DirNode, dirNode, emptyTree, fileNode } from '../files/node'
import { Overlay } from '../files/overlay'
import { join } from '../files/path'
import { lookup, resolve } from '../files/resolve'
import type { BaseImage, MissingImage } from '../images/image'
import { type ProcessMount, runProcess } from '../shell/process'
import { fileOwner } from '../shell/users'
import type { CacheWriter, Snapshot } from './cache'
import { nothing } from './cache'
import { goQuote } from './history'
import { patterns } from './keys'
import { SolveError } from './solve'
import type { CopyAction, ExecVertex, FileAction, FileVertex, Mount, SourceVertex, Vertex } from './vertex'

export interface OperateInput {
  readonly bases: ReadonlyMap<number, BaseImage | MissingImage>
  readonly cache: CacheWriter
  readonly secrets: Readonly<Record<string, string>>
}

/** Carries out a vertex; throws a SolveError where it fails. */
export async function operate(vertex: Vertex, inputs: readonly Snapshot[], input: OperateInput): Promise<Snapshot> {
  if (vertex.op === 'source') return fetched(vertex, input)
  if (vertex.op === 'file') return changed(vertex, inputs)
  if (vertex.op === 'merge') return laid(inputs)
  return executed(vertex, inputs, input)
}

function fetched(vertex: SourceVertex, input: OperateInput): Snapshot {
  const { source } = vertex
  const base = input.bases.get(vertex.id)
  if (base && !('error' in base)) {
    input.cache.pull(base.digest)
    const assumed = base.trust === 'assumed'
    return {
      ...nothing,
      tree: base.tree,
      layers: base.layers,
      modelled: !assumed,
      notes: base.note ? [base.note] : [],
      assumed,
    }
  }
  if (source.kind === 'http') {
    const file = fileNode({ size: 0, digest: source.checksum ?? `http ${source.url}` }, { mode: 0o600 })
    return {
      ...nothing,
      tree: dirNode(new Map([[source.filename, file]])),
      modelled: false,
      notes: [`${source.url} is not downloaded: an empty file stands for it.`],
    }
  }
  const url = source.kind === 'git' ? source.url : ''
  return { ...nothing, modelled: false, notes: [`${url} is not cloned: an empty folder stands for it.`] }
}

function changed(vertex: FileVertex, inputs: readonly Snapshot[]): Snapshot {
  const parent = parentOf(vertex, inputs)
  const overlay = new Overlay(parent.tree)
  for (const action of vertex.actions) {
    const error = act(overlay, action, vertex, inputs, parent.tree)
    if (error) throw new SolveError(vertex.id, error)
  }
  const read = vertex.actions.flatMap((action) => (action.kind === 'copy' ? [inputs[action.input]!] : []))
  const unsure = read.filter((one) => one !== parent && !one.modelled && one.layers.length === 0)
  const tree = overlay.tree()
  return {
    ...nothing,
    tree,
    layers: [...parent.layers, diff(parent.tree, tree)],
    modelled: unsure.length === 0,
    notes: unsure.flatMap((one) => one.notes),
    assumed: parent.assumed,
  }
}

// A vertex that only copies starts from nothing, unless its first input is what it builds upon.
function parentOf(vertex: FileVertex, inputs: readonly Snapshot[]): Snapshot {
  return vertex.onParent ? (inputs[0] ?? nothing) : nothing
}

function act(
  overlay: Overlay,
  action: FileAction,
  vertex: FileVertex,
  inputs: readonly Snapshot[],
  below: DirNode,
): string | undefined {
  if (action.kind === 'mkfile') {
    overlay.set(action.path, fileNode(action.data, { mode: action.mode }))
    return undefined
  }
  const named = [action.owner?.user, action.owner?.group].some((one) => typeof one === 'string')
  if (named && !vertex.onParent) return 'invalid user index: -1'
  const owner = action.owner && fileOwner(below, action.owner)
  if (action.kind === 'mkdir') {
    return overlay.mkdirs(action.path, { mode: action.mode, ...owner })
      ? undefined
      : `mkdir ${action.path}: not a directory`
  }
  return copy(overlay, copyOf(action, inputs, owner))
}

function copyOf(action: CopyAction, inputs: readonly Snapshot[], owner: { uid: number; gid: number } | undefined) {
  const includes = patterns(action.includes)
  const excludes = patterns(action.excludes)
  const { mode } = action
  return {
    source: inputs[action.input]?.tree ?? emptyTree,
    from: action.src,
    to: action.dest,
    owner,
    mode: mode === undefined ? undefined : typeof mode === 'number' ? () => mode : modeChange(mode),
    fixedMode: typeof mode === 'number' ? mode : undefined,
    wildcards: action.wildcards,
    contents: action.contents,
    followLinks: action.followLinks,
    unpack: action.unpack,
    includes: action.includes.length > 0 ? (path: string) => isIgnored(includes, path) : undefined,
    excludes: action.excludes.length > 0 ? (path: string) => isIgnored(excludes, path) : undefined,
  }
}

function laid([below = nothing, above = nothing]: readonly Snapshot[]): Snapshot {
  const tree = above.layers.reduce(applyLayer, below.tree)
  return {
    ...nothing,
    tree,
    layers: [...below.layers, ...above.layers],
    modelled: above.modelled,
    notes: above.notes,
    assumed: below.assumed,
  }
}

async function executed(vertex: ExecVertex, inputs: readonly Snapshot[], input: OperateInput): Promise<Snapshot> {
  const { exec } = vertex
  const parent = exec.onParent ? (inputs[0] ?? nothing) : nothing
  const mounted = exec.mounts.flatMap((mount) => mountOf(vertex, mount, inputs, input) ?? [])
  const result = await runProcess({
    root: withWorkdir(parent.tree, exec.cwd),
    args: exec.args,
    env: [...exec.env, ...exec.proxyEnv, ...secretVariables(vertex, input)],
    cwd: exec.cwd,
    user: exec.user,
    mounts: mounted.map(({ point }) => point),
    clock: clockOf(parent.layers),
    online: exec.network !== 'none',
    assumed: parent.assumed,
  })
  // What a command left in a cache mount stays, also where it failed.
  for (const [index, { mount }] of mounted.entries())
    if (mount.type === 'cache') input.cache.saveMount(mount.cacheId ?? mount.target, result.mounts[index]!)
  const log = result.stdout + result.stderr
  if (result.exitCode !== 0) {
    const notFound = result.error !== undefined && result.exitCode === 127
    const why = result.error === undefined || notFound ? `exit code: ${result.exitCode}` : result.error
    const message = `process ${goQuote(exec.args.join(' '))} did not complete successfully: ${why}`
    throw new SolveError(vertex.id, message, '', notFound ? `${result.error}\n` : log, result.exitCode)
  }
  const { root, modelled, notes } = result
  return {
    tree: root,
    layers: [...parent.layers, diff(parent.tree, root)],
    log,
    modelled,
    notes,
    assumed: parent.assumed,
  }
}

function secretVariables(vertex: ExecVertex, { secrets }: OperateInput): string[] {
  return vertex.exec.secretEnv.flatMap(({ id, name, required }) => {
    const value = secrets[id]
    if (value === undefined && required) throw new SolveError(vertex.id, `secret ${id}: not found`)
    return value === undefined ? [] : [`${name}=${value}`]
  })
}

// Each step of a chain is a second later than the one above it, whenever it runs: two builds of one file give the same image.
function clockOf(layers: readonly Layer[]): number {
  return 1_767_225_600 + layers.length
}

// The container's start makes a working directory that is missing.
function withWorkdir(tree: DirNode, cwd: string): DirNode {
  if (lookup(tree, cwd)) return tree
  const overlay = new Overlay(tree)
  overlay.mkdirs(cwd)
  return overlay.tree()
}

interface Mounted {
  readonly mount: Mount
  readonly point: ProcessMount
}

function mountOf(
  vertex: ExecVertex,
  mount: Mount,
  inputs: readonly Snapshot[],
  input: OperateInput,
): Mounted | undefined {
  const at = (tree: DirNode, source: string, readonly: boolean): Mounted => ({
    mount,
    point: { target: join('/', mount.target), tree, source, readonly },
  })
  if (mount.type === 'tmpfs') return at(dirNode(new Map(), { mode: 0o1777 }), '/', false)
  if (mount.type === 'ssh') return undefined
  if (mount.type === 'secret') {
    const { id, uid, gid, mode, required } = mount.secret!
    const value = input.secrets[id]
    if (value === undefined && required) throw new SolveError(vertex.id, `secret ${id}: not found`)
    return value === undefined
      ? undefined
      : at(dirNode(new Map([['secret', fileNode(value, { uid, gid, mode })]])), '/secret', true)
  }
  const tree = mount.input === undefined ? emptyTree : (inputs[mount.input]?.tree ?? emptyTree)
  const { node, path } = resolve(tree, mount.source)
  if (mount.type === 'cache') {
    const kept = input.cache.mount(mount.cacheId ?? mount.target)
    return at(kept ?? (node?.kind === 'dir' ? node : emptyTree), '/', mount.readonly)
  }
  if (node) return at(tree, path, mount.readonly)
  const message = `failed to calculate checksum of ref <ref>: "${mount.source}": not found`
  throw new SolveError(vertex.id, message, 'failed to compute cache key: ')
}
