import type { Machine, Turn } from './machine'

/** What of a machine the worker does on demand, each with an answer. */
export type Call = Exclude<keyof Machine, 'source'>

/** From the page to the worker. */
export type Request =
  | {
      readonly kind: 'load'
      readonly files: Readonly<Record<'bootRom' | 'kernel' | 'initrd' | 'wasm' | 'emulator', string>>
    }
  | {
      readonly kind: 'call'
      readonly id: number
      readonly call: Call
      readonly arguments: readonly (string | number)[]
    }

/** From the worker to the page. */
export type Report =
  | { readonly kind: 'loaded' }
  | { readonly kind: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'failure'; readonly id?: number; readonly message: string }
  | { readonly kind: 'output'; readonly text: string }
  | { readonly kind: 'turn'; readonly turn: Turn }
