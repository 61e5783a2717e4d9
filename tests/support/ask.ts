import { type IncomingHttpHeaders, request } from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'

/** An answer as it came over the wire. */
export interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  /** The body as it was sent. */
  readonly bytes: Buffer
  /** The body as it was meant. */
  readonly text: string
}

/** Asks for exactly this path with exactly these headers: neither is tidied up, and nothing is unpacked on the way. */
export function ask(
  origin: string,
  path: string,
  headers: Readonly<Record<string, string>> = {},
  method = 'GET',
): Promise<Answer> {
  const { hostname, port } = new URL(origin)
  return new Promise((done, fail) => {
    request({ hostname, port, path, method, headers: { ...headers } }, async (response) => {
      const chunks: Buffer[] = []
      for await (const chunk of response) chunks.push(chunk)
      const bytes = Buffer.concat(chunks)
      done({
        status: response.statusCode ?? 0,
        headers: response.headers,
        bytes,
        text: unpacked(bytes, response.headers['content-encoding']).toString(),
      })
    })
      .on('error', fail)
      .end()
  })
}

function unpacked(bytes: Buffer, encoding: string | undefined): Buffer {
  if (bytes.length === 0) return bytes
  return encoding === 'br' ? brotliDecompressSync(bytes) : encoding === 'gzip' ? gunzipSync(bytes) : bytes
}
