// Which files of the context are sent to the builder, and which pattern left the others out.
import { type IgnoreFile, ignoringPattern, isIgnored, parseIgnore } from '@/lib/dockerfile'
import { blobText } from './blob'
import { type DirNode, type FileTree, walk } from './node'
import { nodeAt } from './resolve'

export interface IgnoreRules {
  /** `.dockerignore`, or the one that belongs to the Dockerfile alone. */
  readonly path: string
  readonly file: IgnoreFile
}

/** The rules that hold for a context; undefined where there are none. A file named after the Dockerfile wins. */
export function ignoreRules(context: DirNode, dockerfile = 'Dockerfile'): IgnoreRules | undefined {
  for (const path of [`${dockerfile}.dockerignore`, '.dockerignore']) {
    const node = nodeAt(context, path)
    if (node?.kind === 'file') return { path, file: parsed(blobText(node.blob)) }
  }
  return undefined
}

// The same text is asked for over and over: its patterns, and what they said of each path, are kept.
let last: { readonly text: string; readonly file: IgnoreFile } | undefined

function parsed(text: string): IgnoreFile {
  if (last?.text !== text) last = { text, file: parseIgnore(text) }
  return last.file
}

/** The context without what is ignored. A folder that is itself ignored stays where something in it is taken back in. */
export function included(context: DirNode, rules: IgnoreRules | undefined): DirNode {
  if (!rules || rules.file.patterns.length === 0) return context
  let memory = memories.get(rules.file)
  if (!memory) {
    memory = {
      file: rules.file,
      negates: rules.file.patterns.some((pattern) => pattern.negated),
      folders: new WeakMap(),
      paths: new Map(),
    }
    memories.set(rules.file, memory)
  }
  return filtered(context, memory, '')
}

interface Memory {
  readonly file: IgnoreFile
  readonly negates: boolean
  readonly folders: WeakMap<DirNode, { readonly base: string; readonly dir: DirNode }>
  readonly paths: Map<string, boolean>
}

const memories = new WeakMap<IgnoreFile, Memory>()

function filtered(dir: DirNode, memory: Memory, base: string): DirNode {
  const before = memory.folders.get(dir)
  if (before?.base === base) return before.dir
  const entries = new Map<string, FileTree>()
  let same = true
  for (const [name, node] of dir.entries) {
    const kept = keep(node, memory, base ? `${base}/${name}` : name)
    if (kept) entries.set(name, kept)
    if (kept !== node) same = false
  }
  const result = same ? dir : { ...dir, entries }
  memory.folders.set(dir, { base, dir: result })
  return result
}

function keep(node: FileTree, memory: Memory, path: string): FileTree | undefined {
  const excluded = isLeftOut(memory, path)
  if (node.kind !== 'dir') return excluded ? undefined : node
  if (excluded && !memory.negates) return undefined
  const inner = filtered(node, memory, path)
  return excluded && inner.entries.size === 0 ? undefined : inner
}

function isLeftOut(memory: Memory, path: string): boolean {
  let out = memory.paths.get(path)
  if (out === undefined) {
    out = isIgnored(memory.file, path)
    memory.paths.set(path, out)
  }
  return out
}

/** A file of the context and what became of it. */
export interface ContextEntry {
  readonly path: string
  readonly size: number
  /** The pattern that left it out. */
  readonly ignoredBy?: { readonly pattern: string; readonly line: number; readonly file: string }
}

/** Every file and link of a context, in path order, with the pattern that decided. */
export function contextEntries(context: DirNode, dockerfile?: string): ContextEntry[] {
  const rules = ignoreRules(context, dockerfile)
  const entries: ContextEntry[] = []
  walk(context, (absolute, node) => {
    if (node.kind === 'dir') return
    const path = absolute.slice(1)
    const size = node.kind === 'file' ? node.blob.size : 0
    const pattern = rules && ignoringPattern(rules.file, path)
    const ignoredBy =
      rules && pattern && !pattern.negated ? { pattern: pattern.text, line: pattern.line, file: rules.path } : undefined
    entries.push({ path, size, ignoredBy })
  })
  return entries
}
