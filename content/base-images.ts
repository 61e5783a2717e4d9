/** What is known of a base image, as far as a choice depends on it. */
export interface BaseFacts {
  readonly name: string
  /** What it is, in a few words. */
  readonly what: string
  readonly node: boolean
  readonly libc: 'glibc' | 'musl' | undefined
  readonly shell: boolean
  readonly packages: 'apt' | 'apk' | undefined
  /** A C compiler and make. */
  readonly compilers: boolean
  readonly certificates: boolean
  /** Megabytes to download for amd64, and of which image that is; absent where nobody was found who says. */
  readonly compressed?: { readonly megabytes: number; readonly of: string }
}

/** From the smallest to the largest. Sizes are those that Docker Hub shows, and the distroless project's own word for its smallest. */
export const bases: readonly BaseFacts[] = [
  {
    name: 'scratch',
    what: 'nothing at all',
    node: false,
    libc: undefined,
    shell: false,
    packages: undefined,
    compilers: false,
    certificates: false,
    compressed: { megabytes: 0, of: 'nothing' },
  },
  {
    name: 'gcr.io/distroless/static-debian13',
    what: 'certificates, time zones, a user list',
    node: false,
    libc: undefined,
    shell: false,
    packages: undefined,
    compilers: false,
    certificates: true,
    compressed: { megabytes: 2, of: 'about 2 MiB, as its project says' },
  },
  {
    name: 'gcr.io/distroless/nodejs26-debian13',
    what: 'Debian’s C library, and Node',
    node: true,
    libc: 'glibc',
    shell: false,
    packages: undefined,
    compilers: false,
    certificates: true,
  },
  {
    name: 'node:26-alpine3.24',
    what: 'all of Alpine, and Node',
    node: true,
    libc: 'musl',
    shell: true,
    packages: 'apk',
    compilers: false,
    certificates: true,
    compressed: { megabytes: 56, of: 'Node 24.20 on Alpine 3.24' },
  },
  {
    name: 'node:26-trixie-slim',
    what: 'a small Debian, and Node',
    node: true,
    libc: 'glibc',
    shell: true,
    packages: 'apt',
    compilers: false,
    certificates: false,
    compressed: { megabytes: 82, of: 'Node 26.12 on trixie-slim' },
  },
  {
    name: 'node:26-trixie',
    what: 'a Debian with tools to build with, and Node',
    node: true,
    libc: 'glibc',
    shell: true,
    packages: 'apt',
    compilers: true,
    certificates: true,
    compressed: { megabytes: 424, of: 'Node 26.12 on trixie' },
  },
]
