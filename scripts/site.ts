import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A site that was started for a test, on its own port and with its own data. */
export interface Site {
  readonly url: string
  stop(): Promise<void>
}

/** Starts the site as a user would, by scripts/start.ts, and waits until it answers; what it prints is shown where it fails. */
export async function startSite(env: Readonly<Record<string, string>> = {}): Promise<Site> {
  const port = await freePort()
  const data = mkdtempSync(join(tmpdir(), 'layer-by-layer-'))
  const url = `http://127.0.0.1:${port}`
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/start.ts'], {
    env: { ...process.env, PORT: String(port), DATA_DIR: data, GALLERY: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (printed += chunk))
  const stop = async () => {
    await ended(child)
    rmSync(data, { recursive: true, force: true })
  }
  for (let tries = 0; tries < 600; tries++) {
    if (child.exitCode !== null) break
    const answer = await fetch(`${url}/api/health`).catch(() => undefined)
    if (answer?.ok) return { url, stop }
    await new Promise((done) => setTimeout(done, 100))
  }
  await stop()
  throw new Error(`The site did not start on ${url}. It printed:\n${printed}`)
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return Promise.resolve()
  return new Promise((done) => {
    child.once('exit', () => done())
    child.kill('SIGTERM')
  })
}

/** A port on which nothing listens at this moment. */
export function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer()
    server.once('error', fail)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() =>
        address && typeof address === 'object' ? done(address.port) : fail(new Error('No free port.')),
      )
    })
  })
}
