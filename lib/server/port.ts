import { createServer } from 'node:net'
import { Problem } from './problem'
import type { Settings } from './settings'

/** Throws a `Problem` where the port cannot be listened on. Some systems let two programs share one, on different addresses. */
export async function checkPort({ port, host }: Settings): Promise<void> {
  for (const address of new Set([host, '127.0.0.1'])) {
    const code = await listen(port, address)
    if (code === 'EADDRINUSE')
      throw new Problem(
        `Port ${port} is taken by another program; stop it, or choose another port: PORT=${port + 1} npm start.`,
      )
    if (code === 'EACCES')
      throw new Problem(`Port ${port} may not be used by this user; choose one above 1023, such as PORT=3000.`)
    if (code && address === host)
      throw new Problem(
        `HOST is "${host}", which is no address of this machine (${code}); leave it out to use all of them.`,
      )
  }
}

/** The code of what went wrong, or undefined. */
function listen(port: number, host: string): Promise<string | undefined> {
  return new Promise((done) => {
    const server = createServer()
    server.once('error', (error: NodeJS.ErrnoException) => done(error.code))
    server.listen({ port, host, exclusive: true }, () => server.close(() => done(undefined)))
  })
}
