// The second of two steps: what the parted words mean, and what BuildKit refuses about them.
import { quoted } from '../expand/go-text'
import type { Command, Flag, Instruction, Word } from '../tree'
import { flagKinds } from './flags'
import { heredocWord } from './heredoc'
import { sourceSpan } from './line'
import { mountFields } from './mount-fields'
import { argsOf, pairsOf } from './pairs'
import { checkFlags, flagText, made, type Reading, refuse, type Surroundings } from './reading'
import type { Shape } from './shape'
import { skipSpace, trimSpace } from './space'
import { nearest } from './suggestion'
import { timing } from './timing'

/** Reads an instruction. */
export function instructionOf(shape: Shape, around: Surroundings): Instruction {
  const reading: Reading = { shape, around, problems: [] }
  const { known, error } = shape
  if (error) {
    reading.problems.push({ ...error, lines: [around.lines], pass: 'syntax' })
    if (known !== 'env' && known !== 'label') return made(reading, 'invalid', { meant: known })
  }
  switch (known) {
    case undefined:
      return unknownOf(reading)
    case 'from':
      return fromOf(reading)
    case 'add':
    case 'copy':
      return copyOf(reading, known)
    case 'env':
    case 'label':
      checkFlags(reading)
      if (shape.words.length === 0) return invalid(reading, `${known.toUpperCase()} requires at least one argument`)
      return made(reading, known, { pairs: pairsOf(reading) })
    case 'arg':
      if (shape.words.length === 0) return invalid(reading, 'ARG requires at least one argument')
      return made(reading, known, { args: argsOf(reading) })
    case 'maintainer':
    case 'user':
    case 'workdir':
    case 'stopsignal': {
      const value = shape.words[0]
      if (!value) return invalid(reading, `${known.toUpperCase()} requires exactly one argument`)
      if (known !== 'stopsignal') checkFlags(reading)
      return made(reading, known, { value })
    }
    case 'expose':
      if (shape.words.length === 0) return invalid(reading, 'EXPOSE requires at least one argument')
      checkFlags(reading)
      return made(reading, known, { ports: shape.words })
    case 'volume':
      return volumeOf(reading)
    case 'run':
      return runOf(reading)
    case 'cmd':
    case 'entrypoint':
      checkFlags(reading)
      return made(reading, known, { command: commandOf(shape, shape.words) })
    case 'shell':
      checkFlags(reading)
      if (shape.words.length === 0) return invalid(reading, 'SHELL requires at least one argument')
      if (!shape.json) return invalid(reading, 'SHELL requires the arguments to be in JSON form', shape.words[0])
      return made(reading, known, { shell: shape.words })
    case 'healthcheck':
      return healthcheckOf(reading)
    case 'onbuild':
      return onbuildOf(reading)
  }
}

function invalid(reading: Reading, message: string, word?: Word): Instruction {
  refuse(reading, message, word?.span)
  return made(reading, 'invalid', { meant: reading.shape.known })
}

function unknownOf(reading: Reading): Instruction {
  const { text, span } = reading.shape.keyword
  const known = nearest(text, Object.keys(flagKinds), false)
  const hint = known === '' ? '' : ` (did you mean ${known}?)`
  refuse(reading, `unknown instruction: ${text}${hint}`, span, known)
  return made(reading, 'invalid', { meant: undefined })
}

/** A FROM opens a stage even where its words make no sense. */
function fromOf(reading: Reading): Instruction {
  const { words, flags, keyword } = reading.shape
  const image = words[0] ?? { text: '', span: { start: keyword.span.end, end: keyword.span.end } }
  const as = words[1]?.text.toLowerCase() === 'as' ? words[1] : undefined
  const name = as && words[2]
  if (words.length !== 1 && !(words.length === 3 && as))
    refuse(
      reading,
      'FROM requires either one or three arguments',
      words[words.length === 3 ? 1 : words.length - 1]?.span,
    )
  else if (name && !/^[a-z][a-z0-9\-_.]*$/.test(name.text.toLowerCase()))
    refuse(
      reading,
      `invalid name for build stage: ${quoted(name.text)}, name can't start with a number or contain symbols`,
      name.span,
    )
  checkFlags(reading)
  return made(reading, 'from', { image, platform: flagText(flags, 'platform'), as, name })
}

function copyOf(reading: Reading, kind: 'add' | 'copy'): Instruction {
  const { words, flags } = reading.shape
  const dest = words[words.length - 1]
  if (words.length < 2 || !dest)
    return invalid(
      reading,
      `${kind.toUpperCase()} requires at least two arguments, but only one was provided. Destination could not be determined`,
    )
  checkFlags(reading)
  if (dest.text.includes('<<') && heredocWord(dest.text))
    refuse(reading, `${kind.toUpperCase()} cannot accept a heredoc as a destination`, dest.span)
  return made(reading, kind, {
    sources: words.slice(0, -1),
    dest,
    from: flagText(flags, 'from'),
    chown: flagText(flags, 'chown'),
    chmod: flagText(flags, 'chmod'),
    checksum: flagText(flags, 'checksum'),
    excludes: flagTexts(flags, 'exclude'),
    link: switchValue(flags, 'link') ?? false,
    parents: switchValue(flags, 'parents') ?? false,
    keepGitDir: switchValue(flags, 'keep-git-dir'),
    unpack: switchValue(flags, 'unpack'),
  })
}

