import { describe, expect, it } from 'vitest'
import { Metronome } from '@/components/vm/metronome'

function ticksOf(metronome: Metronome): number[] {
  const ticks: number[] = []
  metronome.onmessage = ({ data }) => ticks.push(data)
  return ticks
}

const wait = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds))

describe('the clock that stands in for v86’s worker', () => {
  it('gives a tick back at once, but not before other messages had their turn', async () => {
    const metronome = new Metronome()
    const ticks = ticksOf(metronome)
    metronome.postMessage({ t: 0, tick: 1 })
    expect(ticks).toEqual([])
    await wait(20)
    expect(ticks).toEqual([1])
    metronome.terminate()
  })

  it('waits as long as it is told, and forgets the wait when the next comes', async () => {
    const metronome = new Metronome()
    const ticks = ticksOf(metronome)
    metronome.postMessage({ t: 10_000, tick: 1 })
    metronome.postMessage({ t: 5, tick: 2 })
    await wait(40)
    expect(ticks).toEqual([2])
    metronome.terminate()
  })
})
