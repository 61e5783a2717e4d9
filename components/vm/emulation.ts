// The emulated machine, as the page's worker and the tests in Node drive it: v86 with our firmware, kernel and first files.
// Only here is v86's interface known. Its version is pinned, since it promises no stability.

import type { V86, V86Options } from 'v86'

/** What has to be there to boot. */
export interface MachineImages {
  readonly bootRom: ArrayBuffer
  readonly kernel: ArrayBuffer
  readonly initrd: ArrayBuffer
}

export interface Emulation {
  /** What somebody typed at the terminal. */
  type(text: string): void
  /** A question to the witness, without the line's end. */
  ask(question: string): void
  /** Instructions executed since power on; it begins anew at 2³². */
  instructions(): number
  run(): Promise<void>
  stop(): Promise<void>
  save(): Promise<ArrayBuffer>
  restore(state: ArrayBuffer): Promise<void>
  destroy(): Promise<void>
}

export interface EmulationEvents {
  /** What the terminal prints, in pieces; a piece ends at once where a mark ends, so that its moment is exact. */
  onOutput(text: string): void
  /** A whole line of the witness, or of a program that tells what it did. */
  onLine(line: string): void
  /** The processor has begun. */
  onStart(): void
}

/** In MiB. The first files lie at 64 MiB, so it has to be more. */
export const memorySize = 128

/** The byte that ends a mark. */
const bell = 7

/** How far the instruction counter went, also when it began anew in between. */
export function instructionsBetween(before: number, after: number): number {
  return (after - before) >>> 0
}

/** Powers the machine on. `wasm` is where to get v86's WebAssembly. */
export function emulate(
  Emulator: new (options: V86Options) => V86,
  { bootRom, kernel, initrd }: MachineImages,
  wasm: Pick<V86Options, 'wasm_path' | 'wasm_fn'>,
  events: EmulationEvents,
): Emulation {
  const vm = new Emulator({
    ...wasm,
    memory_size: memorySize << 20,
    vga_memory_size: 1 << 20,
    bios: { buffer: bootRom },
    bzimage: { buffer: kernel },
    initrd: { buffer: initrd },
    cmdline: 'console=ttyS0 quiet tsc=reliable panic=1',
    uart1: true,
    // A drive that nothing reads: without one v86 cannot restore a machine whose kernel never searched its PCI bus.
    hda: { buffer: new ArrayBuffer(512) },
    // Booting and starting containers is code that runs once: compiling it to WebAssembly would take three times as long.
    disable_jit: true,
    disable_keyboard: true,
    disable_mouse: true,
    disable_speaker: true,
    autostart: true,
  })
  const decoder = new TextDecoder()
  let bytes: number[] = []
  let line = ''
  const flush = () => {
    if (bytes.length === 0) return
    const text = decoder.decode(Uint8Array.from(bytes), { stream: true })
    bytes = []
    events.onOutput(text)
  }
  vm.add_listener('emulator-started', () => events.onStart())
  vm.add_listener('serial0-output-byte', (byte) => {
    if (bytes.push(byte) === 1) setTimeout(flush)
    if (byte === bell) flush()
  })
  vm.add_listener('serial1-output-byte', (byte) => {
    if (byte !== 10) {
      line += String.fromCharCode(byte)
      return
    }
    const whole = line
    line = ''
    events.onLine(whole)
  })
  return {
    type: (text) => vm.serial_send_bytes(0, new TextEncoder().encode(text)),
    ask: (question) => vm.serial_send_bytes(1, new TextEncoder().encode(`${question}\n`)),
    instructions: () => vm.get_instruction_counter(),
    run: () => vm.run(),
    stop: () => vm.stop(),
    save: () => vm.save_state(),
    restore: (state) => vm.restore_state(state),
    destroy: () => vm.destroy(),
  }
}
