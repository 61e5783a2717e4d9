import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Opened, runChapter } from '@/components/vm/chapter-run'
import { chapters } from '@/components/vm/chapters'
import type { MachineEvents } from '@/components/vm/machine'
import { playRecording, type Recording } from '@/components/vm/recording'
import type { ChapterId } from '@/content/recordings/questions'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

async function open(id: ChapterId) {
  const recording = JSON.parse(readFileSync(`content/recordings/${id}.json`, 'utf8')) as Recording
  let leave = () => {}
  const start = async (events: MachineEvents, onLeft: () => void): Promise<Opened> => {
    leave = onLeft
    const machine = playRecording(recording, events)
    return { machine, boot: await machine.boot(), opening: recording.opening, made: recording.made }
  }
  const run = runChapter(chapters[id], 'recording', start)
  await vi.advanceTimersByTimeAsync(20_000)
  const act = async (at: number) => {
    run.act(chapters[id].acts[at]!)
    await vi.advanceTimersByTimeAsync(20_000)
  }
  return { run, act, leave: () => leave() }
}

describe('a chapter', () => {
  it('waits at the first prompt with the machine’s facts', async () => {
    const { run } = await open('uts')
    expect(run.state()).toMatchObject({ phase: 'running', busy: false, done: 0, met: [], made: expect.any(String) })
    expect(run.state().facts?.processes.length).toBeGreaterThan(1)
    expect(run.state().transcript).toMatch(/root@vm # $/)
  })

  it('types the race’s own lines first, and measures them', async () => {
    const { run } = await open('race')
    expect(run.state().prelude.map(({ line }) => line)).toEqual(chapters.race.prelude)
    expect(run.state().met).toEqual(['both-start'])
    expect(run.state().done).toBe(0)
  })

  it('counts what was done in order, and meets its goals', async () => {
    const { run, act } = await open('uts')
    for (const at of chapters.uts.acts.keys()) {
      await act(at)
      expect(run.state().done).toBe(at + 1)
    }
    expect(run.state().met).toEqual(['own-name', 'machine-name'])
  })

  it('is busy while a line runs, and takes no other', async () => {
    const { run } = await open('uts')
    run.act(chapters.uts.acts[0]!)
    run.act(chapters.uts.acts[1]!)
    expect(run.state().busy).toBe(true)
    await vi.advanceTimersByTimeAsync(20_000)
    expect(run.state().seen.map(({ turn }) => turn.line)).toEqual([chapters.uts.acts[0]!.line])
  })

  it('starts its step again, and keeps the goals that were met', async () => {
    const { run, act } = await open('uts')
    const begin = run.state().transcript
    await act(0)
    await act(1)
    expect(run.state().met).toEqual(['own-name'])
    run.again()
    await vi.advanceTimersByTimeAsync(20_000)
    expect(run.state()).toMatchObject({ done: 0, seen: [], busy: false, transcript: begin, met: ['own-name'] })
    await act(0)
    expect(run.state().done).toBe(1)
  })

  it('forgets what was under way when it is started again', async () => {
    const { run } = await open('uts')
    run.act(chapters.uts.acts[0]!)
    run.again()
    await vi.advanceTimersByTimeAsync(20_000)
    expect(run.state()).toMatchObject({ done: 0, seen: [], busy: false, phase: 'running' })
  })

  it('says when another one took the machine', async () => {
    const { run, leave } = await open('uts')
    leave()
    expect(run.state().phase).toBe('left')
    run.act(chapters.uts.acts[0]!)
    expect(run.state().busy).toBe(false)
  })

  it('says why the machine could not start', async () => {
    const run = runChapter(chapters.uts, 'live', async () => {
      throw new Error('CompileError: no WebAssembly')
    })
    await vi.advanceTimersByTimeAsync(1)
    expect(run.state()).toMatchObject({ phase: 'failed', error: 'CompileError: no WebAssembly' })
  })
})
