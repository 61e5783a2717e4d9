// Go's notions of blank: its parser uses two, and they differ from JavaScript's.

/** What Go's `unicode.IsSpace` takes for a blank. */
export function isSpace(code: number): boolean {
  if (code <= 32) return code === 32 || (code >= 9 && code <= 13)
  if (code < 128) return false
  return (
    code === 0x85 ||
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  )
}

/** The blanks that part words: tab, vertical tab, form feed, carriage return, space. */
export function isBlank(code: number): boolean {
  return code === 32 || code === 9 || (code >= 11 && code <= 13)
}

/** The first offset from `start` on that is no space, at most `end`. */
export function skipSpace(text: string, start: number, end: number = text.length): number {
  let at = start
  while (at < end && isSpace(text.charCodeAt(at))) at++
  return at
}

/** The offset behind the last character before `end` that is no space, at least `start`. */
export function trimEnd(text: string, start: number, end: number): number {
  let at = end
  while (at > start && isSpace(text.charCodeAt(at - 1))) at--
  return at
}

/** Go's `strings.TrimSpace`. */
export function trimSpace(text: string): string {
  const start = skipSpace(text, 0)
  return text.slice(start, trimEnd(text, start, text.length))
}
