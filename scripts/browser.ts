import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']
const macApplication = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'

/**
 * The path of a Chromium that answers `--version`: CHROMIUM_PATH, Playwright's own, one on PATH, the macOS application.
 * Where there is none it is installed, as root on Debian by apt-get and elsewhere by Playwright. Throws with the command to run.
 */
export function findBrowser(): string {
  const found = installed()
  if (found) return found
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('No Chromium found: installing the package chromium …')
    run('apt-get', ['update', '-qq'])
    run('apt-get', ['install', '-y', '-qq', 'chromium'])
  } else {
    console.log('No Chromium found: asking Playwright for its own …')
    run('npx', ['playwright', 'install', '--with-deps', 'chromium'])
  }
  const fresh = installed()
  if (!fresh)
    throw new Error(
      'The end-to-end tests need a Chromium. Install one (for example: npx playwright install --with-deps chromium), or name it in CHROMIUM_PATH.',
    )
  return fresh
}

function installed(): string | undefined {
  const named = process.env.CHROMIUM_PATH
  if (named) {
    if (!answers(named)) throw new Error(`CHROMIUM_PATH is ${named}, which does not answer --version.`)
    return named
  }
  return [chromium.executablePath(), ...names.flatMap(onPath), macApplication].find(answers)
}

function onPath(name: string): readonly string[] {
  const { status, stdout } = spawnSync(process.platform === 'win32' ? 'where' : 'which', [name], { encoding: 'utf8' })
  return status === 0 ? [stdout.trim().split('\n')[0] ?? ''] : []
}

function answers(path: string): boolean {
  if (path === '') return false
  return spawnSync(path, ['--version'], { timeout: 20_000 }).status === 0
}

function run(command: string, args: readonly string[]): void {
  try {
    execFileSync(command, args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
  } catch {
    console.log(`${command} ${args.join(' ')} did not succeed.`)
  }
}
