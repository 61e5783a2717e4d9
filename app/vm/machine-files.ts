import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

interface Manifest {
  readonly key: string
  readonly files: readonly { readonly name: string; readonly sha256: string }[]
}

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

/** A file of the machine by its name and the beginning of its hash; `.br` or `.gz` behind the name gives it packed. */
export function machineFile(key: string, name: string): Response | undefined {
  const folder = machineFolder()
  const manifest = machineManifest()
  if (!folder || !manifest || key.length < 12) return undefined
  const plain = name.replace(/\.(br|gz)$/, '')
  const file = (JSON.parse(manifest) as Manifest).files.find((each) => each.name === plain)
  if (!file?.sha256.startsWith(key)) return undefined
  return new Response(new Uint8Array(readFileSync(join(folder, name))), {
    headers: {
      'Content-Type': types[name.split('.').pop() ?? ''] ?? 'application/octet-stream',
      'Cache-Control': 'public, max-age=31536000, immutable',
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
