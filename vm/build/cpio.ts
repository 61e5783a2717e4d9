/** One thing in an archive. Two files with the same `data` object become one file with two names. */
export type Entry =
  | { readonly kind: 'directory'; readonly path: string }
  | { readonly kind: 'file'; readonly path: string; readonly data: Uint8Array; readonly executable?: boolean }
  | { readonly kind: 'link'; readonly path: string; readonly to: string }
  | { readonly kind: 'device'; readonly path: string; readonly major: number; readonly minor: number }

/** An archive in the "newc" form that Linux unpacks at boot. The same entries always give the same bytes: no times, no owners. */
export function cpio(entries: readonly Entry[]): Uint8Array {
  const numbers = new Map<Uint8Array, number>()
  const parts: Uint8Array[] = []
  let next = 1
  for (const entry of entries) {
    const shared = entry.kind === 'file' ? numbers.get(entry.data) : undefined
    const number = shared ?? next++
    if (entry.kind === 'file') numbers.set(entry.data, number)
    // A second name carries no data: Linux finds the first by its number.
    const data = shared === undefined ? dataOf(entry) : new Uint8Array()
    const names = entry.kind === 'file' ? namesOf(entry.data, entries) : 1
    parts.push(...record(entry.path, modeOf(entry), number, names, data, entry.kind === 'device' ? entry : undefined))
  }
  parts.push(...record('TRAILER!!!', 0, 0, 1, new Uint8Array()))
  return concat(parts)
}

interface Device {
  readonly major: number
  readonly minor: number
}

function record(
  path: string,
  mode: number,
  number: number,
  names: number,
  data: Uint8Array,
  device: Device = { major: 0, minor: 0 },
): readonly Uint8Array[] {
  const name = new TextEncoder().encode(`${path}\0`)
  // number, mode, owner, group, names, time, size, the archive's device, the node's device, length of the name, checksum
  const fields = [number, mode, 0, 0, names, 0, data.length, 0, 0, device.major, device.minor, name.length, 0]
  const head = `070701${fields.map((field) => field.toString(16).toUpperCase().padStart(8, '0')).join('')}`
  const begin = concat([new TextEncoder().encode(head), name])
  return [begin, padding(begin.length), data, padding(data.length)]
}

function modeOf(entry: Entry): number {
  if (entry.kind === 'directory') return 0o040755
  if (entry.kind === 'link') return 0o120777
  if (entry.kind === 'device') return 0o020600
  return entry.executable ? 0o100755 : 0o100644
}

function dataOf(entry: Entry): Uint8Array {
  if (entry.kind === 'file') return entry.data
  return entry.kind === 'link' ? new TextEncoder().encode(entry.to) : new Uint8Array()
}

function namesOf(data: Uint8Array, entries: readonly Entry[]): number {
  return entries.filter((entry) => entry.kind === 'file' && entry.data === data).length
}

function padding(length: number): Uint8Array {
  return new Uint8Array(-length & 3)
}

/** Puts pieces of bytes behind each other. */
export function concat(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
