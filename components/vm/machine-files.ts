import { bestPacking, type Packing } from './packing'
import type { Request } from './protocol'

type Files = Extract<Request, { kind: 'load' }>['files']

/** What the page knows of the machine before it loads it. */
export interface Offer {
  readonly files: Files
  /** Over the wire, compressed. */
  readonly bytes: number
}

const names: Readonly<Record<keyof Files, string>> = {
  bootRom: 'boot-rom.bin',
  kernel: 'kernel.bin',
  initrd: 'initrd.cpio',
  wasm: 'v86.wasm',
  emulator: 'libv86.mjs',
}

interface Manifest {
  readonly files: readonly ({ readonly name: string; readonly sha256: string } & Record<Packing['field'], number>)[]
}

let asked: Promise<Offer | undefined> | undefined

/** Asks this site whether it has the machine. Undefined where nobody built it, or where there is no network. */
export function machineOffer(): Promise<Offer | undefined> {
  asked ??= fetch('/vm/manifest.json')
    .then(async (response) => offerOf((await response.json()) as Manifest | null, bestPacking()))
    .catch(() => undefined)
  return asked
}

/** The machine's addresses by what each is for. An address holds the beginning of its file's hash, so it is kept for good. */
export function offerOf(manifest: Manifest | null, packing: Packing): Offer | undefined {
  const found = Object.entries(names).map(([role, name]) => {
    const file = manifest?.files.find((each) => each.name === name)
    return file && { role, url: `/vm/${file.sha256.slice(0, 16)}/${name}`, bytes: file[packing.field] }
  })
  if (!found.every((file) => file !== undefined)) return undefined
  return {
    files: Object.fromEntries(found.map(({ role, url }) => [role, url])) as Files,
    bytes: found.reduce((sum, file) => sum + file.bytes, 0),
  }
}
