import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

if (!existsSync('bench/node_modules')) {
  console.log('Installing what ours is measured against …')
  const { status } = spawnSync('npm', ['ci', '--prefix', 'bench', '--no-audit', '--no-fund'], { stdio: 'inherit' })
  if (status !== 0) throw new Error('The packages of bench/ could not be installed; the lines above say why.')
}
const { benchDockerfile } = await import('./dockerfile')
benchDockerfile()
