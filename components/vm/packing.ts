// The machine's files come compressed and are unpacked here, not by HTTP: no server, proxy or plain-http address can then
// make three megabytes seven.

/** A way of compressing that this browser can undo. */
export interface Packing {
  readonly ending: '.br' | '.gz'
  readonly field: 'brotli' | 'gzip'
}

/** The best packing that this browser knows. */
export function bestPacking(): Packing {
  return unpacks('brotli') ? { ending: '.br', field: 'brotli' } : { ending: '.gz', field: 'gzip' }
}

/** Gets a file, packed, and unpacks it while it comes. */
export async function getUnpacked(url: string, { ending, field }: Packing): Promise<ArrayBuffer> {
  const response = await fetch(url + ending)
  if (!response.ok || !response.body) throw new Error(`${url}${ending} answered ${response.status}`)
  return new Response(response.body.pipeThrough(stream(field))).arrayBuffer()
}

function unpacks(format: Packing['field']): boolean {
  try {
    stream(format)
    return true
  } catch {
    return false
  }
}

/** Brotli is newer than the types. */
function stream(format: Packing['field']): DecompressionStream {
  return new DecompressionStream(format as CompressionFormat)
}
