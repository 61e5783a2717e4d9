import { randomBytes } from 'node:crypto'
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Problem } from './problem'
import type { Settings } from './settings'

/** The key that signs cookies: random, made at the first start, and read ever after. A damaged one is never replaced. */
export function secretOf(settings: Settings): string {
  if (settings.secret) return settings.secret
  const file = join(settings.dataDir, 'secret')
  const known = read(file)
  if (known !== undefined) return known
  create(file)
  return read(file)!
}

function read(file: string): string | undefined {
  try {
    const text = readFileSync(file, 'utf8').trim()
    if (text.length >= 32) return text
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw new Problem(`The secret in ${file} cannot be read (${(error as Error).message}); correct its permissions.`)
  }
  throw new Problem(
    `The secret in ${file} is damaged: put a backup in its place, or remove it, which signs everybody out.`,
  )
}

/** Written whole under another name first: of several processes that start together all then read the same one. */
function create(file: string): void {
  const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`
  const text = `${randomBytes(32).toString('base64url')}\n`
  const once = { mode: 0o600, flag: 'wx', flush: true }
  writeFileSync(draft, text, once)
  try {
    linkSync(draft, file)
  } catch (error) {
    // Some file systems know no links: there the first to create it wins.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') writeFileSync(file, text, once)
  } finally {
    rmSync(draft, { force: true })
  }
}
