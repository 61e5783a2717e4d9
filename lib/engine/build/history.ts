// Go's ways of printing, which BuildKit's history lines show.

/** A text as Go's %q prints it. */
export function goQuote(text: string): string {
  let out = '"'
  for (const letter of text) out += named[letter] ?? (printable(letter) ? letter : escaped(letter.codePointAt(0)!))
  return `${out}"`
}

/** A list as %q prints it: `["a" "b"]`. */
export function goQuoteList(list: readonly string[]): string {
  return `[${list.map(goQuote).join(' ')}]`
}

/** A list as %v prints it: `[a b]`. */
export function goList(list: readonly string[]): string {
  return `[${list.join(' ')}]`
}

const named: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\x07': '\\a',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\v': '\\v',
}

// Go calls letters, marks, numbers, punctuation, symbols and the plain blank printable.
function printable(letter: string): boolean {
  return letter === ' ' || /^[\p{L}\p{M}\p{N}\p{P}\p{S}]$/u.test(letter)
}

function escaped(code: number): string {
  if (code < 0x80) return `\\x${code.toString(16).padStart(2, '0')}`
  return code > 0xffff ? `\\U${code.toString(16).padStart(8, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`
}

/** Nanoseconds as Go prints a duration: `1m30s`, `500ms`, `0s`. */
export function goDuration(nanoseconds: number): string {
  if (nanoseconds === 0) return '0s'
  const sign = nanoseconds < 0 ? '-' : ''
  const all = Math.abs(nanoseconds)
  if (all < 1e3) return `${sign}${all}ns`
  if (all < 1e6) return `${sign}${all / 1e3}µs`
  if (all < 1e9) return `${sign}${all / 1e6}ms`
  const hours = Math.floor(all / 3.6e12)
  const minutes = Math.floor((all % 3.6e12) / 6e10)
  const seconds = (all % 6e10) / 1e9
  if (hours > 0) return `${sign}${hours}h${minutes}m${seconds}s`
  return minutes > 0 ? `${sign}${minutes}m${seconds}s` : `${sign}${seconds}s`
}
