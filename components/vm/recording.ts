import type { Effort, Machine, MachineEvents, Turn } from './machine'

/** A turn as it was, with what came when. */
export interface RecordedTurn extends Omit<Turn, 'text'> {
  /** Milliseconds since the line was typed, and what the terminal showed then. */
  readonly pieces: readonly (readonly [number, string])[]
  /** What the witness said afterwards. */
  readonly facts: string
}

/** A session with the machine, made by `npm run vm:record` from the very same files that a page boots. */
export interface Recording {
  readonly chapter: string
  /** The day. */
  readonly made: string
  /** The packages and their versions. */
  readonly machine: Readonly<Record<string, string>>
  readonly boot: Effort
  /** What the terminal showed up to the first prompt. */
  readonly opening: string
  /** What the witness said after booting. */
  readonly facts: string
  readonly turns: readonly RecordedTurn[]
}

/** What the terminal showed during a recorded turn. */
export function textOf({ pieces }: RecordedTurn): string {
  return pieces.map(([, text]) => text).join('')
}

/** A recorded turn as the machine reported it. */
export function turnOf(recorded: RecordedTurn): Turn {
  const { pieces: _, facts: __, ...turn } = recorded
  return { ...turn, text: textOf(recorded) }
}

/** Plays a recording as if it were a machine: the same lines, in their order, at the speed at which they ran. Keys do nothing. */
export function playRecording(recording: Recording, events: MachineEvents): Machine {
  const timers = new Set<ReturnType<typeof setTimeout>>()
  let at = 0
  const kept = new Map<string, number>()

  function after(milliseconds: number, work: () => void): void {
    const timer = setTimeout(() => {
      timers.delete(timer)
      work()
    }, milliseconds)
    timers.add(timer)
  }
  function stop(): void {
    for (const timer of timers) clearTimeout(timer)
    timers.clear()
  }

  return {
    source: 'recording',
    boot: () =>
      new Promise((done) =>
        after(recording.boot.milliseconds, () => {
          events.onOutput(recording.opening)
          done(recording.boot)
        }),
      ),
    run: (line) =>
      new Promise((done, fail) => {
        const next = recording.turns.findIndex((turn, index) => index >= at && turn.line === line)
        const recorded = recording.turns[next]
        if (!recorded) return fail(new Error(`The recording has no "${line}" from here on.`))
        for (const [moment, text] of recorded.pieces) after(moment, () => events.onOutput(text))
        after(recorded.milliseconds, () => {
          at = next + 1
          const turn = turnOf(recorded)
          done(turn)
          events.onTurn(turn)
        })
      }),
    type() {},
    facts: async () => recording.turns[at - 1]?.facts ?? recording.facts,
    resize() {},
    async checkpoint(name) {
      kept.set(name, at)
    },
    async restore(name) {
      stop()
      at = kept.get(name) ?? 0
    },
    pause() {},
    resume() {},
    close: stop,
  }
}
