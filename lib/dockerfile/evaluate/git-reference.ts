// A git repository as ADD names it: `https://host/a.git#branch:folder`, `git@host:a?tag=v1`.
import { quoted } from '../expand/go-text'
import { boolean } from '../parse/duration'

/** What is wanted of a repository. */
export interface GitReference {
  readonly remote: string
  /** A branch, tag or commit. */
  readonly ref?: string
  readonly subdir?: string
  readonly checksum?: string
  readonly keepGitDir?: boolean
  readonly submodules?: boolean
}

type Read = GitReference | { readonly error: string }

const protocols: readonly string[] = ['http', 'https', 'ssh', 'git']

/** The repository that a source names, or what is wrong with the options behind its `?`; undefined where it names none. */
export function parseGitReference(text: string): Read | undefined {
  if (text.startsWith('./') || text.startsWith('../')) return undefined
  const [address = '', fragment = ''] = cut(text, '#')
  const [remote = '', query = ''] = cut(address, '?')
  if (!isRepository(remote)) return undefined
  const [ref, subdir] = cut(fragment, ':')
  return withOptions({ remote, ref: ref || undefined, subdir: subdir || undefined }, query)
}

/** BuildKit looks at the options of `github.com/a/b` too before it takes it for a path. */
export function isLikeLocal(text: string): boolean {
  return text.startsWith('github.com/')
}

function isRepository(remote: string): boolean {
  if (isLikeLocal(remote)) return true
  const protocol = /^([a-zA-Z0-9]+):\/\//.exec(remote)?.[1]?.toLowerCase()
  if (protocol === undefined) return /^[a-zA-Z0-9-_]+@[a-zA-Z0-9-.]+:/.test(remote)
  const [, host = '', path = ''] = /^[^:]+:\/\/([^/]*)(.*)$/s.exec(remote) ?? []
  if (!protocols.includes(protocol) || !isHost(host)) return false
  return protocol === 'ssh' || protocol === 'git' || path.endsWith('.git')
}

/** What Go's `url.Parse` lets stand before the path; `ssh://git@host:owner/repository` is none, for its port is no number. */
function isHost(text: string): boolean {
  return /^(?:[^@]*@)?(?:\[[^\]]*\]|[^:[\]\s]*)(?::\d*)?$/.test(text)
}

function cut(text: string, at: string): readonly [string, string] {
  const index = text.indexOf(at)
  return index === -1 ? [text, ''] : [text.slice(0, index), text.slice(index + 1)]
}

const switches: readonly string[] = ['keep-git-dir', 'submodules']
const known: readonly string[] = ['ref', 'tag', 'branch', 'subdir', 'checksum', 'commit', ...switches]

function withOptions(given: GitReference, query: string): Read {
  const options = new Map<string, string>()
  const parameters = new URLSearchParams(query)
  for (const [key, value] of parameters) {
    if (parameters.getAll(key).length > 1) return { error: `query ${quoted(key)} has multiple values` }
    if (value === '' && !switches.includes(key)) return { error: `query ${quoted(key)} has no value` }
    if (!known.includes(key)) return { error: `unexpected query ${quoted(key)}` }
    if (switches.includes(key) && value !== '' && boolean(value) === undefined)
      return { error: `invalid ${key} value: ${quoted(value)}` }
    options.set(key, value)
  }
  const tag = options.get('tag')
  const branch = options.get('branch')
  if (tag && branch) return { error: 'branch conflicts with tag' }
  let { ref, subdir } = given
  for (const wanted of [options.get('ref'), tag && under('refs/tags/', tag), branch && under('refs/heads/', branch)]) {
    if (ref && wanted && ref !== wanted) return { error: `ref conflicts: ${quoted(ref)} vs ${quoted(wanted)}` }
    ref = wanted || ref
  }
  const folder = options.get('subdir')
  if (subdir && folder && subdir !== folder)
    return { error: `subdir conflicts: ${quoted(subdir)} vs ${quoted(folder)}` }
  subdir = folder ?? subdir
  const checksum = options.get('checksum') ?? options.get('commit')
  return {
    ...given,
    ref: ref ?? checksum,
    subdir,
    checksum,
    keepGitDir: isOn(options.get('keep-git-dir')),
    submodules: isOn(options.get('submodules')),
  }
}

function under(folder: string, name: string): string {
  return name.startsWith(folder) ? name : folder + name
}

function isOn(value: string | undefined): boolean | undefined {
  return value === '' ? true : value === undefined ? undefined : boolean(value)
}
