// The second of two steps: what the parted words mean, and what BuildKit refuses about them.
import { quoted } from '../expand/go-text'
import type {
  ArgName,
  Command,
  Comment,
  CopyInstruction,
  Flag,
  FromInstruction,
  HealthcheckInstruction,
  Heredoc,
  Instruction,
  Lines,
  Pair,
  Problem,
  Span,
  Word,
} from '../tree'
import { duration, integer } from './duration'
import { flagErrors, flagKinds } from './flags'
import { heredocWord } from './heredoc'
import { sourceSpan } from './line'
import { mountFields } from './mount-fields'
import type { Shape } from './shape'
import { skipSpace, trimSpace } from './space'
import { didYouMean } from './suggestion'

/** What stands around an instruction. */
export interface Surroundings {
  readonly comments: readonly Comment[]
  readonly heredocs: readonly Heredoc[]
  /** With the heredocs' lines. */
  readonly lines: Lines
  readonly span: Span
  readonly stage: number
}

/** Reads an instruction; its problems carry BuildKit's words without the line number that it puts before them. */
export function instructionOf(shape: Shape, around: Surroundings): Instruction {
  const problems: Problem[] = []
  const { keyword, flags, words, json } = shape
  const common = {
    ...around,
    textLines: shape.line.lines,
    gaps: shape.line.gaps,
    keyword,
    text: shape.line.text.slice(shape.start),
    flags,
    json,
    words,
    problems,
  }
  const report = (message: string, span: Span = keyword.span) =>
    problems.push({ message, span, lines: [around.lines], pass: 'instruction' })
  const meant = shape.known
  if (shape.error) {
    problems.push({ ...shape.error, lines: [around.lines], pass: 'syntax' })
    if (meant !== 'env' && meant !== 'label') return { ...common, kind: 'invalid', meant }
  }
  const checkFlags = () => {
    if (meant) for (const { flag, message } of flagErrors(flags, flagKinds[meant])) report(message, flag.span)
  }
  const invalid = (message: string, span?: Span): Instruction => {
    report(message, span)
    return { ...common, kind: 'invalid', meant }
  }
  switch (meant) {
    case undefined:
      return invalid(`unknown instruction: ${keyword.text}${didYouMean(keyword.text, Object.keys(flagKinds), false)}`)
    case 'from': {
      const from = { ...common, kind: meant, ...fromParts(shape, report) } satisfies FromInstruction
      checkFlags()
      return from
    }
    case 'add':
    case 'copy': {
      const name = meant.toUpperCase()
      if (words.length < 2)
        return invalid(
          `${name} requires at least two arguments, but only one was provided. Destination could not be determined`,
        )
      checkFlags()
      const dest = words[words.length - 1]!
      if (heredocWord(dest.text)) report(`${name} cannot accept a heredoc as a destination`, dest.span)
      return { ...common, kind: meant, sources: words.slice(0, -1), dest, ...copyFlags(flags) }
    }
    case 'env':
    case 'label': {
      checkFlags()
      if (words.length === 0) return invalid(`${meant.toUpperCase()} requires at least one argument`)
      return { ...common, kind: meant, pairs: pairsOf(shape, report, problems, around.lines) }
    }
    case 'arg': {
      if (words.length === 0) return invalid('ARG requires at least one argument')
      return { ...common, kind: meant, args: argsOf(words, report) }
    }
    case 'maintainer':
    case 'user':
    case 'workdir':
    case 'stopsignal': {
      const value = words[0]
      if (!value) return invalid(`${meant.toUpperCase()} requires exactly one argument`)
      if (meant !== 'stopsignal') checkFlags()
      return { ...common, kind: meant, value }
    }
    case 'expose':
      if (words.length === 0) return invalid('EXPOSE requires at least one argument')
      checkFlags()
      return { ...common, kind: meant, ports: words }
    case 'volume': {
      if (words.length === 0) return invalid('VOLUME requires at least one argument')
      checkFlags()
      for (const word of words)
        if (trimSpace(word.text) === '') report('VOLUME specified can not be an empty string', word.span)
      return { ...common, kind: meant, paths: words }
    }
    case 'run': {
      checkFlags()
      const network = flagText(flags, 'network')
      const security = flagText(flags, 'security')
      const mounts = flags.flatMap((flag) => (flag.name === 'mount' && flag.value ? [mountFields(flag.value)] : []))
      for (const mount of mounts) {
        const from = mount.fields.find(
          ({ key, value }) => key.text.toLowerCase() === 'from' && /\$./.test(value?.text ?? ''),
        )
        if (mount.error) report(mount.error, mount.text.span)
        else if (from)
          report(
            "'from' doesn't support variable expansion, define alias stage instead",
            from.value?.span ?? from.key.span,
          )
      }
      if (network && !['default', 'none', 'host'].includes(network.text))
        report(`invalid network mode ${quoted(network.text)}`, network.span)
      if (security && !['sandbox', 'insecure'].includes(security.text))
        report(`security ${quoted(security.text)} is not valid`, security.span)
      const how = { network: network?.text ?? 'default', security: security?.text ?? 'sandbox' }
      return { ...common, kind: meant, command: commandOf(shape, words), mounts, ...how }
    }
    case 'cmd':
    case 'entrypoint':
      checkFlags()
      return { ...common, kind: meant, command: commandOf(shape, words) }
    case 'shell':
      checkFlags()
      if (words.length === 0) return invalid('SHELL requires at least one argument')
      if (!json) return invalid('SHELL requires the arguments to be in JSON form', words[0]?.span)
      return { ...common, kind: meant, shell: words }
    case 'healthcheck': {
      const type = words[0]
      if (!type) return invalid('HEALTHCHECK requires at least one argument')
      const name = type.text.toUpperCase()
      const nothing = { interval: 0, timeout: 0, startPeriod: 0, startInterval: 0, retries: 0 }
      if (name === 'NONE') {
        if (words.length > 1 || json) {
          if (words.length > 1) report('HEALTHCHECK NONE takes no arguments', words[1]?.span)
        }
        return { ...common, kind: meant, ...nothing }
      }
      checkFlags()
      if (name !== 'CMD') return invalid(`Unknown type ${quoted(name)} in HEALTHCHECK (try CMD)`, type.span)
      if (words.length < 2) return invalid('Missing command after HEALTHCHECK CMD')
      return { ...common, kind: meant, command: commandOf(shape, words.slice(1)), ...timing(flags, report) }
    }
    case 'onbuild': {
      if (!shape.trigger) return invalid('ONBUILD requires at least one argument')
      checkFlags()
      const name = trimSpace(shape.trigger.keyword.text).toUpperCase()
      if (name === 'ONBUILD') report("Chaining ONBUILD via `ONBUILD ONBUILD` isn't allowed", shape.trigger.keyword.span)
      if (name === 'MAINTAINER' || name === 'FROM')
        report(`${name} isn't allowed as an ONBUILD trigger`, shape.trigger.keyword.span)
      const trigger = instructionOf(shape.trigger, { ...around, comments: [] })
      return { ...common, kind: meant, expression: expressionOf(shape, around), trigger }
    }
  }
}

