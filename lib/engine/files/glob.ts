// Shell patterns as Go's path.Match reads them: `*` and `?` stop at a slash, `[a-z]` and `[^a-z]`, a backslash takes the next letter as it is.
import { type DirNode, sortedNames } from './node'
import { clean, names } from './path'
import { resolve } from './resolve'

/** Whether a name or path has anything in it that `matches` would not take as it is. */
export function hasWildcard(path: string): boolean {
  for (let at = 0; at < path.length; at++) {
    if (path[at] === '\\') at++
    else if ('*?['.includes(path[at]!)) return true
  }
  return false
}

/** Whether the whole path fits the pattern; a malformed pattern fits nothing. */
export function matches(pattern: string, path: string): boolean {
  let regex = compiled.get(pattern)
  if (regex === undefined) {
    regex = compile(pattern)
    if (compiled.size > 500) compiled.clear()
    compiled.set(pattern, regex)
  }
  return regex?.test(path) ?? false
}
const compiled = new Map<string, RegExp | null>()

/** The paths in a tree that a pattern names, in path order; a folder that matches is not searched further. Without a wildcard the path itself. */
export function expand(root: DirNode, pattern: string, followLast: boolean): string[] {
  const parts = names(pattern)
  const first = parts.findIndex(hasWildcard)
  if (first < 0) return [clean(pattern)]
  const base = resolve(root, parts.slice(0, first).join('/'), followLast)
  const found: string[] = []
  if (base.node?.kind === 'dir') search(base.node, parts.slice(first), base.path === '/' ? '' : base.path, found)
  return found
}

function search(dir: DirNode, parts: readonly string[], base: string, found: string[]): void {
  const [part, ...rest] = parts
  for (const name of sortedNames(dir)) {
    if (!matches(part!, name)) continue
    const node = dir.entries.get(name)!
    if (rest.length === 0) found.push(`${base}/${name}`)
    else if (node.kind === 'dir') search(node, rest, `${base}/${name}`, found)
  }
}

function compile(pattern: string): RegExp | null {
  let source = ''
  for (let at = 0; at < pattern.length; at++) {
    const letter = pattern[at]!
    if (letter === '*') source += '[^/]*'
    else if (letter === '?') source += '[^/]'
    else if (letter === '\\') {
      if (++at >= pattern.length) return null
      source += literal(pattern[at]!)
    } else if (letter === '[') {
      const end = classEnd(pattern, at)
      if (end < 0) return null
      source += characterClass(pattern.slice(at + 1, end))
      at = end
    } else source += literal(letter)
  }
  try {
    return new RegExp(`^${source}$`, 's')
  } catch {
    // A range that runs backwards, as in `[z-a]`.
    return null
  }
}

function classEnd(pattern: string, open: number): number {
  for (let at = open + 1 + (pattern[open + 1] === '^' ? 1 : 0), first = at; at < pattern.length; at++) {
    if (pattern[at] === '\\') at++
    else if (pattern[at] === ']' && at > first) return at
  }
  return -1
}

function characterClass(inner: string): string {
  const negated = inner.startsWith('^')
  const body = (negated ? inner.slice(1) : inner).replace(
    /\\(.)|([[\]^])/g,
    (_, escaped, special) => `\\${escaped ?? special}`,
  )
  return `${negated ? '(?!/)[^' : '['}${body}]`
}

function literal(letter: string): string {
  return letter.replace(/[\\^$.*+?()[\]{}|/-]/, '\\$&')
}
