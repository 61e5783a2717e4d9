// What COPY and ADD may copy from, and with which mode.
import { quoted } from '../expand/go-text'
import type { CopyInstruction } from '../tree'
import { isLikeLocal, parseGitReference } from './git-reference'

/** A path of the context, a file of the web, or a git repository. */
export type SourceKind = 'path' | 'http' | 'git'

/** Tells the three apart as BuildKit does: an http URL that ends in `.git` is a repository. */
export function sourceKind(text: string): SourceKind {
  const git = isPlainPath(text) || isLikeLocal(text) ? undefined : parseGitReference(text)
  if (git && !('error' in git)) return 'git'
  return /^https?:\/\//.test(text) ? 'http' : 'path'
}

/** Most sources: neither a protocol nor a host can be in them. */
function isPlainPath(text: string): boolean {
  return !text.includes(':')
}

/** What is wrong with the repository that a COPY or an ADD names. */
export function gitError({ kind, checksum, keepGitDir }: CopyInstruction, source: string): string | undefined {
  if (isPlainPath(source) && !isLikeLocal(source)) return undefined
  const git = parseGitReference(source)
  if (!git) return undefined
  if ('error' in git) return git.error
  if (isLikeLocal(source)) return undefined
  if (kind === 'copy') return "source can't be a git ref for COPY"
  if (keepGitDir !== undefined && git.keepGitDir !== undefined && keepGitDir !== git.keepGitDir)
    return 'inconsistent keep-git-dir configuration'
  return checksum?.text && git.checksum && checksum.text !== git.checksum
    ? `checksum mismatch ${quoted(checksum.text)} != ${quoted(git.checksum)}`
    : undefined
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

/** What is wrong with an ADD's `--checksum`, but for how it is written. */
export function checksumError(sources: readonly string[]): string | undefined {
  const only = sources[0]
  if (sources.length !== 1 || only === undefined) return "checksum can't be specified for multiple sources"
  return sourceKind(only) === 'path' && !isLikeLocal(only) ? 'checksum requires HTTP(S) or Git sources' : undefined
}
