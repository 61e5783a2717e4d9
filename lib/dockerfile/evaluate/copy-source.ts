// What COPY and ADD may copy from, and with which mode.
import { digestError } from './image-reference'

/** A path of the context, a file of the web, or a git repository. */
export type SourceKind = 'path' | 'http' | 'git'

/** Tells the three apart as BuildKit does: an http URL that ends in `.git` is a repository. */
export function sourceKind(text: string): SourceKind {
  const web = /^https?:\/\//.test(text)
  if (web) return /^https?:\/\/[^/?#]*\/[^?#]*\.git(?:[?#]|$)/.test(text) ? 'git' : 'http'
  if (/^(?:git|ssh):\/\//.test(text)) return 'git'
  return /^[a-zA-Z0-9-_]+@[a-zA-Z0-9-.]+:/.test(text) ? 'git' : 'path'
}

/** What is wrong with a `--chmod`. */
export function chmodError(text: string): string | undefined {
  const range = `invalid chmod parameter: '${text}'. it should be octal string and between 0 and 07777`
  if (/^[0-7]+$/.test(text)) {
    const value = Number.parseInt(text, 8)
    return value > 0o7777 && value <= 0xffffffff ? range : value > 0xffffffff ? range : undefined
  }
  if (/^[0-9]/.test(text)) return range
  return /^[augo]*(?:[+\-=][rwxXstugo]*)+(?:,[augo]*(?:[+\-=][rwxXstugo]*)+)*$/.test(text)
    ? undefined
    : 'invalid syntax'
}

/** What is wrong with an ADD's `--checksum`. */
export function checksumError(checksum: string, sources: readonly string[]): string | undefined {
  const only = sources[0]
  if (sources.length !== 1 || only === undefined) return "checksum can't be specified for multiple sources"
  const kind = sourceKind(only)
  if (kind === 'path') return 'checksum requires HTTP(S) or Git sources'
  return kind === 'http' ? digestError(checksum) : undefined
}
