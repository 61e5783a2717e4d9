import type { Act, Chapter, Witnessed } from './chapter'
import { type Facts, readFacts } from './facts'
import type { Effort, Machine, MachineEvents, Turn } from './machine'

/** A machine that stands at its first prompt. */
export interface Opened {
  readonly machine: Machine
  readonly boot: Effort
  /** What its terminal shows. */
  readonly opening: string
  /** The day on which a recording was made. */
  readonly made?: string
}

export interface ChapterState {
  /** `left`: another chapter took the machine over. */
  readonly phase: 'starting' | 'prelude' | 'running' | 'left' | 'failed'
  readonly source: Machine['source']
  /** Everything that the terminal showed since this chapter, or this try of it, began. */
  readonly transcript: string
  readonly made?: string
  readonly boot?: Effort
  /** What the page typed by itself. */
  readonly prelude: readonly Turn[]
  readonly facts?: Facts
  readonly seen: readonly Witnessed[]
  /** A line is being worked on. */
  readonly busy: boolean
  /** How many of the acts were done, in their order. */
  readonly done: number
  /** The ids of the goals that were met at any time. */
  readonly met: readonly string[]
  readonly error?: string
}

/** A chapter at work: what the learner does goes in, what the page shows comes out. */
export interface ChapterRun {
  state(): ChapterState
  subscribe(listener: () => void): () => void
  act(act: Act): void
  type(text: string): void
  resize(columns: number, rows: number): void
  /** Starts this step again: the whole machine as it was when the learner's turn began. Goals that were met stay met. */
  again(): void
  close(): void
}

/** Starts a chapter in a machine that `open` gets ready; it is called once. */
export function runChapter(
  chapter: Chapter,
  source: Machine['source'],
  open: (events: MachineEvents, onLeft: () => void) => Promise<Opened>,
): ChapterRun {
  const listeners = new Set<() => void>()
  const begin = `begin ${chapter.id}`
  let now: ChapterState = {
    phase: 'starting',
    source,
    transcript: '',
    prelude: [],
    seen: [],
    busy: true,
    done: 0,
    met: [],
  }
  let machine: Machine | undefined
  let atBegin = ''
  // Answers to what was asked before the last restart are of no interest.
  let tries = 0

  function show(change: Partial<ChapterState>): void {
    now = { ...now, ...change }
    for (const listener of listeners) listener()
  }

  function fail(error: unknown): void {
    show({ phase: 'failed', busy: false, error: error instanceof Error ? error.message : String(error) })
  }

  async function witness(turn: Turn): Promise<void> {
    const of = tries
    const facts = readFacts((await machine?.facts()) ?? '')
    if (of !== tries) return
    const seen = [...now.seen, { turn, facts }]
    const done = chapter.acts[now.done]?.line === turn.line ? now.done + 1 : now.done
    show({ facts, seen, done, busy: false, met: met(chapter, now.met, seen) })
  }

  async function start(): Promise<void> {
    const opened = await open(
      {
        onOutput: (text) => show({ transcript: now.transcript + text }),
        onTurn: (turn) => {
          if (now.phase === 'running') void witness(turn).catch(fail)
        },
      },
      () => {
        tries++
        machine = undefined
        show({ phase: 'left', busy: false })
      },
    )
    machine = opened.machine
    show({ phase: 'prelude', boot: opened.boot, made: opened.made, transcript: opened.opening })
    for (const line of chapter.prelude ?? []) {
      const turn = await opened.machine.run(line)
      show({ prelude: [...now.prelude, turn] })
    }
    await opened.machine.checkpoint(begin)
    atBegin = now.transcript
    const facts = readFacts(await opened.machine.facts())
    const seen = now.prelude.slice(-1).map((turn) => ({ turn, facts }))
    show({ phase: 'running', busy: false, facts, seen, met: met(chapter, [], seen) })
  }

  start().catch((error) => {
    if (now.phase !== 'left') fail(error)
  })

  return {
    state: () => now,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    act({ line }) {
      if (now.phase !== 'running' || now.busy || !machine) return
      show({ busy: true })
      const of = tries
      machine.run(line).catch((error) => of === tries && fail(error))
    },
    type(text) {
      if (now.phase !== 'running' || !machine) return
      machine.type(text)
    },
    resize: (columns, rows) => machine?.resize(columns, rows),
    again() {
      if (now.phase !== 'running' || !machine) return
      const of = ++tries
      const used = machine
      show({ busy: true, transcript: atBegin, seen: now.prelude.length > 0 ? now.seen.slice(0, 1) : [], done: 0 })
      const restored = async () => {
        await used.restore(begin)
        const facts = readFacts(await used.facts())
        if (of === tries) show({ facts, busy: false })
      }
      restored().catch(fail)
    },
    close() {
      tries++
      machine?.close()
      machine = undefined
    },
  }
}

function met({ goals }: Chapter, before: readonly string[], seen: readonly Witnessed[]): readonly string[] {
  return goals.filter((goal) => before.includes(goal.id) || goal.met(seen)).map((goal) => goal.id)
}
