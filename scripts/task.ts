import { spawn } from 'node:child_process'

/** One thing that a script does, by the name under which it is reported. */
export interface Task {
  readonly name: string
  readonly run: () => Promise<void>
}

/** The path of a program that an installed package brings. */
export function bin(name: string): string {
  return `node_modules/.bin/${name}`
}

/** A task that is a command; it fails where the command's status is not 0. */
export function command(name: string, line: readonly string[], env: Readonly<Record<string, string>> = {}): Task {
  return { name, run: () => exec(line, env) }
}

function exec([program = '', ...args]: readonly string[], env: Readonly<Record<string, string>>): Promise<void> {
  return new Promise((done, fail) => {
    const child = spawn(program, args, { stdio: 'inherit', env: { ...process.env, ...env } })
    child.on('error', fail)
    child.on('exit', (status, signal) =>
      status === 0
        ? done()
        : fail(new Error(`${program} ${args.join(' ')} ended with ${signal ?? `status ${status}`}`)),
    )
  })
}

/** Runs tasks one after the other, says how long each took, and ends with status 1 at the first that fails. */
export async function runTasks(tasks: readonly Task[]): Promise<void> {
  for (const { name, run } of tasks) {
    const began = performance.now()
    console.log(`\n— ${name}`)
    try {
      await run()
    } catch (error) {
      console.error(`\n${name} failed: ${error instanceof Error ? error.message : error}`)
      process.exitCode = 1
      return
    }
    console.log(`— ${name}: ${((performance.now() - began) / 1000).toFixed(1)} s`)
  }
}
