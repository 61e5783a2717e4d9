import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { concat } from './cpio'
import { type Package, unpack } from './debian'
import { cache, sources } from './places'
import { run } from './shell'

/** Where the kernel is loaded and begins: CONFIG_PHYSICAL_START. */
const start = 0x100000

/** What a kernel's build leaves behind. */
export interface Kernel {
  readonly image: Uint8Array
  /** The licence texts of the source tree. */
  readonly licences: { readonly gpl: Uint8Array; readonly lgpl: Uint8Array }
}

// A build says who made it, where and when, unless it is told what to say.
const stamps = {
  KBUILD_BUILD_TIMESTAMP: '2026-11-01',
  KBUILD_BUILD_USER: 'course',
  KBUILD_BUILD_HOST: 'course',
  KBUILD_BUILD_VERSION: '1',
}

/** Compiles the kernel, which takes minutes, or takes it from the cache where neither its source nor its configuration changed. */
export function kernel(source: Package, fresh = false): Kernel {
  const fragment = readFileSync(join(sources, 'kernel.config'), 'utf8')
  const hash = createHash('sha256').update(source.version).update(fragment).update(JSON.stringify(stamps))
  const kept = join(cache, `kernel-${hash.digest('hex').slice(0, 16)}`)
  if (fresh || !existsSync(kept)) compile(source, fragment, kept)
  const read = (name: string) => new Uint8Array(readFileSync(join(kept, name)))
  return { image: bootable(read('kernel.raw')), licences: { gpl: read('GPL-2.0'), lgpl: read('LGPL-2.1') } }
}

function compile(source: Package, fragment: string, into: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'vm-kernel-'))
  try {
    console.log(`Unpacking linux ${source.version} …`)
    unpack(source, folder)
    run('tar', ['xJf', 'usr/src/linux-source-6.1.tar.xz'], { cwd: folder })
    const cwd = join(folder, 'linux-source-6.1')
    const make = (...targets: string[]) => run('nice', ['make', 'ARCH=i386', ...targets], { cwd, env: stamps })
    make('tinyconfig')
    run('scripts/kconfig/merge_config.sh', ['-m', '.config', join(sources, 'kernel.config')], { cwd })
    make('olddefconfig')
    holdFragment(fragment, readFileSync(join(cwd, '.config'), 'utf8'))
    console.log('Compiling the kernel: three to six minutes …')
    make(`-j${availableParallelism()}`, 'vmlinux')
    run('objcopy', ['-O', 'binary', '-R', '.note', '-R', '.comment', '-S', 'vmlinux', 'kernel.raw'], { cwd })
    rmSync(into, { recursive: true, force: true })
    mkdirSync(into, { recursive: true })
    for (const file of ['LICENSES/preferred/GPL-2.0', 'LICENSES/preferred/LGPL-2.1', 'kernel.raw'])
      copyFileSync(join(cwd, file), join(into, basename(file)))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Throws when the configuration did not come out as the fragment asks: an option was renamed, or another one forbids it. */
function holdFragment(fragment: string, config: string): void {
  const lines = new Set(config.split('\n'))
  const broken = fragment.split('\n').filter((line) => {
    if (!line.startsWith('CONFIG_')) return false
    const [name = ''] = line.split('=')
    return line.endsWith('=n') ? config.includes(`\n${name}=`) : !lines.has(line)
  })
  if (broken.length > 0)
    throw new Error(`vm/kernel.config asks for what this kernel does not grant:\n${broken.join('\n')}`)
}

/**
 * The kernel behind the shortest header by which a boot loader knows it (Documentation/x86/boot.rst). There is no code in
 * the header, since our ROM enters the kernel itself, and nothing is packed: the network's compression does that better.
 */
export function bootable(raw: Uint8Array): Uint8Array {
  const header = new DataView(new ArrayBuffer(1024))
  header.setUint8(0x1f1, 1) // sectors of setup code behind the first
  header.setUint16(0x1fe, 0xaa55, true)
  header.setUint16(0x200, 0x6aeb, true) // a jump, whose distance tells where the header ends
  header.setUint32(0x202, 0x53726448, true) // "HdrS"
  header.setUint16(0x206, 0x020f, true) // version of the protocol
  header.setUint8(0x211, 1) // loaded high
  header.setUint32(0x214, start, true)
  header.setUint32(0x22c, 0x7fffffff, true) // the highest address for the first files
  header.setUint32(0x230, start, true) // alignment
  header.setUint32(0x238, 2047, true) // the longest command line
  const size = header.byteLength + raw.length
  // v86 reads it in words of four bytes.
  return concat([new Uint8Array(header.buffer), raw, new Uint8Array(-size & 3)])
}
