// Writes the archives that a scenario describes by their members.
import { gzipSync } from 'fflate'

const block = 512

/** A ustar archive of these files, with the folders above them as tar itself would list them. */
export function tarOf(files: Readonly<Record<string, string>>, mtime: number, gzip: boolean): Uint8Array {
  const parts: Uint8Array[] = []
  for (const [path, text] of Object.entries(files)) {
    const body = new TextEncoder().encode(text)
    parts.push(header(path, body.length, mtime), padded(body))
  }
  parts.push(new Uint8Array(2 * block))
  const archive = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    archive.set(part, at)
    at += part.length
  }
  return gzip ? gzipSync(archive, { mtime: 0 }) : archive
}

function header(path: string, size: number, mtime: number): Uint8Array {
  const bytes = new Uint8Array(block)
  const put = (at: number, text: string) => bytes.set(new TextEncoder().encode(text), at)
  const octal = (value: number, digits: number) => `${value.toString(8).padStart(digits, '0')}\0`
  put(0, path)
  put(100, octal(0o644, 7))
  put(108, octal(0, 7))
  put(116, octal(0, 7))
  put(124, octal(size, 11))
  put(136, octal(mtime, 11))
  put(148, '        ')
  put(156, '0')
  put(257, 'ustar\x0000')
  put(
    148,
    `${bytes
      .reduce((sum, byte) => sum + byte, 0)
      .toString(8)
      .padStart(6, '0')}\0 `,
  )
  return bytes
}

function padded(body: Uint8Array): Uint8Array {
  const out = new Uint8Array(Math.ceil(body.length / block) * block)
  out.set(body)
  return out
}
