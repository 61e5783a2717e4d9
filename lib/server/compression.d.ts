/** The parts of two packages that `compressed.ts` uses. Their published types bring all of Express along. */
declare module 'compression' {
  import type { IncomingMessage, ServerResponse } from 'node:http'
  import type { BrotliOptions, ZlibOptions } from 'node:zlib'

  type Filter = (request: IncomingMessage, response: ServerResponse) => boolean

  const compression: {
    (
      options?: ZlibOptions & { readonly brotli?: BrotliOptions; readonly filter?: Filter },
    ): (request: IncomingMessage, response: ServerResponse, next: () => void) => void
    readonly filter: Filter
  }
  export default compression
}

declare module 'negotiator' {
  import type { IncomingMessage } from 'node:http'

  export default class Negotiator {
    constructor(request: IncomingMessage)
    encoding(available: readonly string[], preferred: readonly string[]): string | undefined
  }
}
