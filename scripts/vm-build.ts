import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { downloadSource } from '../vm/build/debian'
import { inputKey, makeMachine } from '../vm/build/make'
import type { Manifest } from '../vm/build/manifest'
import { cache, out, root } from '../vm/build/places'
import { exists } from '../vm/build/shell'
import { builtManifest, sha256, writeMachine } from '../vm/build/write'

const tools = {
  gcc: 'gcc',
  as: 'binutils',
  make: 'make',
  flex: 'flex',
  bison: 'bison',
  bc: 'bc',
  xz: 'xz-utils',
  nice: '',
}
const keyring = '/usr/share/keyrings/debian-archive-keyring.gpg'

const usage = `npm run vm:build                builds the machine of the VM lessons into vm/out; nothing where nothing changed
npm run vm:build -- --fresh     builds it anew
npm run vm:build -- --verify    builds it anew, and says whether every file comes out as it lies in vm/out
npm run vm:build -- --sources   downloads the corresponding sources to vm/cache/sources, for those who pass the machine on`

/** What keeps this computer from building, in words with a next step; nothing where it can. */
function obstacle(): string | undefined {
  if (process.platform !== 'linux' || !exists('apt-get') || !exists('dpkg-deb'))
    return `The machine is built from Debian's packages, and this is no Debian: there is no apt-get here.
Everything else works without it: the lessons then show recordings. To build it, use Debian 12 or newer on amd64,
or a container of it: docs/vm.md says how.`
  if (process.arch !== 'x64')
    return `The kernel is compiled with gcc for amd64, and this is ${process.arch}. docs/vm.md says how to build it in a container.`
  const missing = Object.entries(tools).flatMap(([tool, name]) => (exists(tool) ? [] : [name]))
  if (!existsSync(keyring)) missing.push('debian-archive-keyring')
  if (missing.length > 0)
    return `To build the machine, first run:\n  sudo apt-get install ${[...new Set(missing)].join(' ')}`
  if (!existsSync(join(root, 'node_modules/v86'))) return 'The emulator is missing: run npm ci first.'
  return undefined
}

function report({ files }: Manifest): void {
  const kB = (bytes: number) => `${Math.ceil(bytes / 1000).toLocaleString('en')} kB`.padStart(10)
  for (const { name, bytes, brotli, sha256 } of files)
    console.log(`${name.padEnd(24)}${kB(bytes)}${kB(brotli)} br  ${sha256.slice(0, 16)}`)
  const loaded = files.filter(({ name }) => !name.endsWith('.txt'))
  console.log(`A page loads ${kB(loaded.reduce((sum, file) => sum + file.brotli, 0)).trim()} (brotli) to boot it.`)
}

function stop(words: string): never {
  console.error(words)
  process.exit(1)
}

const [option] = process.argv.slice(2)
if (option && !['--fresh', '--verify', '--sources'].includes(option)) stop(usage)

const built = builtManifest()
if (built?.key === inputKey() && !option) {
  console.log('The machine in vm/out is made of just these sources: nothing to build.')
  process.exit(0)
}
const words = obstacle()
if (words) stop(words)

if (option === '--sources') {
  if (!built) stop('There is no machine in vm/out yet: build it first.')
  const missing = built.sources.filter((source) => {
    console.log(`Getting the source of ${source.name} ${source.version} …`)
    return !downloadSource(source, join(cache, 'sources'))
  })
  if (missing.length > 0)
    stop(
      `Not found on this mirror: ${missing.map(({ name, version }) => `${name} ${version}`).join(', ')}.
Name another one in DEBIAN_MIRROR; snapshot.debian.org keeps every version.`,
    )
  console.log('The sources lie in vm/cache/sources. Pass them on together with the machine and with the folder vm.')
} else if (option === '--verify') {
  if (!built) stop('There is no machine in vm/out yet: build it first.')
  const again = makeMachine(true)
  const other = built.files.filter(
    ({ name, sha256: known }) => sha256(again.files.get(name) ?? new Uint8Array()) !== known,
  )
  if (other.length > 0) stop(`Not the same: ${other.map(({ name }) => name).join(', ')}`)
  console.log(`Built twice, the same bytes: all ${built.files.length} files have the hashes of vm/out/manifest.json.`)
} else {
  const made = makeMachine(option === '--fresh')
  for (const remark of made.remarks) console.log(remark)
  report(writeMachine(made))
  console.log(`It lies in ${out}.`)
}
