// The names of images: `alpine` is short for docker.io/library/alpine:latest.

/** A reference taken apart. */
export interface ImageReference {
  readonly domain: string
  readonly path: string
  readonly tag?: string
  readonly digest?: string
}

const name = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*$/
const host =
  /^(?:(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])(?:\.(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9]))*|\[(?:[a-fA-F0-9:]+)\])(?::[0-9]+)?$/
const tagShape = /^\w[\w.-]{0,127}$/
const digestShape = /^[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9a-fA-F]{32,}$/
const lengths: Readonly<Record<string, number>> = { sha256: 64, sha384: 96, sha512: 128 }

/** Reads a reference as `docker pull` does, or says in its words why it is none. */
export function parseReference(text: string): ImageReference | { readonly error: string } {
  if (/^[a-f0-9]{64}$/.test(text))
    return { error: `invalid repository name (${text}), cannot specify 64-byte hexadecimal strings` }
  const { domain, rest } = splitDomain(text)
  const repository = rest.split(':')[0] ?? ''
  if (repository.toLowerCase() !== repository)
    return { error: `invalid reference format: repository name (${repository}) must be lowercase` }
  const invalid = { error: 'invalid reference format' }
  const at = rest.indexOf('@')
  const digest = at === -1 ? undefined : rest.slice(at + 1)
  const named = at === -1 ? rest : rest.slice(0, at)
  const colon = named.indexOf(':')
  const path = colon === -1 ? named : named.slice(0, colon)
  const tag = colon === -1 ? undefined : named.slice(colon + 1)
  if (!host.test(domain) || !path.split('/').every((part) => name.test(part))) return invalid
  if (tag !== undefined && !tagShape.test(tag)) return invalid
  if (digest !== undefined && !digestShape.test(digest)) return invalid
  if (`${domain}/${path}`.length > 255) return { error: 'repository name must not be more than 255 characters' }
  if (digest !== undefined) {
    const error = digestError(digest)
    if (error !== undefined) return { error }
  }
  return { domain, path, tag, digest }
}

/** What is wrong with `sha256:…`, in BuildKit's words. */
export function digestError(digest: string): string | undefined {
  const [algorithm = '', hex = ''] = digest.split(':')
  if (!/^[a-z0-9]+(?:[.+_-][a-z0-9]+)*:[a-zA-Z0-9=_-]+$/.test(digest)) return 'invalid checksum digest format'
  const length = Object.hasOwn(lengths, algorithm) ? lengths[algorithm] : undefined
  if (length === undefined) return 'unsupported digest algorithm'
  if (hex.length !== length) return 'invalid checksum digest length'
  return /^[a-f0-9]+$/.test(hex) ? undefined : 'invalid checksum digest format'
}

function splitDomain(text: string): { readonly domain: string; readonly rest: string } {
  const slash = text.indexOf('/')
  const first = slash === -1 ? '' : text.slice(0, slash)
  const isHost = first !== '' && (/[.:]/.test(first) || first === 'localhost' || first.toLowerCase() !== first)
  const given = isHost ? first : 'docker.io'
  const domain = given === 'index.docker.io' ? 'docker.io' : given
  const rest = isHost ? text.slice(slash + 1) : text
  return { domain, rest: domain === 'docker.io' && !rest.includes('/') ? `library/${rest}` : rest }
}

/** The whole name, with `:latest` where neither tag nor digest is given. */
export function formatReference({ domain, path, tag, digest }: ImageReference): string {
  const version = `${tag === undefined ? '' : `:${tag}`}${digest === undefined ? '' : `@${digest}`}`
  return `${domain}/${path}${version || ':latest'}`
}
