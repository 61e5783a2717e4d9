import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { asSource, getPackage, sourcesOf } from './debian'
import { initrd } from './initrd'
import { kernel } from './kernel'
import type { Manifest } from './manifest'
import { busybox, linuxSource } from './pins'
import { root, sources } from './places'
import { bootRom, programs } from './programs'
import { run } from './shell'

const emulator = join(root, 'node_modules/v86')

/** What a build made: each file by name, what the manifest says of it, and what the reader should know. */
export interface Made extends Pick<Manifest, 'key' | 'parts' | 'sources' | 'tools'> {
  readonly files: ReadonlyMap<string, Uint8Array>
  readonly remarks: readonly string[]
}

/** Builds the machine. `fresh` compiles the kernel anew although nothing changed. */
export function makeMachine(fresh = false): Made {
  const linux = getPackage(linuxSource)
  const tools = getPackage(busybox)
  const { image, licences } = kernel(linux, fresh)
  const { copyright, ...guest } = programs(tools)
  const debian = [asSource('linux', linux), ...sourcesOf(tools)]
  const versionOf = (name: string) => debian.find((each) => each.name === name)?.version ?? 'unknown'
  return {
    key: inputKey(),
    files: new Map([
      ['kernel.bin', image],
      ['initrd.cpio', initrd(guest)],
      ['boot-rom.bin', bootRom()],
      ['v86.wasm', emulatorFile('build/v86.wasm')],
      ['libv86.mjs', emulatorFile('build/libv86.mjs')],
      ['GPL-2.0.txt', licences.gpl],
      ['LGPL-2.1.txt', licences.lgpl],
      ['busybox-copyright.txt', copyright],
      ['v86-licence.txt', emulatorFile('LICENSE')],
      ['v86-includes.txt', new Uint8Array(readFileSync(join(sources, 'v86-includes.txt')))],
    ]),
    parts: [
      { name: 'Linux', version: linux.version, file: 'kernel.bin', licence: 'GPL-2.0-only', source: 'linux' },
      { name: 'BusyBox', version: tools.version, file: 'initrd.cpio', licence: 'GPL-2.0-only', source: 'busybox' },
      {
        name: 'GNU C Library, linked into BusyBox',
        version: versionOf('glibc'),
        file: 'initrd.cpio',
        licence: 'LGPL-2.1-or-later',
        source: 'glibc',
      },
      { name: 'init, ctr, witness and box', version: 'of this course', file: 'initrd.cpio', licence: 'MIT' },
      { name: 'Boot ROM', version: 'of this course', file: 'boot-rom.bin', licence: 'MIT' },
      { name: 'v86', version: emulatorVersion(), file: 'v86.wasm, libv86.mjs', licence: 'BSD-2-Clause' },
      {
        name: 'SoftFloat, Zstandard and QEMU’s floppy controller, within v86',
        version: '',
        file: 'v86.wasm, libv86.mjs',
        licence: 'BSD-3-Clause AND MIT',
      },
    ],
    sources: debian,
    tools: Object.fromEntries(['gcc', 'as', 'ld'].map((tool) => [tool, run(tool, ['--version']).split('\n')[0] ?? ''])),
    remarks: [linux, tools]
      .filter(({ isPinned }) => !isPinned)
      .map(({ file }) => `Built from ${file.split('/').pop()}; the course's recordings come from an older version.`),
  }
}

/** A digest of all that the machine is made of: our sources, the versions that they pin, and v86. */
export function inputKey(): string {
  const hash = createHash('sha256').update(emulatorVersion())
  for (const folder of ['', 'guest', 'build'])
    for (const name of filesIn(join(sources, folder)))
      hash.update(`\0${folder}/${name}\0`).update(readFileSync(join(sources, folder, name)))
  return hash.digest('hex')
}

function filesIn(folder: string): readonly string[] {
  const entries = readdirSync(folder, { withFileTypes: true })
  return entries.flatMap((entry) => (entry.isFile() && !entry.name.startsWith('.') ? entry.name : [])).sort()
}

function emulatorFile(path: string): Uint8Array {
  return new Uint8Array(readFileSync(join(emulator, path)))
}

function emulatorVersion(): string {
  return (JSON.parse(readFileSync(join(emulator, 'package.json'), 'utf8')) as { version: string }).version
}
