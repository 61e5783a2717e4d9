// Finds the reasons: which field of which step differs from the last build, and which file or variable caused it.
import { contentDigest } from '../files/digest'
import { expand, hasWildcard } from '../files/glob'
import { type DirNode, dirNode, type FileTree } from '../files/node'
import { resolve } from '../files/resolve'
import { envPair } from '../images/config'
import { familiar } from '../images/reference'
import type { LastStep } from './last-build'
import type { FileChange, Reason } from './reason'
import type { Exec, FileAction, Mount } from './vertex'

/** How many files of a step are named one by one. */
const most = 20

/** What differs between a step and its counterpart of the last build; nothing where only what it builds upon does. */
export function differences(before: LastStep, now: LastStep, sourceNames: readonly string[]): Reason[] {
  if (now.base && before.base) return baseDifference(before.base, now.base)
  if (now.exec && before.exec) return execDifferences(before, now, before.exec, now.exec, sourceNames)
  if (now.actions && before.actions) return fileDifferences(before, now, sourceNames)
  return before.text === now.text ? [] : [{ kind: 'command-changed', from: before.text, to: now.text }]
}

function baseDifference(before: NonNullable<LastStep['base']>, now: NonNullable<LastStep['base']>): Reason[] {
  if (before.digest === now.digest) return []
  return [baseReason(before, now)]
}

/** The base image is another one: under another name, or behind the same. */
export function baseReason(from: NonNullable<LastStep['base']>, to: NonNullable<LastStep['base']>): Reason {
  const sameName = from.reference === to.reference
  return { kind: 'base-changed', from: familiar(from.reference), to: familiar(to.reference), sameName }
}

function execDifferences(
  before: LastStep,
  now: LastStep,
  old: Exec,
  next: Exec,
  sourceNames: readonly string[],
): Reason[] {
  const reasons: Reason[] = []
  if (old.args.join('\0') !== next.args.join('\0'))
    reasons.push({ kind: 'command-changed', from: commandOf(old), to: commandOf(next) })
  reasons.push(...variableDifferences(old, next, new Set([...before.args, ...now.args])))
  if (old.user !== next.user) reasons.push({ kind: 'user-changed', from: old.user, to: next.user })
  if (old.cwd !== next.cwd) reasons.push({ kind: 'workdir-changed', from: old.cwd, to: next.cwd })
  if (old.network !== next.network)
    reasons.push({ kind: 'option-changed', option: '--network', from: old.network, to: next.network })
  if (old.security !== next.security)
    reasons.push({ kind: 'option-changed', option: '--security', from: old.security, to: next.security })
  const mounts = [old, next].map((exec) => exec.mounts.map(mountText).join(' '))
  if (mounts[0] !== mounts[1])
    reasons.push({ kind: 'option-changed', option: '--mount', from: mounts[0]!, to: mounts[1]! })
  else
    for (const mount of next.mounts)
      if (mount.input !== undefined)
        reasons.push(...treeDifferences(before, now, mount.input, mount.source, false, sourceNames))
  return limited(reasons)
}

// The shell's words in front say nothing that a learner wrote.
function commandOf(exec: Exec): string {
  return exec.args.length === 3 && exec.args[1]?.startsWith('-') ? exec.args[2]! : exec.args.join(' ')
}

function mountText({ type, target, cacheId, sharing, readonly }: Mount): string {
  return [
    `type=${type}`,
    `target=${target}`,
    ...(cacheId && cacheId !== target ? [`id=${cacheId}`] : []),
    ...(sharing && sharing !== 'shared' ? [`sharing=${sharing}`] : []),
    ...(type === 'bind' && !readonly ? ['rw'] : []),
  ].join(',')
}

function variableDifferences(old: Exec, next: Exec, args: ReadonlySet<string>): Reason[] {
  const was = new Map(old.env.map(envPair))
  const is = new Map(next.env.map(envPair))
  const reasons: Reason[] = []
  for (const name of new Set([...was.keys(), ...is.keys()])) {
    const from = was.get(name)
    const to = is.get(name)
    if (from !== to) reasons.push({ kind: 'env-changed', name, from, to, argument: args.has(name) })
  }
  if (reasons.length === 0 && old.env.join('\0') !== next.env.join('\0')) reasons.push({ kind: 'env-reordered' })
  return reasons
}

function fileDifferences(before: LastStep, now: LastStep, sourceNames: readonly string[]): Reason[] {
  const old = before.actions ?? []
  const next = now.actions ?? []
  const reasons: Reason[] = []
  for (const [index, action] of next.entries()) {
    const was = old[index]
    if (!was || was.kind !== action.kind || old.length !== next.length)
      return [{ kind: 'command-changed', from: before.text, to: now.text }]
    reasons.push(...actionDifferences(was, action))
    if (action.kind === 'copy')
      reasons.push(...treeDifferences(before, now, action.input, action.src, action.wildcards, sourceNames))
  }
  if (reasons.length === 0 && before.text !== now.text)
    reasons.push({ kind: 'command-changed', from: before.text, to: now.text })
  return limited(reasons)
}

