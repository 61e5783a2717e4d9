// Runs a command in a container's file system: a shell script through just-bash, everything else through its model.
import type { DirNode } from '../files/node'
import { Overlay } from '../files/overlay'
import { FileError, FileSystem, type MountPoint } from './file-system'
import { findProgram, inItsWords, notStarted, possibleCommands, scriptOf, shellKind } from './program'
import { runScript, type SessionResult } from './session'
import { processUser, type User } from './users'

export interface ProcessInput {
  readonly root: DirNode
  readonly args: readonly string[]
  readonly env: readonly string[]
  readonly cwd: string
  readonly user: string
  readonly mounts: readonly ProcessMount[]
  /** Seconds since 1970; files that are written get this time. */
  readonly clock: number
  readonly online: boolean
  /** The image is only assumed: a command that is not there may be there in truth. */
  readonly assumed: boolean
  readonly stdin?: string
  /** Stops at the first `exec` and says what it would become: for entrypoint scripts. */
  readonly captureExec?: boolean
}

export interface ProcessMount {
  readonly target: string
  readonly tree: DirNode
  /** The path in the tree that is mounted; it may be a file. */
  readonly source: string
  readonly readonly: boolean
}

export interface ProcessResult {
  readonly root: DirNode
  /** The trees of the mounts, in their order. */
  readonly mounts: readonly DirNode[]
  readonly stdout: string
  readonly stderr: string
  readonly exitCode: number
  /** Why the process did not even start. */
  readonly error?: string
  /** False where an effect is estimated or unknown: `notes` says what. */
  readonly modelled: boolean
  readonly notes: readonly string[]
  /** The words of the `exec` at which it stopped. */
  readonly executed?: readonly string[]
}

/** Runs a process to its end. Nothing that it is given is changed. */
export async function runProcess(input: ProcessInput): Promise<ProcessResult> {
  const user = processUser(input.root, input.user)
  if (typeof user === 'string') return failed(input, user, 1)
  const env = environmentOf(input.env, user)
  const refused = new Map<string, FileError>()
  for (;;) {
    const root = new Overlay(input.root)
    const mounts = input.mounts.map((mount): MountPoint => ({ ...mount, overlay: new Overlay(mount.tree) }))
    const files = new FileSystem(root, mounts, user, input.clock)
    const program = input.args[0] ?? ''
    if (!input.assumed && !findProgram(files, program, env, input.cwd)) return failed(input, notStarted(program), 127)
    const kind = shellKind(files, program)
    const result = await tried(input, files, user, env, refused)
    // A redirection that cannot be opened fails its command alone. just-bash gives up the script instead, so it is run anew from the
    // beginning, and told that the path cannot be opened.
    if (result instanceof FileError) {
      if (refused.has(result.path)) throw result
      refused.set(result.path, result)
      continue
    }
    return {
      ...result,
      root: root.tree(),
      mounts: mounts.map((mount) => mount.overlay.tree()),
      stderr: inItsWords(result.stderr, kind, program, refused),
    }
  }
}

async function tried(
  input: ProcessInput,
  files: FileSystem,
  user: User & { readonly groups: readonly number[] },
  env: ReadonlyMap<string, string>,
  refused: ReadonlyMap<string, FileError>,
): Promise<SessionResult | FileError> {
  const { cwd, clock, online, stdin, captureExec } = input
  const assumed = input.assumed ? possibleCommands(input.args) : []
  try {
    return await runScript(scriptOf(input.args), {
      files,
      user,
      env,
      cwd,
      clock,
      online,
      assumed,
      refused,
      stdin,
      captureExec,
    })
  } catch (error) {
    if (error instanceof FileError) return error
    throw error
  }
}

function failed(input: ProcessInput, error: string, exitCode: number): ProcessResult {
  const mounts = input.mounts.map((mount) => mount.tree)
  return { root: input.root, mounts, stdout: '', stderr: '', exitCode, error, modelled: true, notes: [] }
}

function environmentOf(lines: readonly string[], user: User): Map<string, string> {
  const env = new Map<string, string>([['HOME', user.home]])
  for (const line of lines) {
    const equals = line.indexOf('=')
    if (equals > 0) env.set(line.slice(0, equals), line.slice(equals + 1))
  }
  return env
}
