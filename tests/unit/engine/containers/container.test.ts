import { describe, expect, it } from 'vitest'
import {
  argumentList,
  type Container,
  createContainer,
  execInContainer,
  type Image,
  type RunOptions,
  removeContainer,
  signalContainer,
  startContainer,
  stopContainer,
  writableLayer,
} from '@/lib/engine'
import { last } from '../scene'

const graceful =
  "const server = require('http').createServer()\nserver.listen(3000)\nprocess.on('SIGTERM', () => server.close(() => process.exit(0)))\n"
const deaf = "require('http').createServer().listen(3000)\n"
const manifest = JSON.stringify({ name: 'app', scripts: { start: 'node server.js' } })

async function imageOf(dockerfile: readonly string[], server = graceful): Promise<Image> {
  const built = await last({
    dockerfile,
    files: { 'server.js': server, 'package.json': manifest, 'cli.js': 'console.log(1)\n' },
  })
  if (!built.image) throw new Error(built.error?.message)
  return built.image
}

async function started(
  dockerfile: readonly string[],
  options: RunOptions & { server?: string } = {},
): Promise<Container> {
  const { server, ...rest } = options
  return startContainer(createContainer(await imageOf(dockerfile, server), rest))
}

const app = (base: string, ...lines: string[]) => [`FROM ${base}`, 'WORKDIR /app', 'COPY . .', ...lines]
const slim = 'node:26-trixie-slim'
const programs = (container: Container) => container.processes.map((process) => process.argv.join(' '))

describe('what is started', () => {
  it('appends the arguments of run to ENTRYPOINT, and puts them in the place of CMD', () => {
    const config = { Env: [], Entrypoint: ['node', 'cli.js'], Cmd: ['list'] }
    expect(argumentList(config)).toEqual(['node', 'cli.js', 'list'])
    expect(argumentList(config, ['--help'])).toEqual(['node', 'cli.js', '--help'])
    expect(argumentList({ Env: [], Cmd: ['node', 'a.js'] }, ['sh'])).toEqual(['sh'])
    expect(argumentList(config, ['-l'], 'sh')).toEqual(['sh', '-l'])
  })

  it('goes through the node image’s entrypoint script, which becomes node', async () => {
    expect(programs(await started(app(slim, 'CMD ["node", "server.js"]')))).toEqual(['node server.js'])
    expect(programs(await started(app(slim, 'CMD ["server.js"]')))).toEqual(['node server.js'])
  })

  it('leaves dash in front of a shell form, but not busybox and bash', async () => {
    expect(programs(await started(app(slim, 'CMD node server.js')))).toEqual([
      '/bin/sh -c node server.js',
      'node server.js',
    ])
    expect(programs(await started(app('node:26-alpine3.24', 'CMD node server.js')))).toEqual(['node server.js'])
    expect(programs(await started(app(slim, 'SHELL ["/bin/bash", "-c"]', 'CMD node server.js')))).toEqual([
      'node server.js',
    ])
    expect(programs(await started(app(slim, 'CMD exec node server.js')))).toEqual(['node server.js'])
  })

  it('puts npm and its shell between', async () => {
    expect(programs(await started(app(slim, 'CMD ["npm", "start"]')))).toEqual([
      'npm start',
      '/bin/sh -c node server.js',
      'node server.js',
    ])
  })

  it('ends at once where PID 1 has nothing to do', async () => {
    const shell = await started(['FROM alpine:3.24'])
    expect(shell).toMatchObject({ status: 'exited', exitCode: 0 })
    const echo = await started(['FROM alpine:3.24'], { args: ['sh', '-c', 'echo hi; exit 3'] })
    expect(echo).toMatchObject({ status: 'exited', exitCode: 3, log: 'hi\n' })
  })

  it('fails with 127 for a program that is not there, and with 126 for one that may not be run', async () => {
    expect(await started(['FROM alpine:3.24'], { args: ['nope'] })).toMatchObject({ exitCode: 127, status: 'created' })
    expect(await started(app('alpine:3.24'), { args: ['/app/server.js'] })).toMatchObject({
      exitCode: 126,
      status: 'created',
    })
    expect((await started(['FROM alpine:3.24'], { user: 'nobodyelse' })).error).toBe(
      'unable to find user nobodyelse: no matching entries in passwd file',
    )
  })
})

