import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { V86 } from 'v86'
import { emulate } from '../components/vm/emulation'
import { type Facts, readFacts } from '../components/vm/facts'
import type { Machine } from '../components/vm/machine'
import { openSession } from '../components/vm/session'
import { out } from './build/places'

/** The machine of vm/out in this process, with what it printed so far. It is the same that a page boots. */
export interface NodeMachine extends Omit<Machine, 'source'> {
  screen(): string
  read(): Promise<Facts>
}

/** Opens the machine; it is not powered on yet. It can be given another kernel than its own. */
export function openNodeMachine(onOutput: (text: string) => void = () => {}, otherKernel?: string): NodeMachine {
  let screen = ''
  const images = {
    bootRom: image('boot-rom.bin'),
    kernel: otherKernel ? bytesOf(otherKernel) : image('kernel.bin'),
    initrd: image('initrd.cpio'),
  }
  const session = openSession((events) => emulate(V86, images, { wasm_path: join(out, 'v86.wasm') }, events), {
    onOutput(text) {
      screen += text
      onOutput(text)
    },
    onTurn() {},
  })
  return { ...session, screen: () => screen, read: async () => readFacts(await session.facts()) }
}

function image(name: string): ArrayBuffer {
  return bytesOf(join(out, name))
}

function bytesOf(file: string): ArrayBuffer {
  const bytes = readFileSync(file)
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer
}
