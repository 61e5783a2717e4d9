// .dockerignore: which files of the context BuildKit leaves out.
import { cleanPath } from '../evaluate/path'
import { trimSpace } from '../parse/space'

export interface IgnorePattern {
  /** Cleaned: no leading or trailing slash, no `.` and `..` in between. */
  readonly text: string
  /** `!pattern`: takes a file back in. */
  readonly negated: boolean
  readonly line: number
}

export interface IgnoreFile {
  readonly patterns: readonly IgnorePattern[]
}

/** Reads a .dockerignore. A `#` begins a comment in the first column only; the last pattern that matches decides. */
export function parseIgnore(source: string): IgnoreFile {
  const patterns: IgnorePattern[] = []
  const lines = source.replace(/^\ufeff/, '').split('\n')
  for (const [index, raw] of lines.entries()) {
    if (raw.startsWith('#')) continue
    const line = trimSpace(raw)
    if (line === '') continue
    const negated = line.startsWith('!')
    const body = negated ? trimSpace(line.slice(1)) : line
    if (body === '') {
      if (negated) patterns.push({ text: '', negated, line: index + 1 })
      continue
    }
    const clean = cleanPath(body)
    const text = clean.length > 1 && clean.startsWith('/') ? clean.slice(1) : clean
    patterns.push({ text, negated, line: index + 1 })
  }
  return { patterns }
}

/** Why BuildKit cannot use the patterns; undefined where it can. */
export function ignoreError({ patterns }: IgnoreFile): string | undefined {
  for (const { text, negated } of patterns) {
    if (negated && (text === '' || text === '/')) return 'illegal exclusion pattern: "!"'
    if (!wellFormed.test(text)) return 'syntax error in pattern'
  }
  return undefined
}

// Each `[` has its `]` with characters or ranges between, each backslash a character behind it.
const wellFormed = /^(?:[^[\\]|\\.|\[(?:\^|(?!\^))(?:(?:\\.|[^\]\\-])(?:-(?:\\.|[^\]\\-]))?)+\])*$/s

/** The pattern that decides about a path of the context; undefined where none matches it or a folder above it. */
export function ignoringPattern(file: IgnoreFile, path: string): IgnorePattern | undefined {
  let found: IgnorePattern | undefined
  for (const pattern of file.patterns) if (matches(pattern, path)) found = pattern
  return found
}

/** Whether a path is left out of the context. */
export function isIgnored(file: IgnoreFile, path: string): boolean {
  const pattern = ignoringPattern(file, path)
  return pattern !== undefined && !pattern.negated
}

function matches(pattern: IgnorePattern, path: string): boolean {
  const fits = matcher(pattern.text)
  for (let end = path.length; end > 0; end = path.lastIndexOf('/', end - 1)) if (fits(path.slice(0, end))) return true
  return false
}

type Matcher = (path: string) => boolean

const matchers = new Map<string, Matcher>()

function matcher(pattern: string): Matcher {
  let known = matchers.get(pattern)
  if (!known) {
    if (matchers.size > 1000) matchers.clear()
    known = compiled(pattern)
    matchers.set(pattern, known)
  }
  return known
}

/**
 * `**` goes over folders, `*` and `?` stay within one. As in the library that BuildKit uses, a pattern without other wildcards than a
 * `**` at its start or end compares text, and one with others is a regular expression in which `|`, `{` and `}` keep their meaning.
 */
function compiled(pattern: string): Matcher {
  const wild = /[*?[\]\\]/
  if (!wild.test(pattern)) return (path) => path === pattern
  if (pattern.startsWith('**') && !wild.test(pattern.slice(2))) {
    const suffix = pattern.slice(2)
    return (path) => path.endsWith(suffix) || (suffix.startsWith('/') && path === suffix.slice(1))
  }
  if (pattern.endsWith('**') && !wild.test(pattern.slice(0, -2))) {
    const prefix = pattern.slice(0, -2)
    return (path) => path.startsWith(prefix)
  }
  const expression = expressionOf(pattern)
  return expression ? (path) => expression.test(path) : () => false
}

function expressionOf(pattern: string): RegExp | undefined {
  let out = ''
  for (let at = 0; at < pattern.length; at++) {
    const char = pattern[at]!
    if (char === '*') {
      if (pattern[at + 1] !== '*') {
        out += '[^/]*'
        continue
      }
      at++
      if (pattern[at + 1] === '/') at++
      out += at === pattern.length - 1 ? '.*' : '(.*/)?'
    } else if (char === '?') out += '[^/]'
    else if (char === '\\') out += at + 1 < pattern.length ? `\\${pattern[++at]}` : '\\\\'
    else if ('.+()$'.includes(char)) out += `\\${char}`
    else out += char
  }
  try {
    return new RegExp(`^${out}$`)
  } catch {
    return undefined
  }
}