function actionDifferences(old: FileAction, next: FileAction): Reason[] {
  const reasons: Reason[] = []
  if (old.kind === 'mkdir' && next.kind === 'mkdir') {
    if (old.path !== next.path) reasons.push({ kind: 'destination-changed', from: old.path, to: next.path })
    const [from, to] = [ownerText(old), ownerText(next)]
    if (from !== to) reasons.push({ kind: 'user-changed', from, to })
  }
  if (old.kind === 'copy' && next.kind === 'copy') {
    if (old.src !== next.src)
      reasons.push({ kind: 'option-changed', option: 'The source', from: old.src, to: next.src })
    if (old.dest !== next.dest) reasons.push({ kind: 'destination-changed', from: old.dest, to: next.dest })
    if (ownerText(old) !== ownerText(next))
      reasons.push({ kind: 'option-changed', option: '--chown', from: ownerText(old), to: ownerText(next) })
    if (modeText(old.mode) !== modeText(next.mode))
      reasons.push({ kind: 'option-changed', option: '--chmod', from: modeText(old.mode), to: modeText(next.mode) })
    const [from, to] = [old.excludes.join(' '), next.excludes.join(' ')]
    if (from !== to) reasons.push({ kind: 'option-changed', option: '--exclude', from, to })
  }
  if (old.kind === 'mkfile' && next.kind === 'mkfile' && old.data !== next.data)
    reasons.push({ kind: 'file-changed', path: next.path.slice(1), what: 'content', from: 'context' })
  return reasons
}

function ownerText({
  owner,
}: {
  readonly owner?: { readonly user?: string | number; readonly group?: string | number }
}): string {
  return [owner?.user, owner?.group].filter((one) => one !== undefined).join(':')
}

function modeText(mode: number | string | undefined): string {
  return typeof mode === 'number' ? mode.toString(8) : (mode ?? '')
}

function limited(reasons: readonly Reason[]): Reason[] {
  const files = reasons.filter((reason) => reason.kind === 'file-changed')
  const rest = reasons.filter((reason) => reason.kind !== 'file-changed')
  const more: Reason[] = files.length > most ? [{ kind: 'more-files', count: files.length - most }] : []
  return [...rest, ...files.slice(0, most), ...more]
}

function treeDifferences(
  before: LastStep,
  now: LastStep,
  input: number,
  path: string,
  wildcards: boolean,
  sourceNames: readonly string[],
): Reason[] {
  const old = before.sources[input]
  const next = now.sources[input]
  if (!old || !next || old === next) return []
  const from = sourceNames[input] ?? 'context'
  const reasons: Reason[] = []
  const report = (at: string, what: FileChange) =>
    reasons.push({ kind: 'file-changed', path: from === 'context' ? at.replace(/^\//, '') : at, what, from })
  if (wildcards && hasWildcard(path)) {
    const [was, is] = [expand(old, path, true), expand(next, path, true)]
    for (const one of new Set([...was, ...is])) compare(resolve(old, one).node, resolve(next, one).node, one, report)
  } else compare(rootOf(old, path), rootOf(next, path), path === '/' ? '' : path, report)
  return reasons
}

// A folder that is copied gives its contents, not its own mode.
function rootOf(tree: DirNode, path: string): FileTree | undefined {
  const { node } = resolve(tree, path)
  return node?.kind === 'dir' ? dirNode(node.entries) : node
}

function compare(
  old: FileTree | undefined,
  next: FileTree | undefined,
  path: string,
  report: (path: string, what: FileChange) => void,
): void {
  if (old === next) return
  const what = change(old, next, path)
  if (what) report(path, what)
  if (old?.kind !== 'dir' || next?.kind !== 'dir') return
  for (const name of new Set([...old.entries.keys(), ...next.entries.keys()]))
    compare(old.entries.get(name), next.entries.get(name), `${path}/${name}`, report)
}

function change(old: FileTree | undefined, next: FileTree | undefined, path: string): FileChange | undefined {
  if (!old || !next) return old ? 'removed' : 'added'
  if (old.kind !== next.kind) return 'kind'
  if (next.kind === 'dir') return path !== '' && old.mode !== next.mode ? 'mode' : undefined
  if (contentDigest(old) === contentDigest(next)) return undefined
  if (old.kind === 'symlink' && next.kind === 'symlink' && old.target !== next.target) return 'target'
  if (old.kind === 'file' && next.kind === 'file' && old.blob.digest !== next.blob.digest) return 'content'
  return old.mode !== next.mode ? 'mode' : 'owner'
}
