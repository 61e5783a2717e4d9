import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
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
  const size = (name: string) => (existsSync(join(out, name)) ? statSync(join(out, name)).size : -1)
  const isWhole = ({ name, bytes, brotli, gzip }: MachineFile) =>
    size(name) === bytes && size(`${name}.br`) === brotli && size(`${name}.gz`) === gzip
  return manifest.files.every(isWhole) ? manifest : undefined
}

/** Writes a machine to vm/out, each file also compressed for the way to the browser. The manifest comes last: no half machine has one. */
export function writeMachine({ files, remarks: _, ...rest }: Made): Manifest {
  const before = builtManifest()?.files ?? []
  rmSync(manifestFile, { force: true })
  mkdirSync(out, { recursive: true })
  const known = (name: string, hash: string) => before.find((file) => file.name === name && file.sha256 === hash)
  const written = [...files].map(([name, bytes]) => known(name, sha256(bytes)) ?? writeFile(name, bytes))
  const kept = new Set(written.flatMap(({ name }) => [name, `${name}.br`, `${name}.gz`]))
  for (const name of readdirSync(out)) if (!kept.has(name)) rmSync(join(out, name), { recursive: true })
  const manifest: Manifest = { ...rest, files: written }
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
