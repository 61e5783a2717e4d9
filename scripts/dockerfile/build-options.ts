// What was asked for of `build` and `explain` on the command line.
import { Unusable } from './options'

export interface BuildOptions {
  readonly folder: string
  /** As given with `-f`. */
  readonly file?: string
  readonly format: 'text' | 'json'
  readonly target?: string
  readonly platform?: string
  readonly buildArgs: Readonly<Record<string, string>>
  readonly noCache: boolean
  /** Print the log as BuildKit does, and nothing else. */
  readonly log: boolean
  readonly help: boolean
}

export const buildUsage = `usage: npm run -s dockerfile -- build DIR [-f FILE] [--target STAGE] [--build-arg KEY=VALUE]...
                                       [--platform OS/ARCH] [--no-cache] [--progress plain] [--format text|json]
       npm run -s dockerfile -- explain DIR [-f FILE] [--target STAGE] [--build-arg KEY=VALUE]... [--format text|json]`

const valued = ['--file', '--target', '--build-arg', '--platform', '--format', '--progress']

/** Reads the words behind `build` or `explain`. */
export function buildOptions(words: readonly string[]): BuildOptions | Unusable {
  const folders: string[] = []
  const values = new Map<string, string>()
  const buildArgs: Record<string, string> = {}
  let noCache = false
  let help = false
  const rest = words.slice()
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (word === '--') {
      folders.push(...rest.splice(0))
    } else if (!word.startsWith('-') || word === '-') {
      folders.push(word)
    } else if (word === '--help' || word === '-h') {
      help = true
    } else if (word === '--no-cache') {
      noCache = true
    } else {
      const [, given = word, attached] = word.match(/^(--[^=]*|-f)=?(.+)?$/s) ?? []
      const name = given === '-f' ? '--file' : given
      if (!valued.includes(name)) return new Unusable(`there is no option ${given}`)
      const value = word === given ? rest.shift() : (attached ?? '')
      if (value === undefined) return new Unusable(`${given} needs a value`)
      if (name === '--build-arg') {
        const [key = '', text = process.env[key]] = value.split(/=(.*)/s)
        if (text !== undefined) buildArgs[key] = text
      } else values.set(name, value)
    }
  }
  if (help) return { folder: '', format: 'text', buildArgs, noCache, log: false, help }
  const [folder, ...more] = folders
  if (folder === undefined) return new Unusable('the folder to build is missing')
  if (folder === '-') return new Unusable('a context is read from a folder, not from standard input')
  if (more.length > 0) return new Unusable(`one folder is built at a time; ${more.join(' ')} is too much`)
  const format = values.get('--format') ?? 'text'
  if (format !== 'text' && format !== 'json') return new Unusable(`there is no format ${format}; there are text, json`)
  const progress = values.get('--progress')
  if (progress !== undefined && progress !== 'plain')
    return new Unusable(`there is no progress ${progress}; there is plain`)
  return {
    folder,
    file: values.get('--file'),
    format,
    target: values.get('--target'),
    platform: values.get('--platform'),
    buildArgs,
    noCache,
    log: progress !== undefined,
    help,
  }
}