type Report = (message: string, span?: Span) => void

function fromParts(shape: Shape, report: Report) {
  const { words, flags, keyword } = shape
  const image = words[0] ?? { text: '', span: { start: keyword.span.end, end: keyword.span.end } }
  const platform = flagText(flags, 'platform')
  const as = words[1]?.text.toLowerCase() === 'as' ? words[1] : undefined
  const name = as && words[2]
  if (words.length !== 1 && !(words.length === 3 && as))
    report('FROM requires either one or three arguments', words[words.length === 3 ? 1 : words.length - 1]?.span)
  else if (name && !/^[a-z][a-z0-9\-_.]*$/.test(name.text.toLowerCase()))
    report(
      `invalid name for build stage: ${quoted(name.text)}, name can't start with a number or contain symbols`,
      name.span,
    )
  return { image, platform, as, name }
}

function flagText(flags: readonly Flag[], name: string): Word | undefined {
  return flags.find((flag) => flag.name === name)?.value
}

function switchValue(flags: readonly Flag[], name: string): boolean | undefined {
  const flag = flags.find((one) => one.name === name)
  return flag && flag.value?.text.toLowerCase() !== 'false'
}

function copyFlags(
  flags: readonly Flag[],
): Pick<
  CopyInstruction,
  'from' | 'chown' | 'chmod' | 'checksum' | 'excludes' | 'link' | 'parents' | 'keepGitDir' | 'unpack'
> {
  return {
    from: flagText(flags, 'from'),
    chown: flagText(flags, 'chown'),
    chmod: flagText(flags, 'chmod'),
    checksum: flagText(flags, 'checksum'),
    excludes: flags.flatMap((flag) => (flag.name === 'exclude' && flag.value ? [flag.value] : [])),
    link: switchValue(flags, 'link') ?? false,
    parents: switchValue(flags, 'parents') ?? false,
    keepGitDir: switchValue(flags, 'keep-git-dir'),
    unpack: switchValue(flags, 'unpack'),
  }
}

