import { plainText } from '../terminal/plain-text'
import { type Emulation, type EmulationEvents, instructionsBetween } from './emulation'
import type { Effort, Machine, MachineEvents, Turn } from './machine'
import { markReader } from './marks'

/** A line that was entered and is not over yet. */
interface UnderWay {
  readonly at: number
  readonly instructions: number
  /** Absent where somebody typed it by hand: then the screen tells. */
  readonly line?: string
  readonly done?: (turn: Turn) => void
}

/** BusyBox asks this at each prompt, and does as well without an answer. */
const whereIsTheCursor = '\u001b[6n'

/** A machine over an emulation: it knows when a command begins and ends. It runs in the page's worker, and in Node for the tests. */
export function openSession(
  powerOn: (events: EmulationEvents) => Emulation,
  events: MachineEvents,
): Omit<Machine, 'source'> {
  const read = markReader()
  let emulation: Emulation | undefined
  let booting: ((effort: Effort) => void) | undefined
  let startedAt = 0
  let underWay: UnderWay | undefined
  let shown = ''
  let status = 0
  let steps: Turn['steps']
  let answer: string[] = []
  let asking: ((facts: string) => void)[] = []
  const states = new Map<string, ArrayBuffer>()

  const machine = () => {
    if (!emulation) throw new Error('The machine is not powered on.')
    return emulation
  }

  function enter(line?: string, done?: UnderWay['done']): void {
    underWay = { at: performance.now(), instructions: machine().instructions(), line, done }
    steps = undefined
  }

  function onOutput(output: string): void {
    for (const piece of read(output)) {
      if (piece.kind === 'text') {
        const text = piece.text.replaceAll(whereIsTheCursor, '')
        shown += text
        events.onOutput(text)
      } else if (piece.kind === 'ended') status = piece.status
      else if (shown.includes('\n')) onReady() // without a new line the shell only drew its prompt again
    }
  }

  function onReady(): void {
    const now = performance.now()
    const counter = machine().instructions()
    const text = shown
    shown = ''
    if (booting) {
      booting({ milliseconds: now - startedAt, instructions: counter })
      booting = undefined
    } else if (underWay) {
      const { at, instructions, line = typedLine(text), done } = underWay
      underWay = undefined
      const effort = { milliseconds: now - at, instructions: instructionsBetween(instructions, counter) }
      const turn: Turn = { line, text, status, ...effort, ...(steps && { steps }) }
      done?.(turn)
      events.onTurn(turn)
    }
  }

  function onLine(line: string): void {
    if (line.startsWith('steps ')) {
      steps = readSteps(line)
      return
    }
    // Asked before it was ready, the witness's line still echoes the question: an answer begins with the memory.
    if (answer.length === 0 && !line.startsWith('memory ')) return
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
        emulation = powerOn({
          onOutput,
          onLine,
          onStart() {
            startedAt ||= performance.now()
          },
        })
      }),
    run: (line) =>
      new Promise((done, fail) => {
        if (underWay) return fail(new Error(`"${line}" was typed before the last command was over.`))
        enter(line, done)
        machine().type(`${line}\n`)
      }),
    type(text) {
      if (!underWay && /[\r\n]/.test(text)) enter()
      machine().type(text)
    },
    facts: () =>
      new Promise((done) => {
        asking.push(done)
        machine().ask('f')
      }),
    resize: (columns, rows) => machine().ask(`s ${columns} ${rows}`),
    async checkpoint(name) {
      states.set(name, await machine().save())
    },
    async restore(name) {
      const state = states.get(name)
      if (!state) throw new Error(`Nothing was kept under the name "${name}".`)
      underWay = undefined
      shown = ''
      answer = []
      asking = []
      await machine().restore(state)
    },
    pause: () => void emulation?.stop(),
    resume: () => void emulation?.run(),
    close: () => void emulation?.destroy(),
  }
}

/** The line that stands behind the prompt on the screen. */
function typedLine(text: string): string {
  return plainText(text).split('\n')[0] ?? ''
}

function readSteps(line: string): Record<string, number> {
  const pairs = line.split(' ').slice(1)
  return Object.fromEntries(pairs.map((pair) => pair.split('=')).map(([name = '', took]) => [name, Number(took)]))
}
