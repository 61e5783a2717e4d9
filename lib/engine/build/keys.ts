// What makes two operations the same to the cache, and what the content of the files that they read comes down to.
import { type IgnoreFile, isIgnored, parseIgnore } from '@/lib/dockerfile'
import { sha } from '../files/blob'
import { contentDigest, entriesDigest, header } from '../files/digest'
import { expand, hasWildcard } from '../files/glob'
import { type DirNode, type FileTree, walk } from '../files/node'
import { basename } from '../files/path'
import { resolve } from '../files/resolve'
import { platformText } from '../images/config'
import type { Exec, FileAction, Mount, Vertex } from './vertex'

/** The key of an operation without its inputs. What only says where a file is found, or who may see a secret, is not in it. */
export function operationKey(vertex: Vertex): string {
  if (vertex.op === 'exec') return sha(JSON.stringify(['exec', execParts(vertex.exec)]))
  if (vertex.op === 'file') return sha(JSON.stringify(['file', vertex.onParent, vertex.actions.map(actionParts)]))
  if (vertex.op === 'merge') return sha('merge')
  const { source } = vertex
  if (source.kind === 'image') return sha(`image ${source.reference} ${platformText(source.platform)}`)
  return sha(JSON.stringify(source))
}

function execParts(exec: Exec): unknown {
  const { args, env, cwd, user, network, security, secretEnv } = exec
  return [args, env, cwd, user, network, security, exec.mounts.map(mountParts), secretEnv]
}

// As BuildKit has it: the id and the sharing of a cache mount count only where both are the default.
function mountParts(mount: Mount): unknown {
  const { type, target, input, readonly, size, secret } = mount
  const isDefault = type === 'cache' && mount.cacheId === target && mount.sharing === 'shared'
  return [type, target, input, readonly, size, secret, isDefault ? mount.cacheId : undefined]
}

function actionParts(action: FileAction): unknown {
  return action.kind === 'copy' ? { ...action, src: basename(action.src) } : action
}

/** What an operation reads of one of its inputs, where its content may stand for it. */
export interface Selector {
  readonly path: string
  readonly wildcards: boolean
  readonly followLinks: boolean
  readonly includes: readonly string[]
  readonly excludes: readonly string[]
  readonly required: readonly string[]
}

/** For each input the paths that are read; undefined where the input is built upon as a whole. */
export function selectors(vertex: Vertex): readonly (readonly Selector[] | undefined)[] {
  const onParent = (vertex.op === 'file' && vertex.onParent) || (vertex.op === 'exec' && vertex.exec.onParent)
  return vertex.inputs.map((_, input) => {
    if (onParent && input === 0) return undefined
    const found =
      vertex.op === 'file' ? copied(vertex.actions, input) : vertex.op === 'exec' ? mounted(vertex.exec, input) : []
    return found.length > 0 ? found : undefined
  })
}

function copied(actions: readonly FileAction[], input: number): Selector[] {
  return actions.flatMap((action) => {
    if (action.kind !== 'copy' || action.input !== input) return []
    const { src, wildcards, followLinks, includes, excludes, required } = action
    return { path: src, wildcards: wildcards && hasWildcard(src), followLinks, includes, excludes, required }
  })
}

function mounted(exec: Exec, input: number): Selector[] {
  return exec.mounts.flatMap((mount) => {
    if (mount.input !== input) return []
    return { path: mount.source, wildcards: false, followLinks: true, includes: [], excludes: [], required: [] }
  })
}

/** The selector's text, as it tells apart keys of one input that are read at different paths. */
export function selectorText(selected: readonly Selector[] | undefined): string {
  return selected ? selected.map((selector) => selector.path).join('\0') : ''
}

/** The content of what is read, or what is missing. */
export function contentKey(
  tree: DirNode,
  selected: readonly Selector[],
): { readonly key: string } | { readonly missing: string } {
  const parts: string[] = []
  for (const selector of selected) {
    for (const path of selector.required) if (!resolve(tree, path, selector.followLinks).node) return { missing: path }
    const part = selectedContent(tree, selector)
    if (part === undefined) return { missing: selector.path }
    parts.push(part)
  }
  return { key: `content ${sha(parts.join('\n'))}` }
}

function selectedContent(tree: DirNode, selector: Selector): string | undefined {
  const filtered = selector.includes.length > 0 || selector.excludes.length > 0
  if (!selector.wildcards && !filtered) {
    const { node } = resolve(tree, selector.path, selector.followLinks)
    return node && wholeContent(node)
  }
  const includes = patterns(selector.includes)
  const excludes = patterns(selector.excludes)
  const found: (readonly [string, string])[] = []
  for (const path of selector.wildcards ? expand(tree, selector.path, selector.followLinks) : [selector.path]) {
    const { node } = resolve(tree, path, selector.followLinks)
    if (!node) return undefined
    listed(node, basename(path), includes, excludes, found)
  }
  if (found.length === 1 && found[0]![0] === basename(selector.path)) return found[0]![1]
  return sha(found.map((pair) => pair.join('\0')).join('\n'))
}

// The folder that is copied gives its contents, not its own mode.
function wholeContent(node: FileTree): string {
  return node.kind === 'dir' ? entriesDigest(node) : contentDigest(node)
}

// Names without their folders, as BuildKit hashes them here.
function listed(
  node: FileTree,
  name: string,
  includes: IgnoreFile,
  excludes: IgnoreFile,
  found: (readonly [string, string])[],
): void {
  if (node.kind !== 'dir') {
    found.push([name, contentDigest(node)])
    return
  }
  if (includes.patterns.length === 0) found.push([name, header(node)])
  walk(node, (absolute, child) => {
    const path = absolute.slice(1)
    if (isIgnored(excludes, path) || (includes.patterns.length > 0 && !isIgnored(includes, path))) return
    found.push([basename(path), child.kind === 'dir' ? header(child) : contentDigest(child)])
  })
}

/** The patterns of `--exclude` and `--parents`. */
export function patterns(texts: readonly string[]): IgnoreFile {
  return parseIgnore(texts.join('\n'))
}
