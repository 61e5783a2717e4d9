// Bytes that an image stores and nobody sees.
import { describe, expect, it } from 'vitest'
import { type Build, efficiency } from '@/lib/engine'
import { last } from '../scene'

/** Waste of the layers above the base, by the text of their steps. */
function caused(built: Build): Record<string, number> {
  const layers = built.image?.layers ?? []
  const waste = efficiency(layers).layers
  const of = built.steps.flatMap(({ layer, text }) =>
    layer ? [[text, waste[layers.indexOf(layer)]!.caused] as const] : [],
  )
  return Object.fromEntries(of)
}

describe('efficiency', () => {
  it('counts a file twice that a later step stores again, once for nothing', async () => {
    const built = await last({
      dockerfile: ['FROM scratch AS s', 'COPY a /a', 'FROM alpine:3.24', 'COPY a /a', 'RUN chmod 600 /a'],
      files: { a: 'x'.repeat(1000) },
    })
    const { wasted, paths } = efficiency(built.image!.layers)
    expect(wasted).toBe(1000)
    expect(paths).toEqual([
      {
        path: '/a',
        wasted: 1000,
        copies: [
          { layer: 1, size: 1000 },
          { layer: 2, size: 1000 },
        ],
        hiddenBy: [],
      },
    ])
    expect(caused(built)['RUN chmod 600 /a']).toBe(1000)
  })

  it('counts a file that a later step deletes, also with its folder', async () => {
    const built = await last({
      dockerfile: ['FROM alpine:3.24', 'COPY d /d', 'RUN rm -r /d'],
      files: { 'd/a': 'x'.repeat(300), 'd/e/b': 'x'.repeat(200) },
    })
    const { wasted, paths } = efficiency(built.image!.layers)
    expect(wasted).toBe(500)
    expect(paths.map(({ path, hiddenBy }) => [path, hiddenBy])).toEqual([
      ['/d/a', [2]],
      ['/d/e/b', [2]],
    ])
    expect(caused(built)).toEqual({ 'COPY d /d': 0, 'RUN rm -r /d': 500 })
  })

  it('finds nothing where a file is made and deleted in one step', async () => {
    const built = await last({ dockerfile: ['FROM alpine:3.24', 'RUN truncate -s 1M /big && rm /big'] })
    expect(efficiency(built.image!.layers)).toMatchObject({ wasted: 0, paths: [], score: 1 })
  })

  it('scores as dive does: the smallest copies over all that was written or hidden', async () => {
    const built = await last({
      dockerfile: ['FROM scratch', 'COPY a /a', 'COPY b /a'],
      files: { a: 'x'.repeat(100), b: 'x'.repeat(300) },
    })
    expect(efficiency(built.image!.layers)).toMatchObject({ total: 400, wasted: 100, score: 0.25 })
  })

  it('counts what a link or a file covers that takes the place of a folder', async () => {
    const built = await last({
      dockerfile: ['FROM alpine:3.24', 'COPY d /d', 'RUN rm -r /d && ln -s /tmp /d'],
      files: { 'd/a': '12345' },
    })
    expect(efficiency(built.image!.layers).wasted).toBe(5)
  })
})
