// The one machine of a page. Several chapters may want it: each finds it freshly booted, and the one before has to leave.

import type { Opened } from './chapter-run'
import { loadMachine } from './live-machine'
import type { Effort, Machine, MachineEvents } from './machine'
import { machineOffer } from './machine-files'

interface Guest {
  readonly events: MachineEvents
  onLeft(): void
}

interface Booted {
  readonly machine: Machine
  readonly boot: Effort
  readonly opening: string
}

let guest: Guest | undefined
let booted: Promise<Booted> | undefined
let opening = ''

/** Gets the machine ready for a chapter: booted now, or as it was when it had just booted. */
export async function enterMachine(events: MachineEvents, onLeft: () => void): Promise<Opened> {
  guest?.onLeft()
  const mine = { events, onLeft }
  guest = mine
  const first = booted === undefined
  booted ??= bootMachine()
  const { machine, ...rest } = await booted.catch((error) => {
    switchOff()
    throw error
  })
  if (!first) await machine.restore('booted')
  return { ...rest, machine: { ...machine, close: () => guest === mine && switchOff() } }
}

async function bootMachine(): Promise<Booted> {
  const asked = performance.now()
  const offer = await machineOffer()
  if (!offer) throw new Error('This site does not have the machine’s files.')
  opening = ''
  const worker = new Worker(new URL('./vm.worker.ts', import.meta.url), { type: 'module', name: 'machine' })
  const machine = await loadMachine(worker, offer.files, {
    onOutput(text) {
      opening += text
      guest?.events.onOutput(text)
    },
    onTurn: (turn) => guest?.events.onTurn(turn),
  })
  running = machine
  document.addEventListener('visibilitychange', followTab)
  const boot = await machine.boot()
  performance.measure('machine: asked for → prompt', { start: asked, end: performance.now() })
  performance.measure('machine: power on → prompt', { start: asked, duration: boot.milliseconds })
  const shown = opening
  await machine.checkpoint('booted')
  return { machine, boot, opening: shown }
}

let running: Machine | undefined

/** Nothing runs while nobody looks. */
function followTab(): void {
  if (document.hidden) running?.pause()
  else running?.resume()
}

function switchOff(): void {
  document.removeEventListener('visibilitychange', followTab)
  running?.close()
  running = undefined
  booted = undefined
  guest = undefined
}
