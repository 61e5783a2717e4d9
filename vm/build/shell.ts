import { spawnSync } from 'node:child_process'
import { appendFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { cache } from './places'

interface Options {
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string>>
}

const log = join(cache, 'build.log')

/** Runs a program and returns what it printed; everything it said is kept in the log, and named when it fails. */
export function run(program: string, args: readonly string[], { cwd, env }: Options = {}): string {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    cwd,
    env: { ...process.env, LC_ALL: 'C', ...env },
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  mkdirSync(cache, { recursive: true })
  appendFileSync(log, `\n$ ${program} ${args.join(' ')}\n${stdout ?? ''}${stderr ?? ''}`)
  if (error || status !== 0) {
    const last = (stderr ?? '').trim().split('\n').slice(-12).join('\n')
    throw new Error(
      `${program} ${args.slice(0, 3).join(' ')} failed (${error?.message ?? `status ${status}`}).\n${last}\nAll of it: ${log}`,
    )
  }
  return stdout
}

/** Whether a program can be started. */
export function exists(program: string): boolean {
  return spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined
}
