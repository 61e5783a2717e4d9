// The shell patterns of `${name#pattern}`, `${name%pattern}` and `${name/pattern/text}`: `?` is one character, `*` any number of them.

/** A pattern as its stars part it: what stands between two stars has a fixed length; '' is `?`. */
export interface ShellPattern {
  readonly parts: readonly (readonly string[])[]
}

/** The pattern that a text means, or why it means none. */
export function shellPattern(text: string): ShellPattern | { readonly error: string } {
  const parts: string[][] = [[]]
  const chars = [...text]
  for (let at = 0; at < chars.length; at++) {
    const char = chars[at]!
    const part = parts[parts.length - 1]!
    if (char === '*') parts.push([])
    else if (char === '?') part.push('')
    else if (char === '\\') {
      const next = chars[at + 1]
      // `}` and `/` need an escape inside the braces; it is no part of the pattern.
      if (next === '}' || next === '/') continue
      if (next !== '*' && next !== '?' && next !== '\\') return { error: `invalid escape '\\${next ?? '\ufffd'}'` }
      part.push(next)
      at++
    } else part.push(char)
  }
  return { parts }
}

function matchesAt(part: readonly string[], chars: readonly string[], at: number): boolean {
  if (at + part.length > chars.length) return false
  for (let i = 0; i < part.length; i++) {
    const want = part[i]!
    const have = chars[at + i]!
    if (want === '' ? have === '\n' : want !== have) return false
  }
  return true
}

/** Where a star that begins at `at` has to end: it does not cross a line break. */
function reach(chars: readonly string[], at: number): number {
  const line = chars.indexOf('\n', at)
  return line === -1 ? chars.length : line
}

/** The end of the match that begins at `start`: the longest one or the shortest; -1 where there is none. */
export function matchEnd(pattern: ShellPattern, chars: readonly string[], start: number, longest: boolean): number {
  const { parts } = pattern
  const first = parts[0]!
  if (!matchesAt(first, chars, start)) return -1
  let at = start + first.length
  for (let i = 1; i < parts.length; i++) {
    const part = parts[i]!
    const limit = reach(chars, at)
    const found = longest && i === parts.length - 1 ? lastOf(part, chars, at, limit) : firstOf(part, chars, at, limit)
    if (found === -1) return -1
    at = found + part.length
  }
  return at
}

function firstOf(part: readonly string[], chars: readonly string[], from: number, limit: number): number {
  for (let at = from; at <= limit; at++) if (matchesAt(part, chars, at)) return at
  return -1
}

function lastOf(part: readonly string[], chars: readonly string[], from: number, limit: number): number {
  for (let at = limit; at >= from; at--) if (matchesAt(part, chars, at)) return at
  return -1
}

/** The same pattern for a text read backwards; an escape stays before what it escapes. */
export function reversedPattern(text: string): string {
  const units = text.match(/\\[\s\S]|[\s\S]/gu) ?? []
  return units.reverse().join('')
}
