// The base images: what they say of themselves and what can be done in them.
import { describe, expect, it } from 'vitest'
import { type BaseImage, catalogue, imageSize, isKnown, lookup } from '@/lib/engine'
import { last } from '../scene'

function image(name: string, architecture = 'amd64'): BaseImage {
  const found = catalogue(name.includes('/') ? name : `docker.io/library/${name}`, { os: 'linux', architecture })
  if ('error' in found) throw new Error(found.error)
  return found
}

const known = [
  'alpine:3.24',
  'busybox:1.38',
  'debian:trixie-slim',
  'ubuntu:26.04',
  'node:26-trixie-slim',
  'node:26-alpine3.24',
  'node:26',
  'python:3.14-slim',
  'golang:1.26',
  'nginx:1.31',
  'gcr.io/distroless/nodejs26-debian13',
  'gcr.io/distroless/static-debian13',
]

describe('the catalogue', () => {
  it.each(known)('knows %s, and says how sure it is', (name) => {
    const one = image(name)
    expect(one.trust).not.toBe('assumed')
    expect(one.layers.reduce((sum, layer) => sum + layer.entries.length, 0)).toBeGreaterThan(0)
    expect(one.history.filter((entry) => !entry.empty_layer)).toHaveLength(one.layers.length)
    expect(one.trust === 'real' || one.note !== undefined).toBe(true)
  })

  it('has one digest for two names of one image, and another for another platform', () => {
    expect(image('node:26-trixie-slim').digest).toBe(image('node:26-trixie-slim').digest)
    expect(image('alpine:3.24').digest).not.toBe(image('alpine:3.24', 'arm64').digest)
  })

  it('builds Node upon its distribution, which is then shared', () => {
    expect(image('node:26-trixie-slim').layers[0]?.digest).toBe(image('debian:trixie-slim').layers[0]?.digest)
  })

  it('orders the variants by size as they are', () => {
    const sizes = ['node:26', 'node:26-trixie-slim', 'node:26-alpine3.24', 'alpine:3.24'].map((name) =>
      imageSize(image(name)),
    )
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a))
  })

  it('shares the measured bytes of the whole among the layers', () => {
    const one = image('node:26-trixie-slim')
    const sum = one.layers.reduce((so, layer) => so + (layer.compressed ?? 0), 0)
    expect(Math.abs(sum - one.compressed!)).toBeLessThan(one.layers.length)
  })

  it('has files that can be looked at, and users', () => {
    const { tree } = image('node:26-alpine3.24')
    expect(lookup(tree, '/etc/os-release')?.kind).toBe('file')
    expect(lookup(tree, '/usr/local/bin/docker-entrypoint.sh')).toMatchObject({ mode: 0o755 })
    expect(lookup(tree, '/home/node')).toMatchObject({ uid: 1000 })
  })

  it('gives distroless no shell', async () => {
    const built = await last({ dockerfile: ['FROM gcr.io/distroless/nodejs26-debian13', 'RUN echo hi'] })
    expect(built.error?.exitCode).toBe(127)
  })

  it('assumes a small Linux for a name that it does not know', () => {
    expect(isKnown('docker.io/acme/thing:1')).toBe(false)
    expect(image('docker.io/acme/thing:1')).toMatchObject({ trust: 'assumed' })
    expect(image('docker.io/acme/thing:1').note).toContain('acme/thing:1')
  })
})
