import type { Machine, MachineEvents } from './machine'
import type { Call, Report, Request } from './protocol'

/** As much of a `Worker` as the page needs. */
export interface MachineWorker {
  postMessage(message: Request): void
  terminate(): void
  onmessage: ((event: MessageEvent<Report>) => void) | null
  onerror: ((event: ErrorEvent) => void) | null
}

interface Waiting {
  done(value: unknown): void
  fail(error: Error): void
}

/** Starts the worker and loads the machine's files in it. Rejects where the browser runs no WebAssembly or a file is missing. */
export function loadMachine(
  worker: MachineWorker,
  files: Extract<Request, { kind: 'load' }>['files'],
  events: MachineEvents,
): Promise<Machine> {
  const waiting = new Map<number, Waiting>()
  let last = 0
  let loading: Waiting | undefined

  function failAll(error: Error): void {
    loading?.fail(error)
    for (const { fail } of waiting.values()) fail(error)
    waiting.clear()
  }

  function call<Value>(name: Call, ...given: readonly (string | number)[]): Promise<Value> {
    return new Promise((done, fail) => {
      const id = ++last
      waiting.set(id, { done: (value) => done(value as Value), fail })
      worker.postMessage({ kind: 'call', id, call: name, arguments: given })
    })
  }

  /** For calls whose answer says nothing. */
  function tell(name: Call, ...given: readonly (string | number)[]): void {
    call(name, ...given).catch(() => {})
  }

  function settle(id: number | undefined, settling: (waiting: Waiting) => void): void {
    const found = id === undefined ? loading : waiting.get(id)
    if (id !== undefined) waiting.delete(id)
    if (found) settling(found)
  }

  worker.onmessage = ({ data: report }) => {
    if (report.kind === 'output') events.onOutput(report.text)
    else if (report.kind === 'turn') events.onTurn(report.turn)
    else if (report.kind === 'loaded') settle(undefined, ({ done }) => done(undefined))
    else if (report.kind === 'answer') settle(report.id, ({ done }) => done(report.value))
    else settle(report.id, ({ fail }) => fail(new Error(report.message)))
  }
  worker.onerror = (event) => failAll(new Error(event.message || 'The machine’s worker could not start.'))

  const machine: Machine = {
    source: 'live',
    boot: () => call('boot'),
    run: (line) => call('run', line),
    type: (text) => tell('type', text),
    facts: () => call('facts'),
    resize: (columns, rows) => tell('resize', columns, rows),
    checkpoint: (name) => call('checkpoint', name),
    restore: (name) => call('restore', name),
    pause: () => tell('pause'),
    resume: () => tell('resume'),
    close() {
      failAll(new Error('The machine was switched off.'))
      worker.terminate()
    },
  }
  return new Promise((done, fail) => {
    loading = { done: () => done(machine), fail }
    worker.postMessage({ kind: 'load', files })
  })
}
