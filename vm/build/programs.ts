import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Package, unpack } from './debian'
import type { Programs } from './initrd'
import { sources } from './places'
import { run } from './shell'

// No C library, no build id, no path: the same source gives the same bytes.
const flags =
  '-m32 -march=i686 -Os -static -nostdlib -ffreestanding -fno-pic -no-pie -fno-stack-protector -fno-asynchronous-unwind-tables -Wall -Wextra -Werror -Wl,--build-id=none -s'.split(
    ' ',
  )

/** The machine's programs: ours compiled, BusyBox as Debian built it, with what Debian says of its authors and licence. */
export function programs(busybox: Package): Programs & { readonly copyright: Uint8Array } {
  return inFolder((folder) => {
    unpack(busybox, folder)
    const compile = (name: string) => {
      run('gcc', [...flags, '-o', join(folder, name), `${name}.c`], { cwd: join(sources, 'guest') })
      return read(folder, name)
    }
    return {
      busybox: read(folder, 'bin/busybox'),
      init: compile('init'),
      ctr: compile('ctr'),
      witness: compile('witness'),
      box: read(sources, 'guest/box'),
      copyright: read(folder, 'usr/share/doc/busybox-static/copyright'),
    }
  })
}

/** The firmware, assembled: exactly 512 bytes. */
export function bootRom(): Uint8Array {
  return inFolder((folder) => {
    const cwd = folder
    run('as', ['--32', '-o', 'rom.o', join(sources, 'boot-rom.S')], { cwd })
    run('ld', ['-m', 'elf_i386', '-Ttext', '0', '-e', '0', '-o', 'rom.elf', 'rom.o'], { cwd })
    run('objcopy', ['-O', 'binary', '-j', '.text', 'rom.elf', 'rom.bin'], { cwd })
    const rom = read(folder, 'rom.bin')
    if (rom.length !== 512) throw new Error(`vm/boot-rom.S became ${rom.length} bytes; the machine wants 512.`)
    return rom
  })
}

function read(folder: string, path: string): Uint8Array {
  return new Uint8Array(readFileSync(join(folder, path)))
}

function inFolder<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'vm-programs-'))
  try {
    return work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