const noWords: readonly Word[] = []

function flagTexts(flags: readonly Flag[], name: string): readonly Word[] {
  if (flags.length === 0) return noWords
  return flags.flatMap((flag) => (flag.name === name && flag.value ? [flag.value] : []))
}

function switchValue(flags: readonly Flag[], name: string): boolean | undefined {
  for (const flag of flags) if (flag.name === name) return flag.value?.text.toLowerCase() !== 'false'
  return undefined
}

function volumeOf(reading: Reading): Instruction {
  const { words } = reading.shape
  if (words.length === 0) return invalid(reading, 'VOLUME requires at least one argument')
  checkFlags(reading)
  for (const word of words)
    if (trimSpace(word.text) === '') refuse(reading, 'VOLUME specified can not be an empty string', word.span)
  return made(reading, 'volume', { paths: words })
}

function runOf(reading: Reading): Instruction {
  const { flags, words } = reading.shape
  checkFlags(reading)
  const mounts = flagTexts(flags, 'mount').map(mountFields)
  for (const { error, text, fields } of mounts) {
    if (error) refuse(reading, error, text.span)
    const from = fields.find(({ key, value }) => key.text.toLowerCase() === 'from' && /\$./.test(value?.text ?? ''))
    if (from && !error)
      refuse(reading, "'from' doesn't support variable expansion, define alias stage instead", from.value?.span)
  }
  const network = flagText(flags, 'network')
  const security = flagText(flags, 'security')
  if (network && !['default', 'none', 'host'].includes(network.text))
    refuse(reading, `invalid network mode ${quoted(network.text)}`, network.span)
  if (security && !['sandbox', 'insecure'].includes(security.text))
    refuse(reading, `security ${quoted(security.text)} is not valid`, security.span)
  return made(reading, 'run', {
    command: commandOf(reading.shape, words),
    mounts,
    network: network?.text ?? 'default',
    security: security?.text ?? 'sandbox',
  })
}

function healthcheckOf(reading: Reading): Instruction {
  const { words, shape } = { words: reading.shape.words, shape: reading.shape }
  const [type, command] = words
  if (!type) return invalid(reading, 'HEALTHCHECK requires at least one argument')
  const name = type.text.toUpperCase()
  if (name === 'NONE') {
    if (command) refuse(reading, 'HEALTHCHECK NONE takes no arguments', command.span)
    const never = { interval: 0, timeout: 0, startPeriod: 0, startInterval: 0, retries: 0 }
    return made(reading, 'healthcheck', { command: undefined, ...never })
  }
  checkFlags(reading)
  if (name !== 'CMD') return invalid(reading, `Unknown type ${quoted(name)} in HEALTHCHECK (try CMD)`, type)
  if (!command) return invalid(reading, 'Missing command after HEALTHCHECK CMD')
  return made(reading, 'healthcheck', { command: commandOf(shape, words.slice(1)), ...timing(reading) })
}

function onbuildOf(reading: Reading): Instruction {
  const { shape, around } = reading
  if (!shape.trigger) return invalid(reading, 'ONBUILD requires at least one argument')
  checkFlags(reading)
  const { keyword } = shape.trigger
  const name = trimSpace(keyword.text).toUpperCase()
  if (name === 'ONBUILD') refuse(reading, "Chaining ONBUILD via `ONBUILD ONBUILD` isn't allowed", keyword.span)
  if (name === 'MAINTAINER' || name === 'FROM')
    refuse(reading, `${name} isn't allowed as an ONBUILD trigger`, keyword.span)
  const trigger = instructionOf(shape.trigger, { ...around, comments: [], isTrigger: true })
  return made(reading, 'onbuild', { expression: expressionOf(reading), trigger })
}

function commandOf(shape: Shape, words: readonly Word[]): Command {
  const span = sourceSpan(shape.line, shape.argsStart, shape.end)
  if (shape.json) return { form: 'exec', words, span }
  return { form: 'shell', script: words[0] ?? { text: '', span } }
}

function expressionOf({ shape, around }: Reading): Word {
  const { line } = shape
  const keywordEnd = skipSpace(line.text, 0) + shape.keyword.text.length
  const start = skipSpace(line.text, keywordEnd)
  const bodies = around.heredocs.map((heredoc) => `\n${heredoc.content}${heredoc.name}`).join('')
  return { text: line.text.slice(start) + bodies, span: sourceSpan(line, Math.min(start, shape.end), shape.end) }
}
