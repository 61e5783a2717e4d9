// Layers as change sets: what is stored, what is hidden, and what shows when they lie on each other.
import { describe, expect, it } from 'vitest'
import { contextOf } from '@/lib/engine/files/context'
import { applyLayer, diff, layerOf, merged, paths } from '@/lib/engine/files/layer'
import { emptyTree } from '@/lib/engine/files/node'
import { Overlay } from '@/lib/engine/files/overlay'
import { lookup } from '@/lib/engine/files/resolve'

const lower = contextOf({ 'etc/a': 'one', 'etc/deep/b': 'two', 'var/log/x': 'three' })

function changed(act: (overlay: Overlay) => void) {
  const overlay = new Overlay(lower)
  act(overlay)
  return overlay.tree()
}

describe('a layer', () => {
  it('lists a new file with the folders above it, which did not change themselves', () => {
    const upper = changed((overlay) => overlay.set('/etc/deep/new', lookup(lower, '/etc/a')!))
    expect(diff(lower, upper).entries.map(({ path, change }) => `${change} ${path}`)).toEqual([
      'parent /etc',
      'parent /etc/deep',
      'added /etc/deep/new',
    ])
  })

  it('has one whiteout for a whole folder that is gone', () => {
    const layer = diff(
      lower,
      changed((overlay) => overlay.remove('/etc')),
    )
    expect(layer.entries).toEqual([{ path: '/etc', change: 'hidden' }])
    expect(layer.size).toBe(0)
    expect(paths(applyLayer(lower, layer))).toEqual(['/var', '/var/log', '/var/log/x'])
  })

  it('counts the bytes of all that it stores, not of what it hides', () => {
    const upper = changed((overlay) => {
      overlay.remove('/etc/a')
      overlay.set('/var/log/x', lookup(contextOf({ x: 'longer than before' }), '/x')!)
    })
    expect(diff(lower, upper).size).toBe(18)
  })

  it('is empty, and has the same digest, between two equal trees', () => {
    const layer = diff(lower, contextOf({ 'etc/a': 'one', 'etc/deep/b': 'two', 'var/log/x': 'three' }))
    expect(layer.entries).toEqual([])
    expect(layer.digest).toBe(diff(emptyTree, emptyTree).digest)
  })

  it('puts a folder in the place of a file, and a file in the place of a folder', () => {
    const upper = changed((overlay) => {
      overlay.set('/etc', lookup(lower, '/etc/a')!)
      overlay.remove('/var/log/x')
      overlay.mkdirs('/var/log/x/y')
    })
    const layer = diff(lower, upper)
    expect(paths(applyLayer(lower, layer))).toEqual(paths(upper))
    expect(diff(applyLayer(lower, layer), upper).entries).toEqual([])
  })

  it('lets nothing of lower layers show through an opaque folder', () => {
    const opaque = { path: '/etc', change: 'changed', mode: 0o755, uid: 0, gid: 0, mtime: 0 } as const
    const file = lookup(lower, '/etc/a')!
    if (file.kind !== 'file') throw new Error('not a file')
    const layer = layerOf([
      { ...opaque, type: 'dir', opaque: true },
      { ...opaque, path: '/etc/only', change: 'added', mode: 0o644, type: 'file', blob: file.blob },
    ])
    expect(paths(applyLayer(lower, layer))).toEqual(['/etc', '/etc/only', '/var', '/var/log', '/var/log/x'])
  })

  it('shows what the last of several layers says', () => {
    const first = diff(
      lower,
      changed((overlay) => overlay.remove('/etc/deep')),
    )
    const second = diff(applyLayer(lower, first), lower)
    expect(paths(merged(lower, [first, second]))).toEqual(paths(lower))
  })
})

describe('an overlay', () => {
  it('leaves the tree below as it was', () => {
    const before = JSON.stringify(paths(lower))
    changed((overlay) => {
      overlay.remove('/etc')
      overlay.mkdirs('/var/lib/much/deeper')
    })
    expect(JSON.stringify(paths(lower))).toBe(before)
  })

  it('shares every folder that did not change', () => {
    const upper = changed((overlay) => overlay.remove('/etc/a'))
    expect(upper.entries.get('var')).toBe(lower.entries.get('var'))
    expect(lookup(upper, '/etc/deep')).toBe(lookup(lower, '/etc/deep'))
  })
})
