// Containers: made from an image, started, stopped, removed. A container is a value; every change gives a new one.

import { sha } from '../files/blob'
import { diff, type Layer } from '../files/layer'
import type { DirNode } from '../files/node'
import { Overlay } from '../files/overlay'
import { envPair } from '../images/config'
import { type Image, imageId } from '../images/image'
import { runProcess } from '../shell/process'
import { processUser } from '../shell/users'
import { argumentList } from './arguments'
import { type ProcessEntry, startProcesses } from './process-tree'

/** What `docker run` or `docker create` is given besides the image. */
export interface RunOptions {
  readonly name?: string
  readonly args?: readonly string[]
  readonly entrypoint?: string
  readonly env?: Readonly<Record<string, string>>
  readonly user?: string
  readonly workdir?: string
  readonly ports?: readonly PortMapping[]
  readonly mounts?: readonly ContainerMount[]
  readonly init?: boolean
  readonly stopSignal?: string
  /** Seconds until a container that does not stop is killed. */
  readonly stopTimeout?: number
  readonly removeAfter?: boolean
}

export interface PortMapping {
  readonly host: number
  readonly container: number
  readonly protocol?: 'tcp' | 'udp'
}

export interface ContainerMount {
  readonly target: string
  readonly tree: DirNode
  readonly readonly?: boolean
  /** A volume's name; a bind mount has none. */
  readonly volume?: string
}

export interface Container {
  readonly id: string
  readonly name: string
  readonly image: Image
  readonly options: RunOptions
  readonly status: 'created' | 'running' | 'exited' | 'removed'
  /** The words of the first process, before entrypoint scripts. */
  readonly argv: readonly string[]
  readonly env: readonly string[]
  readonly cwd: string
  readonly user: string
  readonly processes: readonly ProcessEntry[]
  /** What `docker run` would end with; undefined while it runs. */
  readonly exitCode?: number
  /** The files as the container sees them: the image's with its own writable layer on top. */
  readonly root: DirNode
  readonly log: string
  /** What `docker` itself says where it cannot start it. */
  readonly error?: string
}

/** Makes a container. Its writable layer is empty. */
export function createContainer(image: Image, options: RunOptions = {}): Container {
  const { config } = image
  const env = new Map(config.Env.map(envPair))
  for (const [name, value] of Object.entries(options.env ?? {})) env.set(name, value)
  const argv = argumentList(config, options.args, options.entrypoint)
  const id = sha(JSON.stringify([imageId(image), { ...options, mounts: [] }])).slice(7, 19)
  return {
    id,
    name: options.name ?? id,
    image,
    options,
    status: 'created',
    argv,
    env: [...env].map(([name, value]) => `${name}=${value}`),
    cwd: options.workdir ?? (config.WorkingDir || '/'),
    user: options.user ?? config.User ?? '',
    processes: [],
    root: image.tree,
    log: '',
  }
}

const clock = 1_767_225_600

/** Starts a container, or starts it again: its writable layer is as it was left. */
export async function startContainer(container: Container): Promise<Container> {
  if (container.status === 'running' || container.status === 'removed') return container
  const { argv, env, cwd, user } = container
  const failed = (exitCode: number, error: string): Container => ({
    ...container,
    status: container.status === 'created' ? 'created' : 'exited',
    exitCode,
    error,
    processes: [],
  })
  const known = processUser(container.root, user)
  if (typeof known === 'string') return failed(126, known)
  const input = {
    root: withFolder(container.root, cwd),
    argv,
    env,
    cwd,
    user,
    init: container.options.init ?? false,
    clock,
  }
  const start = await startProcesses(input)
  if (start.failure) return failed(start.failure.exitCode, start.failure.message)
  const log = container.log + start.output
  const program = start.processes.at(-1)!
  if (program.behaviour.kind === 'server')
    return {
      ...container,
      status: 'running',
      processes: start.processes,
      root: start.root,
      log,
      exitCode: undefined,
      error: undefined,
    }
  const ran = await runProcess({
    root: input.root,
    args: argv,
    env,
    cwd,
    user,
    mounts: mountsOf(container),
    clock,
    online: true,
    assumed: false,
  })
  const said = ran.error === undefined ? '' : `${ran.error}\n`
  return {
    ...container,
    status: 'exited',
    processes: [],
    root: ran.root,
    log: log + ran.stdout + ran.stderr + said,
    exitCode: ran.exitCode,
    error: undefined,
  }
}

function withFolder(root: DirNode, path: string): DirNode {
  const overlay = new Overlay(root)
  return overlay.lookup(path) ? root : overlay.mkdirs(path) ? overlay.tree() : root
}

function mountsOf({ options }: Container) {
  return (options.mounts ?? []).map((mount) => ({
    target: mount.target,
    tree: mount.tree,
    source: '/',
    readonly: mount.readonly ?? false,
  }))
}

/** Removes a container and its writable layer with it; a running one only by force. */
export function removeContainer(container: Container, force = false): Container {
  if (container.status === 'running' && !force)
    return {
      ...container,
      error: `cannot remove container "${container.name}": container is running: stop the container before removing or force remove`,
    }
  return { ...container, status: 'removed', processes: [], root: container.image.tree, error: undefined }
}

/** Runs a command in a running container, as `docker exec` does. */
export async function execInContainer(
  container: Container,
  args: readonly string[],
  options: Pick<RunOptions, 'user' | 'workdir' | 'env'> = {},
): Promise<{ readonly container: Container; readonly output: string; readonly exitCode: number }> {
  if (container.status !== 'running')
    return { container, output: `Error response from daemon: container ${container.id} is not running\n`, exitCode: 1 }
  const env = [...container.env, ...Object.entries(options.env ?? {}).map(([name, value]) => `${name}=${value}`)]
  const result = await runProcess({
    root: container.root,
    args,
    env,
    cwd: options.workdir ?? container.cwd,
    user: options.user ?? container.user,
    mounts: mountsOf(container),
    clock,
    online: true,
    assumed: false,
  })
  const said = result.error === undefined ? '' : `OCI runtime exec failed: ${result.error}\n`
  return {
    container: { ...container, root: result.root },
    output: result.stdout + result.stderr + said,
    exitCode: result.exitCode,
  }
}

/** What a container has written so far: `docker diff`. */
export function writableLayer(container: Container): Layer {
  return diff(container.image.tree, container.root)
}

/** Whether the outside reaches a port: published, and something listens. */
export function reachable(container: Container, hostPort: number): boolean {
  return container.status === 'running' && (container.options.ports ?? []).some((port) => port.host === hostPort)
}