/** The two parts of a word around its first `=`. */
function split(word: Word, at: number): [Word, Word] {
  const offset = (index: number) => {
    let source = word.span.start + index
    for (const joint of word.joints ?? []) if (joint.at <= index) source = joint.source + index - joint.at
    return source
  }
  const equals = offset(at)
  const part = (from: number, to: number, span: Span): Word => {
    const text = word.text.slice(from, to)
    if (!word.joints || span.end - span.start === text.length) return { text, span }
    const inner = word.joints.filter((joint) => joint.at > from && joint.at < to)
    return {
      text,
      span,
      joints: [
        { at: 0, source: offset(from) },
        ...inner.map((joint) => ({ at: joint.at - from, source: joint.source })),
      ],
    }
  }
  const keyEnd = at === 0 ? word.span.start : offset(at - 1) + 1
  return [
    part(0, at, { start: word.span.start, end: keyEnd }),
    part(at + 1, word.text.length, {
      start: at + 1 < word.text.length ? offset(at + 1) : equals + 1,
      end: at + 1 < word.text.length ? word.span.end : equals + 1,
    }),
  ]
}

function pairsOf(shape: Shape, report: Report, problems: Problem[], lines: Lines): Pair[] {
  const { words, legacy, known } = shape
  const name = known?.toUpperCase() ?? ''
  const [first, second] = words
  if (legacy && first && second) {
    return [{ key: first, value: second, legacy, span: { start: first.span.start, end: second.span.end } }]
  }
  const pairs: Pair[] = []
  for (const word of words) {
    const at = word.text.indexOf('=')
    if (at === -1) {
      if (!shape.error) {
        const message = `Syntax error - can't find = in ${quoted(word.text)}. Must be of the form: name=value`
        problems.push({ message, span: word.span, lines: [lines], pass: 'syntax' })
      }
      continue
    }
    const [key, value] = split(word, at)
    if (key.text === '') report(`${name} names can not be blank`, word.span)
    pairs.push({ key, value, legacy: false, span: word.span })
  }
  return pairs
}

function argsOf(words: readonly Word[], report: Report): ArgName[] {
  const args: ArgName[] = []
  for (const word of words) {
    const at = word.text.indexOf('=')
    if (at === -1) {
      args.push({ name: word, span: word.span })
      continue
    }
    const [name, value] = split(word, at)
    if (name.text === '') report('ARG names can not be blank', word.span)
    else args.push({ name, value, span: word.span })
  }
  return args
}

function commandOf(shape: Shape, words: readonly Word[]): Command {
  const span = sourceSpan(shape.line, shape.argsStart, shape.end)
  if (shape.json) return { form: 'exec', words, span }
  return { form: 'shell', script: words[0] ?? { text: '', span } }
}

function timing(
  flags: readonly Flag[],
  report: Report,
): Pick<HealthcheckInstruction, 'interval' | 'timeout' | 'startPeriod' | 'startInterval' | 'retries'> {
  const nanoseconds = (name: string) => {
    const word = flagText(flags, name)
    if (!word || word.text === '') return 0
    const { value, error } = { value: 0, ...duration(word.text) }
    if (error !== undefined) report(error, word.span)
    else if (value !== 0 && value < 1e6) report(`Interval ${quoted(name)} cannot be less than 1ms`, word.span)
    return value
  }
  const times = {
    interval: nanoseconds('interval'),
    timeout: nanoseconds('timeout'),
    startPeriod: nanoseconds('start-period'),
    startInterval: nanoseconds('start-interval'),
  }
  const word = flagText(flags, 'retries')
  if (!word || word.text === '') return { ...times, retries: 0 }
  const { value, error } = { value: 0, ...integer(word.text) }
  if (error !== undefined) report(error, word.span)
  else if (value < 0) report(`--retries cannot be negative (${value})`, word.span)
  return { ...times, retries: value }
}

function expressionOf(shape: Shape, around: Surroundings): Word {
  const { line } = shape
  const keywordEnd = skipSpace(line.text, 0) + shape.keyword.text.length
  const start = skipSpace(line.text, keywordEnd)
  const bodies = around.heredocs.map((heredoc) => `\n${heredoc.content}${heredoc.name}`).join('')
  return { text: line.text.slice(start) + bodies, span: sourceSpan(line, Math.min(start, shape.end), shape.end) }
}