describe('how it stops', () => {
  it('kills npm start in shell form on dash after ten seconds, for the shell hands nothing on', async () => {
    const stopped = stopContainer(await started(app(slim, 'CMD npm start')))
    expect(stopped).toMatchObject({ seconds: 10, killed: true, handled: false })
    expect(stopped.container).toMatchObject({ status: 'exited', exitCode: 137 })
    expect(stopped.why).toContain('The shell is PID 1')
  })

  it('ends npm start in exec form at once, without the app’s handler', async () => {
    expect(stopContainer(await started(app(slim, 'CMD ["npm", "start"]')))).toMatchObject({
      seconds: 0,
      killed: false,
      handled: false,
    })
  })

  it('lets a node that handles SIGTERM finish by itself', async () => {
    const stopped = stopContainer(await started(app(slim, 'CMD ["node", "server.js"]')))
    expect(stopped).toMatchObject({ seconds: 0, killed: false, handled: true })
    expect(stopped.container.exitCode).toBe(0)
  })

  it('kills a node without a handler as PID 1, and not below an init', async () => {
    const lines = app(slim, 'CMD ["node", "server.js"]')
    const first = stopContainer(await started(lines, { server: deaf }))
    expect(first).toMatchObject({ seconds: 10, killed: true })
    expect(first.container.exitCode).toBe(137)
    const second = stopContainer(await started(lines, { server: deaf, init: true }))
    expect(second).toMatchObject({ seconds: 0, killed: false, handled: false })
    expect(second.container.exitCode).toBe(143)
  })

  it('does not take a handler in a comment for one', async () => {
    expect(
      stopContainer(
        await started(app(slim, 'CMD ["node", "server.js"]'), { server: `${deaf}// process.on('SIGTERM', stop)\n` }),
      ).killed,
    ).toBe(true)
  })

  it('sends the stop signal of the image', async () => {
    const nginx = await started(['FROM nginx:1.29'])
    expect(nginx.status).toBe('running')
    expect(stopContainer(nginx)).toMatchObject({
      seconds: 0,
      handled: true,
      why: '`nginx` is PID 1 and handles SIGQUIT.',
    })
    const node = await started(app(slim, 'STOPSIGNAL SIGINT', 'CMD ["node", "server.js"]'))
    expect(stopContainer(node).killed).toBe(true)
  })

  it('ends with 137 on SIGKILL, whatever runs', async () => {
    const { container } = signalContainer(await started(app(slim, 'CMD ["node", "server.js"]')), 'kill')
    expect(container.exitCode).toBe(137)
  })
})

describe('its own layer', () => {
  it('keeps what was written over a stop and a start, and loses it with the container', async () => {
    let container = await started(app(slim, 'CMD ["node", "server.js"]'))
    const ran = await execInContainer(container, ['sh', '-c', 'echo hi > /note && cat /note'])
    expect(ran).toMatchObject({ output: 'hi\n', exitCode: 0 })
    container = stopContainer(ran.container).container
    expect(writableLayer(container).entries.map((entry) => entry.path)).toEqual(['/note'])
    container = await startContainer(container)
    expect((await execInContainer(container, ['cat', '/note'])).output).toBe('hi\n')
    expect(removeContainer(container).error).toContain('container is running')
    expect(writableLayer(removeContainer(container, true)).entries).toEqual([])
  })

  it('leaves the image as it was', async () => {
    const image = await imageOf(app(slim, 'CMD ["node", "server.js"]'))
    const copy = structuredClone(image)
    await execInContainer(await startContainer(createContainer(image)), ['rm', '-rf', '/app'])
    expect(image).toEqual(copy)
  })

  it('runs as the user of the image, who may not write everywhere', async () => {
    const container = await started(app(slim, 'USER node', 'CMD ["node", "server.js"]'))
    expect((await execInContainer(container, ['id', '-un'])).output).toBe('node\n')
    expect((await execInContainer(container, ['touch', '/app/server.js'])).exitCode).toBe(1)
    expect((await execInContainer(container, ['touch', '/app/server.js'], { user: '0' })).exitCode).toBe(0)
  })
})
