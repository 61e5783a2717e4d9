import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Turn } from '@/components/vm/machine'
import { playRecording, type Recording } from '@/components/vm/recording'

const effort = { milliseconds: 100, instructions: 2_000_000 }

const recording: Recording = {
  chapter: 'uts',
  made: '2026-11-20',
  machine: {},
  boot: { milliseconds: 500, instructions: 17_000_000 },
  opening: 'root@vm # ',
  facts: 'booted',
  turns: [
    {
      line: 'hostname',
      status: 0,
      ...effort,
      pieces: [
        [0, 'hostname\r\n'],
        [40, 'vm\r\nroot@vm # '],
      ],
      facts: 'one',
    },
    { line: 'false', status: 1, ...effort, pieces: [[0, 'false\r\nroot@vm # ']], facts: 'two' },
  ],
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

function play() {
  let shown = ''
  const turns: Turn[] = []
  const machine = playRecording(recording, { onOutput: (text) => (shown += text), onTurn: (turn) => turns.push(turn) })
  return { machine, turns, shown: () => shown }
}

describe('a recording', () => {
  it('boots in the time that it took', async () => {
    const { machine, shown } = play()
    const boot = machine.boot()
    await vi.advanceTimersByTimeAsync(499)
    expect(shown()).toBe('')
    await vi.advanceTimersByTimeAsync(1)
    expect(await boot).toEqual(recording.boot)
    expect(shown()).toBe('root@vm # ')
  })

  it('shows each piece when it came, then says what the machine said', async () => {
    const { machine, turns, shown } = play()
    const turn = machine.run('hostname')
    await vi.advanceTimersByTimeAsync(39)
    expect(shown()).toBe('hostname\r\n')
    await vi.advanceTimersByTimeAsync(61)
    expect(await turn).toEqual({ line: 'hostname', status: 0, ...effort, text: 'hostname\r\nvm\r\nroot@vm # ' })
    expect(turns).toHaveLength(1)
    expect(await machine.facts()).toBe('one')
  })

  it('goes forward only, until it goes back to what was kept', async () => {
    const { machine } = play()
    await machine.checkpoint('begin')
    const second = machine.run('false')
    await vi.advanceTimersByTimeAsync(100)
    expect((await second).status).toBe(1)
    await expect(machine.run('hostname')).rejects.toThrow(/no "hostname" from here/)
    await machine.restore('begin')
    expect(await machine.facts()).toBe('booted')
    const again = machine.run('hostname')
    await vi.advanceTimersByTimeAsync(100)
    expect((await again).status).toBe(0)
  })

  it('shows nothing more once it is closed', async () => {
    const { machine, shown } = play()
    void machine.run('hostname')
    await vi.advanceTimersByTimeAsync(1)
    machine.close()
    await vi.advanceTimersByTimeAsync(500)
    expect(shown()).toBe('hostname\r\n')
  })
})
