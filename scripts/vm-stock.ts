import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getNewest, unpack } from '../vm/build/debian'
import { openNodeMachine } from '../vm/node-machine'

// Boots Debian's general-purpose kernel for 32-bit PCs in our machine, with our first files, and keeps how much it had to do.
// It is the figure that stands beside ours in the race: what a kernel costs that has not been stripped down.
const name = process.argv[2] ?? 'linux-image-6.1.0-50-686'
const folder = mkdtempSync(join(tmpdir(), 'vm-stock-'))
const kernel = getNewest(name, 'i386')
unpack(kernel, folder)
const image = readdirSync(join(folder, 'boot')).find((file) => file.startsWith('vmlinuz'))
if (!image) throw new Error(`${name} holds no boot/vmlinuz`)
console.log(`Booting ${image}: a minute or two …`)
const vm = openNodeMachine(() => {}, join(folder, 'boot', image))
const boot = await vm.boot()
rmSync(folder, { recursive: true })
const figure = {
  made: new Date().toISOString().slice(0, 10),
  package: name,
  version: kernel.version,
  milliseconds: Math.round(boot.milliseconds),
  instructions: boot.instructions,
}
writeFileSync('content/recordings/stock-kernel.json', `${JSON.stringify(figure, null, 1)}\n`)
console.log(figure, vm.screen().slice(-200))
spawnSync('node_modules/.bin/biome', ['format', '--write', 'content/recordings'], { stdio: 'inherit' })
process.exit()
