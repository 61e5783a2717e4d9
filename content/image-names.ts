import { parseReference } from '@/lib/dockerfile'

/** A part of an image’s full name; `given` says whether somebody wrote it, or it was filled in. */
export interface NamePart {
  readonly text: string
  readonly given: boolean
}

/** An image’s name as it is written, and what it means. */
export interface ImageName {
  readonly written: string
  readonly registry: NamePart
  /** A first piece of the repository’s path that was filled in: `library/`. */
  readonly prefix: string
  readonly repository: string
  readonly tag?: NamePart
  readonly digest?: string
}

const digest = `sha256:9b2c${'0'.repeat(56)}41d7`

const written = [
  `ghcr.io/acme/shop:1.4@${digest}`,
  'node:26-trixie-slim',
  'acme/shop',
  'shop:1.4',
  'localhost:5000/shop',
  'gcr.io/distroless/nodejs26-debian13',
] as const

/** Some names, read as `docker pull` reads them. */
export const imageNames: readonly ImageName[] = written.map((text) => {
  const name = parseReference(text)
  if ('error' in name) throw new Error(`content/image-names.ts: "${text}" is no image’s name: ${name.error}`)
  const prefix = name.path.startsWith('library/') && !text.includes('library/') ? 'library/' : ''
  return {
    written: shortened(text),
    registry: { text: name.domain, given: text.startsWith(name.domain) },
    prefix,
    repository: name.path.slice(prefix.length),
    tag: tagOf(name.tag, name.digest),
    digest: name.digest && shortened(name.digest),
  }
})

function tagOf(tag: string | undefined, digest: string | undefined): NamePart | undefined {
  if (tag !== undefined) return { text: tag, given: true }
  return digest === undefined ? { text: 'latest', given: false } : undefined
}

function shortened(text: string): string {
  return text.replace(/(sha256:.{4}).{60}/, '$1…')
}
