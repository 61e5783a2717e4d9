import { type Emulation, type EmulationEvents, instructionsBetween } from './emulation'
import type { Effort, Machine, MachineEvents, Ran } from './machine'
import { markReader } from './marks'

/** A line that was typed and is not over yet. */
interface UnderWay {
  readonly at: number
  readonly instructions: number
  status: number
  steps?: Readonly<Record<string, number>>
  readonly done: (ran: Ran) => void
}

/** A machine over an emulation: it knows when a command begins and ends. It runs in the page's worker, and in Node for the tests. */
export function openSession(
  powerOn: (events: EmulationEvents) => Emulation,
  events: MachineEvents,
): Omit<Machine, 'source'> {
  const read = markReader()
  let emulation: Emulation | undefined
  let underWay: UnderWay | undefined
  let booting: ((effort: Effort) => void) | undefined
  let answer: string[] = []
  let asking: ((facts: string) => void)[] = []
  let state: ArrayBuffer | undefined
  let startedAt = 0
  let sinceReady = ''

  const machine = () => {
    if (!emulation) throw new Error('The machine is not powered on.')
    return emulation
  }

  function onOutput(output: string): void {
    for (const piece of read(output)) {
      if (piece.kind === 'text') {
        sinceReady += piece.text
        events.onOutput(piece.text)
      } else if (piece.kind === 'ended') {
        if (underWay) underWay.status = piece.status
      } else if (sinceReady.includes('\n')) onReady() // without a new line the shell only drew its prompt again
    }
  }

  function onReady(): void {
    const text = sinceReady
    sinceReady = ''
    const now = performance.now()
    const counter = machine().instructions()
    booting?.({ milliseconds: now - startedAt, instructions: counter })
    booting = undefined
    if (underWay) {
      const { at, instructions, status, steps, done } = underWay
      underWay = undefined
      done({
        milliseconds: now - at,
        instructions: instructionsBetween(instructions, counter),
        text,
        status,
        ...(steps && { steps }),
      })
    }
    events.onReady()
  }

  function onLine(line: string): void {
    if (line.startsWith('steps ')) {
      if (underWay) underWay.steps = readSteps(line)
      return
    }
    answer.push(line)
    if (line !== 'end') return
    const facts = `${answer.join('\n')}\n`
    answer = []
    asking.shift()?.(facts)
  }

  return {
    boot: () =>
      new Promise((done) => {
        booting = done
        emulation = powerOn({ onOutput, onLine, onStart: () => (startedAt = performance.now()) })
      }),
    run: (line) =>
      new Promise((done, fail) => {
        if (underWay) return fail(new Error(`"${line}" was typed before the last command was over.`))
        underWay = { at: performance.now(), instructions: machine().instructions(), status: 0, done }
        machine().type(`${line}\n`)
      }),
    type: (text) => machine().type(text),
    facts: () =>
      new Promise((done) => {
        asking.push(done)
        machine().ask('f')
      }),
    resize: (columns, rows) => machine().ask(`s ${columns} ${rows}`),
    async checkpoint() {
      state = await machine().save()
    },
    async restore() {
      if (!state) throw new Error('No checkpoint was kept.')
      underWay = undefined
      sinceReady = ''
      answer = []
      asking = []
      await machine().restore(state)
    },
    pause: () => void emulation?.stop(),
    resume: () => void emulation?.run(),
    close: () => void emulation?.destroy(),
  }
}

function readSteps(line: string): Record<string, number> {
  const pairs = line.split(' ').slice(1)
  return Object.fromEntries(pairs.map((pair) => pair.split('=')).map(([name = '', took]) => [name, Number(took)]))
}
