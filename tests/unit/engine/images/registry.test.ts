// What a push and a pull move.
import { describe, expect, it } from 'vitest'
import { emptyRegistry, pull, push, transferText } from '@/lib/engine'
import { scene } from '../scene'

const files = { a: '1', b: '1' }
const state = (b: string) => ({ dockerfile: ['FROM alpine:3.24', 'COPY a /', 'COPY b /'], files: { ...files, b } })

async function images() {
  const builds = await scene(state('1'), state('2'))
  return builds.map((built) => built.image!)
}

describe('a registry', () => {
  it('takes only the layers that its repository lacks', async () => {
    const [first, second] = await images()
    const one = push(emptyRegistry, 'me/app:1', first!)!
    expect(one.transfers.map(({ outcome }) => outcome)).toEqual(['pushed', 'pushed', 'pushed'])
    const two = push(one.registry, 'me/app:2', second!)!
    expect(two.transfers.map(({ outcome }) => outcome)).toEqual(['already there', 'already there', 'pushed'])
    expect(two.transfers.map(({ bytes }) => bytes > 0)).toEqual([false, false, true])
    expect(transferText(two.transfers[0]!, 'push')).toMatch(/^[0-9a-f]{12}: Layer already exists$/)
  })

  it('mounts layers from another repository of the same host, not of another one', async () => {
    const [first] = await images()
    const one = push(emptyRegistry, 'ghcr.io/me/app:1', first!)!
    const two = push(one.registry, 'ghcr.io/me/other:1', first!)!
    expect(two.transfers[0]).toMatchObject({ outcome: 'mounted', from: 'ghcr.io/me/app', bytes: 0 })
    expect(push(one.registry, 'me/app:1', first!)!.transfers[0]).toMatchObject({ outcome: 'pushed' })
  })

  it('moves a tag, while the digest goes on naming the old image', async () => {
    const [first, second] = await images()
    const one = push(emptyRegistry, 'me/app:latest', first!)!
    const two = push(one.registry, 'me/app', second!)!
    expect(pull(two.registry, 'me/app', new Set())?.digest).toBe(two.digest)
    expect(pull(two.registry, `me/app@${one.digest}`, new Set())?.image).toBe(first)
  })

  it('hands out only the layers that are not there yet', async () => {
    const [first, second] = await images()
    const two = push(push(emptyRegistry, 'me/app:1', first!)!.registry, 'me/app:2', second!)!
    const have = new Set(first!.layers.map((layer) => layer.digest))
    const { transfers } = pull(two.registry, 'me/app:2', have)!
    expect(transfers.map((one) => transferText(one, 'pull').slice(14))).toEqual([
      'Already exists',
      'Already exists',
      'Pull complete',
    ])
  })

  it('knows nothing of names that were never pushed', () => {
    expect(pull(emptyRegistry, 'me/app', new Set())).toBeUndefined()
    expect(
      push(emptyRegistry, 'Not A Name', {
        os: '',
        architecture: '',
        config: { Env: [] },
        history: [],
        layers: [],
        tree: { kind: 'dir', mode: 0, uid: 0, gid: 0, mtime: 0, entries: new Map() },
      }),
    ).toBeUndefined()
  })
})
