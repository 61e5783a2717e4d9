// How Go prints text and calls characters letters, which its messages and its variable names rest upon.

/** Go's `%q`: the text in double quotes. */
export function quoted(text: string): string {
  let out = '"'
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0
    if (char === '"' || char === '\\') out += `\\${char}`
    else if (code >= 32 && code < 127) out += char
    else out += escaped(char, code)
  }
  return `${out}"`
}

const short: Readonly<Record<string, string>> = {
  '\u0007': '\\a',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\v': '\\v',
}

function escaped(char: string, code: number): string {
  const known = short[char]
  if (known) return known
  if (code < 32 || code === 127) return `\\x${code.toString(16).padStart(2, '0')}`
  if (code >= 0xd800 && code <= 0xdfff) return '\ufffd'
  if (/[\p{L}\p{M}\p{N}\p{P}\p{S}]/u.test(char)) return char
  return code > 0xffff ? `\\U${code.toString(16).padStart(8, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`
}

const letter = /\p{L}/u
const digit = /\p{Nd}/u

/** Go's `unicode.IsLetter`. */
export function isLetter(char: string): boolean {
  const code = char.charCodeAt(0)
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
  return letter.test(char)
}

/** Go's `unicode.IsDigit`. */
export function isDigit(char: string): boolean {
  const code = char.charCodeAt(0)
  if (code < 128) return code >= 48 && code <= 57
  return digit.test(char)
}
