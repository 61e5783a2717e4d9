/**
 * The clock that v86 gives way to. It asks for a worker made of a blob, which our content security policy does not
 * allow; here it gets an object that answers as that worker would, without leaving the thread: the tick comes back after
 * `t` milliseconds, or as soon as other messages had their turn.
 */
export class Metronome {
  onmessage: ((event: { readonly data: number }) => void) | null = null
  readonly #channel = new MessageChannel()
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor() {
    this.#channel.port1.onmessage = ({ data }: MessageEvent<number>) => this.onmessage?.({ data })
  }

  postMessage({ t, tick }: { readonly t: number; readonly tick: number }): void {
    clearTimeout(this.#timer)
    if (t < 1) this.#channel.port2.postMessage(tick)
    else this.#timer = setTimeout(() => this.onmessage?.({ data: tick }), t)
  }

  terminate(): void {
    clearTimeout(this.#timer)
    this.#channel.port1.close()
  }
}
