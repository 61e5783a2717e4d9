// What was asked for on the command line.

/** Something that cannot be done, in one line. */
export class Unusable {
  constructor(readonly message: string) {}
}

export const formats = ['text', 'json', 'sarif'] as const
export type Format = (typeof formats)[number]

export interface Options {
  readonly files: readonly string[]
  readonly format: Format
  readonly buildArgs: Readonly<Record<string, string>>
  readonly target?: string
  readonly help: boolean
}

export const usage =
  'usage: npm run -s dockerfile -- check [FILE|-]... [--format text|json|sarif] [--build-arg KEY=VALUE]... [--target STAGE]'

/** Reads the words of the command line. Without a file it is the Dockerfile of the current folder. */
export function options(words: readonly string[]): Options | Unusable {
  const files: string[] = []
  const buildArgs: Record<string, string> = {}
  let format: Format = 'text'
  let target: string | undefined
  let help = words.length === 0
  let plain = false
  const rest = words.slice()
  if (rest[0] === 'check') rest.shift()
  else if (rest[0] !== undefined && rest[0] !== '--help' && rest[0] !== '-h')
    return new Unusable(`there is no command ${rest[0]}`)
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (plain || !word.startsWith('-') || word === '-') {
      files.push(word)
      continue
    }
    if (word === '--') {
      plain = true
      continue
    }
    if (word === '--help' || word === '-h') {
      help = true
      continue
    }
    const equals = word.indexOf('=')
    const name = equals === -1 ? word : word.slice(0, equals)
    if (!['--format', '--build-arg', '--target'].includes(name)) return new Unusable(`there is no option ${name}`)
    const value = equals === -1 ? rest.shift() : word.slice(equals + 1)
    if (value === undefined) return new Unusable(`${name} needs a value`)
    if (name === '--target') target = value
    else if (name === '--build-arg') setArgument(buildArgs, value)
    else {
      const known = formats.find((one) => one === value)
      if (!known) return new Unusable(`there is no format ${value}; there are ${formats.join(', ')}`)
      format = known
    }
  }
  return { files: files.length > 0 ? files : ['Dockerfile'], format, buildArgs, target, help }
}

/** As for `docker build`, a name alone takes its value from the environment. */
function setArgument(buildArgs: Record<string, string>, text: string): void {
  const equals = text.indexOf('=')
  const name = equals === -1 ? text : text.slice(0, equals)
  const value = equals === -1 ? process.env[name] : text.slice(equals + 1)
  if (value !== undefined) buildArgs[name] = value
}
