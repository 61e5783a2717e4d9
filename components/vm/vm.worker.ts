// Runs the machine beside the page. It loads v86 as a file of its own, not through the bundler: a bundler's `process` would
// make v86 believe that it is in Node, and what others wrote stays a separate file with its licence.

import type { V86 } from 'v86'
import { emulate, type MachineImages } from './emulation'
import { Metronome } from './metronome'
import { bestPacking, getUnpacked } from './packing'
import type { Report, Request } from './protocol'
import { openSession } from './session'

type Emulator = new (...parameters: ConstructorParameters<typeof V86>) => V86

const tell = (report: Report) => postMessage(report)
let loaded:
  | { readonly images: MachineImages; readonly emulator: Emulator; readonly wasm: WebAssembly.Module }
  | undefined

const session = openSession(
  (events) => {
    if (!loaded) throw new Error('The machine was not loaded.')
    const { emulator, images, wasm } = loaded
    const wasm_fn = async (imports: WebAssembly.Imports) => (await WebAssembly.instantiate(wasm, imports)).exports
    return emulate(emulator, images, { wasm_fn }, events)
  },
  { onOutput: (text) => tell({ kind: 'output', text }), onTurn: (turn) => tell({ kind: 'turn', turn }) },
)

async function load(files: Extract<Request, { kind: 'load' }>['files']): Promise<void> {
  const packing = bestPacking()
  const get = (url: string) => getUnpacked(url, packing)
  Object.assign(globalThis, { Worker: Metronome })
  const [bootRom, kernel, initrd, wasm, { V86: emulator }] = await Promise.all([
    get(files.bootRom),
    get(files.kernel),
    get(files.initrd),
    get(files.wasm).then((bytes) => WebAssembly.compile(bytes)),
    import(/* turbopackIgnore: true */ files.emulator) as Promise<{ V86: Emulator }>,
  ])
  loaded = { images: { bootRom, kernel, initrd }, emulator, wasm }
}

async function serve(request: Request): Promise<void> {
  const id = request.kind === 'call' ? request.id : undefined
  try {
    if (request.kind === 'load') {
      await load(request.files)
      tell({ kind: 'loaded' })
    } else {
      const method = session[request.call] as (...given: readonly (string | number)[]) => unknown
      tell({ kind: 'answer', id: request.id, value: await method(...request.arguments) })
    }
  } catch (error) {
    tell({
      kind: 'failure',
      ...(id !== undefined && { id }),
      message: error instanceof Error ? `${error.name}: ${error.message}` : String(error),
    })
  }
}

addEventListener('message', ({ data }: MessageEvent<Request>) => void serve(data))
