import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { Made } from './make'
import type { MachineFile, Manifest } from './manifest'
import { out } from './places'

const manifestFile = join(out, 'manifest.json')

/** The manifest of the machine that lies in vm/out, if one does, whole. */
export function builtManifest(): Manifest | undefined {
  if (!existsSync(manifestFile)) return undefined
  const manifest = JSON.parse(readFileSync(manifestFile, 'utf8')) as Manifest
  const isWhole = ({ name, bytes }: MachineFile) =>
    existsSync(join(out, name)) && statSync(join(out, name)).size === bytes
  return manifest.files.every(isWhole) ? manifest : undefined
}

/** Writes a machine to vm/out, each file also compressed for the way to the browser. The manifest comes last: no half machine has one. */
export function writeMachine({ files, remarks: _, ...rest }: Made): Manifest {
  rmSync(out, { recursive: true, force: true })
  mkdirSync(out, { recursive: true })
  const manifest: Manifest = { ...rest, files: [...files].map(([name, bytes]) => writeFile(name, bytes)) }
  writeFileSync(manifestFile, `${JSON.stringify(manifest, null, 2)}\n`)
  return manifest
}

/** What tells two files apart. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

function writeFile(name: string, bytes: Uint8Array): MachineFile {
  const { BROTLI_PARAM_LGWIN, BROTLI_PARAM_SIZE_HINT } = constants
  const params = { [BROTLI_PARAM_LGWIN]: 24, [BROTLI_PARAM_SIZE_HINT]: bytes.length }
  const brotli = brotliCompressSync(bytes, { params })
  const gzip = gzipSync(bytes, { level: 9 })
  writeFileSync(join(out, name), bytes)
  writeFileSync(join(out, `${name}.br`), brotli)
  writeFileSync(join(out, `${name}.gz`), gzip)
  return { name, bytes: bytes.length, sha256: sha256(bytes), brotli: brotli.length, gzip: gzip.length }
}
