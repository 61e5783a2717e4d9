// What COPY and ADD put where.
import { describe, expect, it } from 'vitest'
import type { ContextFile } from '@/lib/engine'
import { writeTar } from '@/lib/engine/files/tar'
import { last, stored } from '../scene'

async function copied(instruction: string, files: Readonly<Record<string, ContextFile>>): Promise<string[]> {
  const built = await last({ dockerfile: ['FROM scratch', instruction], files })
  if (built.error) throw new Error(built.error.message)
  return stored(built, instruction)
}

const files = { 'src/a.js': '1', 'src/lib/b.js': '2', 'src/lib/b.txt': '3', 'x.conf': '4', 'y.conf': '5' }

describe('COPY', () => {
  it('copies what a folder holds, not the folder', async () => {
    expect(await copied('COPY src /app', files)).toEqual([
      '/app',
      '/app/a.js',
      '/app/lib',
      '/app/lib/b.js',
      '/app/lib/b.txt',
    ])
  })

  it('names a file after the destination, unless that ends with a slash', async () => {
    expect(await copied('COPY x.conf /etc/conf', files)).toEqual(['/etc', '/etc/conf'])
    expect(await copied('COPY x.conf /etc/conf/', files)).toEqual(['/etc', '/etc/conf', '/etc/conf/x.conf'])
  })

  it('takes all that a wildcard names, which stays within one folder', async () => {
    expect(await copied('COPY *.conf /c/', files)).toEqual(['/c', '/c/x.conf', '/c/y.conf'])
    expect(await copied('COPY src/*/b.* /c/', files)).toEqual(['/c', '/c/b.js', '/c/b.txt'])
  })

  it('keeps the folders above a source with --parents', async () => {
    expect(await copied('COPY --parents src/./lib/b.js x.conf /c/', files)).toEqual([
      '/c',
      '/c/lib',
      '/c/lib/b.js',
      '/c/x.conf',
    ])
  })

  it('leaves out what --exclude names', async () => {
    expect(await copied('COPY --exclude=**/*.txt src /app', files)).not.toContain('/app/lib/b.txt')
    expect(await copied('COPY --exclude=lib src /app', files)).toEqual(['/app', '/app/a.js'])
  })

  it('sets mode and owner with --chmod and --chown, and root’s otherwise', async () => {
    const built = await last({
      dockerfile: ['FROM alpine:3.24', 'COPY --chmod=u=rw,go= --chown=nobody x.conf /a', 'COPY x.conf /b'],
      files: { 'x.conf': { content: '1', mode: 0o640 } },
    })
    const entries = built.steps.flatMap((step) => step.layer?.entries ?? [])
    expect(entries.find(({ path }) => path === '/a')).toMatchObject({ mode: 0o600, uid: 65534, gid: 65534 })
    expect(entries.find(({ path }) => path === '/b')).toMatchObject({ mode: 0o640, uid: 0, gid: 0 })
  })

  it('copies a link as a link, where a folder is copied, and what it points at, where it is named', async () => {
    const linked = { 'd/real': 'text', 'd/link': { symlink: 'real' } } as const
    const built = await last({ dockerfile: ['FROM scratch', 'COPY d /d', 'COPY d/link /one'], files: linked })
    const entries = built.steps.flatMap((step) => step.layer?.entries ?? [])
    expect(entries.find(({ path }) => path === '/d/link')).toMatchObject({ type: 'symlink', target: 'real' })
    expect(entries.find(({ path }) => path === '/one')).toMatchObject({ type: 'file' })
  })

  it('gives a --link copy no names of the image', async () => {
    const built = await last({
      dockerfile: ['FROM alpine:3.24', 'COPY --link --chown=nobody x.conf /a'],
      files,
    })
    expect(built.error?.message).toBe('invalid user index: -1')
  })
})

describe('ADD', () => {
  const member = { mode: 0o755, uid: 0, gid: 0, mtime: 0, link: '', bytes: new Uint8Array() }
  const tar = writeTar([
    { ...member, path: 'in', type: 'dir' },
    {
      ...member,
      path: 'in/a.txt',
      type: 'file',
      mode: 0o600,
      uid: 7,
      gid: 8,
      mtime: 5,
      bytes: new TextEncoder().encode('hello'),
    },
    { ...member, path: 'in/l', type: 'symlink', link: 'a.txt' },
  ])

  it('unpacks a tar file, with modes and owners', async () => {
    const built = await last({ dockerfile: ['FROM scratch', 'ADD v.tar /v/'], files: { 'v.tar': { content: tar } } })
    expect(stored(built, 'ADD')).toEqual(['/v', '/v/in', '/v/in/a.txt', '/v/in/l'])
    expect(built.steps[1]?.layer?.entries.find(({ path }) => path === '/v/in/a.txt')).toMatchObject({
      mode: 0o600,
      uid: 7,
      gid: 8,
    })
  })

  it('leaves a tar file whole that COPY takes, and one that ADD is told not to unpack', async () => {
    expect(await copied('COPY v.tar /v/', { 'v.tar': { content: tar } })).toEqual(['/v', '/v/v.tar'])
    expect(await copied('ADD --unpack=false v.tar /v/', { 'v.tar': { content: tar } })).toEqual(['/v', '/v/v.tar'])
  })

  it('takes what is no archive as it is, whatever its name says', async () => {
    expect(await copied('ADD v.tar.gz /v/', { 'v.tar.gz': 'no archive' })).toEqual(['/v', '/v/v.tar.gz'])
  })
})
