import { describe, expect, it } from 'vitest'
import { covered, merged, size, sum } from '@/components/widgets/layer-view'
import { type LayerMoves, layerMoves, type MovedLayer } from '@/content/layer-moves'

const world = await layerMoves()

/** Every stack that the buttons can build: its layers, and the state that the engine ends in. */
function stacks({
  base,
  states,
}: LayerMoves): readonly { readonly layers: readonly MovedLayer[]; readonly at: number }[] {
  const from = (
    layers: readonly MovedLayer[],
    at: number,
  ): readonly { layers: readonly MovedLayer[]; at: number }[] => [
    { layers, at },
    ...Object.values(states[at]!.next).flatMap(({ layer, to }) => from([...layers, layer], to)),
  ]
  return from(base, 0)
}

const all = stacks(world)
const one = (...moves: readonly string[]): readonly MovedLayer[] => {
  const layers = [...world.base]
  let at = 0
  for (const move of moves) {
    const next = world.states[at]!.next[move]!
    layers.push(next.layer)
    at = next.to
  }
  return layers
}

describe('the layer stack', () => {
  it('shows in its merged view what the engine has in the image, for every stack', () => {
    expect(all.length).toBeGreaterThan(100)
    for (const { layers, at } of all) expect(merged(layers)).toEqual(world.states[at]!.files)
  })

  it('never gets smaller', () => {
    for (const { layers } of all) expect(sum(layers)).toBeGreaterThanOrEqual(sum(world.base))
  })

  it('hides a deleted secret and keeps it', () => {
    const layers = one('rm-secret')
    expect(merged(layers).map(({ path }) => path)).not.toContain('/app/secret.key')
    expect(layers[2]!.files.map(({ path }) => path)).toContain('/app/secret.key')
    expect(covered(layers, 2)).toBe(1700)
  })

  it('copies a file whole for a new mode', () => {
    expect(one('chmod').at(-1)?.bytes).toBe(20_000_000)
    expect(sum(one('chmod')) - sum(world.base)).toBe(20_000_000)
  })

  it('stores nothing for a deletion, and frees nothing', () => {
    expect(one('rm-data').at(-1)?.bytes).toBe(0)
    expect(sum(one('rm-data'))).toBe(sum(world.base))
  })
})

it('says bytes in the unit that fits', () => {
  expect([0, 12, 1700, 20_000_000, 28_001_991].map(size)).toEqual(['0 B', '12 B', '1.7 kB', '20 MB', '28 MB'])
})
