// curl, wget and git: nothing is fetched, a file of a guessed size stands for what would be.
import { sizedBlob } from '../../files/blob'
import { join } from '../../files/path'
import { fail, type Model, options } from '../model'

const note = 'Nothing is downloaded: a file of a guessed size stands for it.'
const guessed = 1_000_000

function lastPart(url: string): string {
  return (
    url
      .replace(/[?#].*$/, '')
      .replace(/^\w+:\/\//, '')
      .split('/')
      .slice(1)
      .filter(Boolean)
      .at(-1) ?? 'index.html'
  )
}

const curl: Model = (call) => {
  const { flags, rest } = options(call.args, [
    'o',
    'output',
    'H',
    'header',
    'd',
    'data',
    'X',
    'request',
    'u',
    'user',
    'A',
    'm',
    'max-time',
    'retry',
    'connect-timeout',
    'w',
    'x',
    'cacert',
    'output-dir',
  ])
  if (flags.has('version') || flags.has('V')) return { stdout: 'curl 8.14.1\n' }
  const url = rest[0]
  if (url === undefined) return fail('curl: no URL specified', 2)
  if (!call.machine.online) return fail(`curl: (6) Could not resolve host: ${hostOf(url)}`, 6)
  call.machine.unknown(note)
  const out =
    flags.get('o') ?? flags.get('output') ?? (flags.has('O') || flags.has('remote-name') ? lastPart(url) : undefined)
  if (out !== undefined && out !== '-' && out !== '/dev/null')
    call.files.write(join(call.cwd, out), sizedBlob(guessed, `download ${url}`))
  return {}
}

const wget: Model = (call) => {
  const { flags, rest } = options(call.args, ['O', 'output-document', 'P', 'directory-prefix', 'T', 't', 'header', 'o'])
  const url = rest[0]
  if (url === undefined) return fail('wget: missing URL')
  if (!call.machine.online) return fail(`wget: bad address '${hostOf(url)}'`)
  call.machine.unknown(note)
  const out =
    flags.get('O') ??
    flags.get('output-document') ??
    join(flags.get('P') ?? flags.get('directory-prefix') ?? call.cwd, lastPart(url))
  if (out !== '-' && out !== '/dev/null' && !flags.has('spider'))
    call.files.write(join(call.cwd, out), sizedBlob(guessed, `download ${url}`))
  return {}
}

const git: Model = (call) => {
  const { rest } = options(call.args, ['b', 'branch', 'C', 'c', 'depth'])
  const [command, url, folder] = rest
  if (command !== 'clone' || url === undefined) return {}
  if (!call.machine.online) return fail(`fatal: unable to access '${url}': Could not resolve host: ${hostOf(url)}`, 128)
  const dir = join(call.cwd, folder ?? lastPart(`x/${url}`).replace(/\.git$/, ''))
  call.machine.unknown('Nothing is cloned: a folder with a `.git` of a guessed size stands for it.')
  call.files.mkdir(`${dir}/.git`, true)
  call.files.write(`${dir}/.git/objects`, sizedBlob(guessed, `clone ${url}`))
  return {}
}

function hostOf(url: string): string {
  return url.replace(/^\w+:\/\//, '').split('/')[0] ?? url
}

export const networkModels: Readonly<Record<string, Model>> = { curl, wget, git }
