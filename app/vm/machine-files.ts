import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

interface Manifest {
  readonly key: string
  readonly files: readonly { readonly name: string; readonly sha256: string }[]
}

/** How a file lies on the disk: as it is, or compressed for a browser that takes it so. */
const encodings = [
  { name: 'br', ending: '.br' },
  { name: 'gzip', ending: '.gz' },
] as const

const types: Readonly<Record<string, string>> = {
  mjs: 'text/javascript; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  wasm: 'application/wasm',
}

/** The manifest of the machine that `npm run vm:build` made, or undefined where nobody did. */
export function machineManifest(): string | undefined {
  const folder = machineFolder()
  return folder && readFileSync(join(folder, 'manifest.json'), 'utf8')
}

/** A file of the machine by its name and the beginning of its hash, in an encoding that the browser accepts. */
export function machineFile(key: string, name: string, accepts: string): Response | undefined {
  const folder = machineFolder()
  const manifest = machineManifest()
  if (!folder || !manifest) return undefined
  const file = (JSON.parse(manifest) as Manifest).files.find((each) => each.name === name)
  if (!file?.sha256.startsWith(key) || key.length < 12) return undefined
  const encoding = encodings.find((each) => accepts.includes(each.name))
  const bytes = readFileSync(join(folder, `${name}${encoding?.ending ?? ''}`))
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': types[name.split('.').pop() ?? ''] ?? 'application/octet-stream',
      'Cache-Control': 'public, max-age=31536000, immutable',
      Vary: 'Accept-Encoding',
      ...(encoding && { 'Content-Encoding': encoding.name }),
    },
  })
}

/**
 * Where the machine lies: VM_FILES, or vm/out of the project. The built site runs in .next/standalone of the project, so
 * it looks two folders up; a machine that is built later is found without building the site again.
 */
function machineFolder(): string | undefined {
  const here = process.cwd()
  const places = process.env.VM_FILES ? [process.env.VM_FILES] : ['vm/out', '../../vm/out']
  return places
    .map((place) => resolve(/* turbopackIgnore: true */ here, place))
    .find((place) => existsSync(join(/* turbopackIgnore: true */ place, 'manifest.json')))
}
