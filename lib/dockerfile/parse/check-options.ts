// `# check=`: the directive at the head of the file, and the comment above one instruction.
import { quoted } from '../expand/go-text'
import type { CheckOptions, Comment, Dockerfile } from '../tree'
import { boolean } from './duration'
import { trimSpace } from './space'

/** Nothing is asked for. */
export const noOptions: CheckOptions = { skip: new Set(), experimental: new Set(), fatal: false }

type Read = CheckOptions | { readonly error: string }

const shape = /^([a-zA-Z][a-zA-Z0-9]*)[\t\n\f\r ]*=[\t\n\f\r ]*(.+?)[\t\n\f\r ]*$/
const names: readonly string[] = ['syntax', 'escape', 'check']

/** The options of a file. BuildKit looks for them with a reader of its own, which passes over a `#!` line and wants no blanks before `#`. */
export function fileCheckOptions(source: string): CheckOptions {
  let start = source.charCodeAt(0) === 0xfeff ? 1 : 0
  if (source.startsWith('#!', start)) {
    const end = source.indexOf('\n', start)
    start = end === -1 ? source.length : end + 1
  }
  const seen = new Set<string>()
  while (start < source.length && source[start] === '#') {
    const newline = source.indexOf('\n', start)
    const end = newline === -1 ? source.length : newline
    const match = shape.exec(trimSpace(source.slice(start + 1, end)))
    const name = match?.[1]?.toLowerCase() ?? ''
    if (!match || !names.includes(name) || seen.has(name)) return noOptions
    if (name === 'check') return orRefused(readOptions(untilBlank(match[2]!)), 'check options', source)
    seen.add(name)
    start = end + 1
  }
  return noOptions
}

/** The options that the comments above an instruction ask for: the first `check=` counts, one that cannot be read does not. */
export function commentCheckOptions(comments: readonly Comment[]): CheckOptions {
  for (const { attached } of comments) {
    const match = shape.exec(attached)
    if (match?.[1]?.toLowerCase() !== 'check') continue
    const read = readOptions(untilBlank(match[2]!))
    return 'error' in read ? noOptions : read
  }
  return noOptions
}

const argument = 'BUILDKIT_DOCKERFILE_CHECK'

/** The file under the build argument that stands in for its `# check=`, where it is given. */
export function withGivenOptions(file: Dockerfile, buildArgs: Readonly<Record<string, string>> = {}): Dockerfile {
  const text = buildArgs[argument]
  if (text === undefined) return file
  const checks = orRefused(readOptions(text), `build-arg:${argument}`, file.source)
  const others = file.problems.filter((one) => one !== file.checks.problem)
  return { ...file, checks, problems: checks.problem ? [checks.problem, ...others] : others }
}

function orRefused(read: Read, what: string, source: string): CheckOptions {
  if (!('error' in read)) return read
  const message = `failed to parse ${what}: ${read.error}`
  return { ...noOptions, problem: { message, span: { start: 0, end: source.length }, lines: [], pass: 'file' } }
}

function untilBlank(text: string): string {
  return text.split(' ')[0] ?? ''
}

function readOptions(text: string): Read {
  const wanted = trimSpace(text)
  if (wanted === '') return noOptions
  let { skip, experimental, fatal } = noOptions
  const [first = '', second, ...rest] = wanted.split(';')
  const parts = [first, ...(second === undefined ? [] : [second]), ...(rest.length > 0 ? [rest.join(';')] : [])]
  for (const part of parts) {
    const equals = part.indexOf('=')
    if (equals === -1) return { error: `invalid check option ${quoted(part)}` }
    const key = trimSpace(part.slice(0, equals))
    const value = trimSpace(part.slice(equals + 1))
    const rules = value === 'all' ? 'all' : new Set(value.split(',').map(trimSpace))
    if (key === 'skip') skip = rules
    else if (key === 'experimental') experimental = rules
    else if (key === 'error') {
      const yes = boolean(value)
      if (yes === undefined)
        return {
          error: `failed to parse check option ${quoted(part)}: strconv.ParseBool: parsing ${quoted(value)}: invalid syntax`,
        }
      fatal = yes
    } else return { error: `invalid check option ${quoted(key)}` }
  }
  return { skip, experimental, fatal }
}
