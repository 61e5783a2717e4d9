// `npm run bench`: installs the linters that ours is measured against, bundles the benchmark as the site is bundled, so that no
// loader weighs on the figures, and runs it in a process of its own; then the size of what a page has to fetch.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { build } from 'esbuild'
import { printSizes } from './size'

/** Next to the packages that it asks for. */
const bundle = 'bench/node_modules/.bench/dockerfile.mjs'

if (!existsSync('bench/node_modules/dockerfile-utils')) {
  console.log('Installing what ours is measured against …')
  const { status } = spawnSync('npm', ['ci', '--prefix', 'bench', '--no-audit', '--no-fund'], { stdio: 'inherit' })
  if (status !== 0) throw new Error('The packages of bench/ could not be installed; the lines above say why.')
}
await build({
  entryPoints: ['bench/dockerfile.ts'],
  outfile: bundle,
  bundle: true,
  minify: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  logLevel: 'warning',
})
const { status } = spawnSync(process.execPath, ['--expose-gc', bundle], { stdio: 'inherit' })
if (status !== 0) throw new Error(`${bundle} ended with status ${status}; the lines above say why.`)
await printSizes()
const { benchEngine } = await import('./engine')
await benchEngine()
