// What just-bash takes from `node:zlib`, for a browser, which has no such module; next.config.js puts this in its place.
import { gunzipSync as gunzip, gzipSync as gzip } from 'fflate'

export const constants = { Z_BEST_COMPRESSION: 9, Z_BEST_SPEED: 1, Z_DEFAULT_COMPRESSION: 6 } as const

export function gzipSync(data: Uint8Array, { level = 6 }: { readonly level?: number } = {}): Uint8Array {
  return gzip(data, { level: Math.min(Math.max(level, 0), 9) as 6, mtime: 0 })
}

export function gunzipSync(data: Uint8Array): Uint8Array {
  return gunzip(data)
}
