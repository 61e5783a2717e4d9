// Every image tag that the course prints as one to use, with the day on which its support ends. A test fails when a lesson
// prints another tag, or when one of these days has come. Tags that a lesson marks as broken on purpose are not listed.

export interface Version {
  /** As it is printed: `node:26-trixie-slim`. */
  readonly tag: string
  /** The first of its parts to lose support, and the day. */
  readonly part: string
  readonly until: string
  /** `policy`: no day is announced; it follows from the project's rule for all its releases. */
  readonly known: 'announced' | 'policy'
  readonly source: string
}

const debian13 = {
  part: 'Debian 13, regular security support',
  until: '2028-08-09',
  known: 'announced',
  source: 'https://www.debian.org/releases/trixie/',
} as const

const alpine324 = {
  part: 'Alpine 3.24, main repository',
  until: '2028-05-01',
  known: 'policy',
  source: 'https://alpinelinux.org/releases/',
} as const

const node26 = {
  part: 'Node.js 26',
  until: '2029-04-30',
  known: 'announced',
  source: 'https://github.com/nodejs/Release/blob/main/schedule.json',
} as const

export const versions: readonly Version[] = [
  { tag: 'node:26-trixie-slim', ...debian13 },
  { tag: 'node:26-trixie', ...debian13 },
  { tag: 'node:26', ...node26 },
  { tag: 'debian:trixie-slim', ...debian13 },
  { tag: 'alpine:3.24', ...alpine324 },
  { tag: 'node:26-alpine3.24', ...alpine324 },
]
