import { describe, expect, it } from 'vitest'
import { loadMachine, type MachineWorker } from '@/components/vm/live-machine'
import { offerOf } from '@/components/vm/machine-files'
import type { Report, Request } from '@/components/vm/protocol'

const files = { bootRom: 'a', kernel: 'b', initrd: 'c', wasm: 'd', emulator: 'e' }

function open() {
  const sent: Request[] = []
  const shown: string[] = []
  let ended = false
  const worker: MachineWorker = {
    onmessage: null,
    onerror: null,
    postMessage: (message) => sent.push(message),
    terminate() {
      ended = true
    },
  }
  const answer = (report: Report) => worker.onmessage?.({ data: report } as MessageEvent<Report>)
  const machine = loadMachine(worker, files, { onOutput: (text) => shown.push(text), onTurn() {} })
  return { sent, shown, worker, answer, machine, ended: () => ended }
}

describe('the page’s end of the machine', () => {
  it('is there once the worker has loaded its files', async () => {
    const { sent, answer, machine } = open()
    expect(sent).toEqual([{ kind: 'load', files }])
    answer({ kind: 'loaded' })
    expect((await machine).source).toBe('live')
  })

  it('says why it could not be loaded', async () => {
    const { answer, machine } = open()
    answer({ kind: 'failure', message: 'CompileError: not allowed' })
    await expect(machine).rejects.toThrow('CompileError: not allowed')
  })

  it('gives each call its own answer, in whatever order they come', async () => {
    const { sent, answer, machine } = open()
    answer({ kind: 'loaded' })
    const live = await machine
    const boot = live.boot()
    const facts = live.facts()
    expect(sent.slice(1)).toMatchObject([
      { kind: 'call', id: 1, call: 'boot' },
      { kind: 'call', id: 2, call: 'facts' },
    ])
    answer({ kind: 'answer', id: 2, value: 'end\n' })
    answer({ kind: 'answer', id: 1, value: { milliseconds: 5, instructions: 6 } })
    expect(await facts).toBe('end\n')
    expect(await boot).toEqual({ milliseconds: 5, instructions: 6 })
  })

  it('fails what waits when it is switched off or dies', async () => {
    const { answer, machine, worker, ended } = open()
    answer({ kind: 'loaded' })
    const live = await machine
    const boot = live.boot()
    worker.onerror?.({ message: 'out of memory' } as ErrorEvent)
    await expect(boot).rejects.toThrow('out of memory')
    const turn = live.run('ls')
    live.close()
    await expect(turn).rejects.toThrow('switched off')
    expect(ended()).toBe(true)
  })

  it('passes on what is printed', async () => {
    const { answer, shown } = open()
    answer({ kind: 'output', text: 'Linux' })
    expect(shown).toEqual(['Linux'])
  })
})

describe('what this site offers', () => {
  const file = (name: string) => ({ name, sha256: `0123456789abcdef${name}`, brotli: 10, gzip: 20 })
  const all = ['boot-rom.bin', 'kernel.bin', 'initrd.cpio', 'v86.wasm', 'libv86.mjs', 'GPL-2.0.txt'].map(file)

  it('has an address that changes with the file, and a size as it travels', () => {
    const offer = offerOf({ files: all }, { ending: '.gz', field: 'gzip' })
    expect(offer?.files.kernel).toBe('/vm/0123456789abcdef/kernel.bin')
    expect(offer?.bytes).toBe(100)
  })

  it('is nothing where nobody built the machine, or only a part of it is there', () => {
    const packing = { ending: '.br', field: 'brotli' } as const
    expect(offerOf(null, packing)).toBeUndefined()
    expect(offerOf({ files: all.slice(1) }, packing)).toBeUndefined()
  })
})
