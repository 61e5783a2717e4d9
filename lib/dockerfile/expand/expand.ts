// Variable expansion as BuildKit does it outside of RUN: quotes, escapes, `$name`, `${name}` and the modifiers.

import { isSpace } from '../parse/space'
import type { EscapeCharacter } from '../tree'
import { isDigit, isLetter, quoted } from './go-text'
import { matchEnd, reversedPattern, type ShellPattern, shellPattern } from './pattern'

/** Where the value of a variable comes from. */
export interface Lookup {
  get(name: string): string | undefined
}

export interface ExpandOptions {
  /** The file's escape character. */
  readonly escape?: EscapeCharacter
  /** Leave quotes in the result. */
  readonly rawQuotes?: boolean
  /** Leave escape characters in the result. */
  readonly rawEscapes?: boolean
  /** Quotes are plain characters, as in a heredoc's body. */
  readonly skipQuotes?: boolean
  /** A variable without a value stays as it is written. */
  readonly keepUnset?: boolean
}

/** What a word becomes. */
export interface Expansion {
  readonly text: string
  /** The result parted at blanks outside quotes. */
  readonly words: readonly string[]
  /** The variables that had a value. */
  readonly matched: ReadonlySet<string>
  /** The variables that had none, in the order of their use. */
  readonly unmatched: ReadonlySet<string>
  /** BuildKit's words on what is wrong; the text is then empty. */
  readonly error?: string
}

/** A variable in a word, in offsets of the word's text. */
export interface VariableUse {
  readonly name: string
  readonly start: number
  readonly end: number
  readonly nameStart: number
  readonly nameEnd: number
  /** `:-`, `#`, `//` … where there is one. */
  readonly modifier?: { readonly text: string; readonly start: number; readonly end: number }
}

const none: ReadonlySet<string> = new Set()
const special = /[$'"\\`<]/

/** Whether expansion leaves a word as it is, whatever the variables. */
export function isPlain(word: string): boolean {
  return !special.test(word)
}

/** Expands the variables of a word. */
export function expand(word: string, env: Lookup, options: ExpandOptions = {}): Expansion {
  if (!special.test(word) && !/\s/.test(word))
    return { text: word, words: word === '' ? [] : [word], matched: none, unmatched: none }
  const state = stateOf(word, env, options)
  const done = until(state, '', options.rawEscapes ?? false)
  if (done === undefined) {
    const error = `failed to process ${quoted(word)}: ${state.error}`
    return { text: '', words: [], matched: state.matched, unmatched: state.unmatched, error }
  }
  return { text: done.text, words: done.words, matched: state.matched, unmatched: state.unmatched }
}

/** Every variable that a word names, also those inside another's modifier. */
export function variables(word: string, options: ExpandOptions = {}): readonly VariableUse[] {
  if (!word.includes('$')) return []
  const uses: VariableUse[] = []
  const state = { ...stateOf(word, { get: () => undefined }, { ...options, keepUnset: true }), uses }
  until(state, '', options.rawEscapes ?? false)
  return uses.sort((a, b) => a.start - b.start)
}

interface State {
  readonly chars: string
  at: number
  readonly env: Lookup
  readonly escape: string
  readonly options: ExpandOptions
  rawEscapes: boolean
  depth: number
  readonly matched: Set<string>
  readonly unmatched: Set<string>
  readonly uses?: VariableUse[]
  error: string
}

function stateOf(word: string, env: Lookup, options: ExpandOptions): State {
  return {
    chars: word,
    at: 0,
    env,
    escape: options.escape ?? '\\',
    options,
    rawEscapes: options.rawEscapes ?? false,
    depth: 0,
    matched: new Set(),
    unmatched: new Set(),
    error: '',
  }
}

/** The words that the result parts into, collected character by character. */
interface Words {
  word: string
  readonly all: string[]
  inWord: boolean
}

function addChar(words: Words, char: string): void {
  if (!isSpace(char.charCodeAt(0))) addRaw(words, char)
  else if (words.inWord && words.word !== '') {
    words.all.push(words.word)
    words.word = ''
    words.inWord = false
  }
}

function addRaw(words: Words, text: string): void {
  words.word += text
  words.inWord = true
}

function fail(state: State, error: string): undefined {
  state.error = error
  return undefined
}

/** The next whole character, or '' at the end. */
function peek(state: State): string {
  const code = state.chars.charCodeAt(state.at)
  if (Number.isNaN(code)) return ''
  return code >= 0xd800 && code <= 0xdbff
    ? String.fromCodePoint(state.chars.codePointAt(state.at)!)
    : state.chars[state.at]!
}

function next(state: State): string {
  const char = peek(state)
  state.at += char.length
  return char
}

/** Expands up to the stop character, or to the end where it is ''. */
function until(
  state: State,
  stop: string,
  rawEscapes: boolean,
): { text: string; words: readonly string[] } | undefined {
  const outer = state.rawEscapes
  state.rawEscapes = rawEscapes
  state.depth++
  const done = state.depth > 400 ? fail(state, 'syntax error: bad substitution') : untilInner(state, stop)
  state.depth--
  state.rawEscapes = outer
  return done
}

function untilInner(state: State, stop: string): { text: string; words: readonly string[] } | undefined {
  const words: Words = { word: '', all: [], inWord: false }
  let text = ''
  const quotes = !state.options.skipQuotes
  for (let char = peek(state); char !== ''; char = peek(state)) {
    if (char === stop) {
      next(state)
      return finished(text, words)
    }
    if (char === '$' || char === '<' || (quotes && (char === "'" || char === '"'))) {
      const part =
        char === '$' ? dollar(state) : char === '<' ? redirection(state) : char === "'" ? single(state) : double(state)
      if (part === undefined) return undefined
      text += part
      if (char === '$') for (const one of part) addChar(words, one)
      else addRaw(words, part)
      continue
    }
    next(state)
    if (char === state.escape) {
      if (state.rawEscapes) {
        addRaw(words, char)
        text += char
      }
      const after = next(state)
      if (after === '') break
      addRaw(words, after)
      text += after
    } else {
      addChar(words, char)
      text += char
    }
  }
  if (stop !== '') return fail(state, `unexpected end of statement while looking for matching ${stop}`)
  return finished(text, words)
}

function finished(text: string, words: Words): { text: string; words: readonly string[] } {
  if (words.word !== '') words.all.push(words.word)
  return { text, words: words.all }
}

/** `<<` keeps the blanks behind it, so that `<< EOF` is one word. */
function redirection(state: State): string {
  next(state)
  if (peek(state) !== '<') return '<'
  next(state)
  let text = '<<'
  for (let char = peek(state); char === ' ' || char === '\t' || char === '\r'; char = peek(state)) text += next(state)
  return text
}

function single(state: State): string | undefined {
  const end = state.chars.indexOf("'", state.at + 1)
  if (end === -1) {
    state.at = state.chars.length
    return fail(state, 'unexpected end of statement while looking for matching single-quote')
  }
  const text = state.options.rawQuotes ? state.chars.slice(state.at, end + 1) : state.chars.slice(state.at + 1, end)
  state.at = end + 1
  return text
}

function double(state: State): string | undefined {
  const raw = state.options.rawQuotes
  next(state)
  let text = raw ? '"' : ''
  for (;;) {
    const char = peek(state)
    if (char === '') return fail(state, 'unexpected end of statement while looking for matching double-quote')
    if (char === '"') {
      next(state)
      return raw ? `${text}"` : text
    }
    if (char === '$') {
      const value = dollar(state)
      if (value === undefined) return undefined
      text += value
      continue
    }
    next(state)
    if (char !== state.escape) {
      text += char
      continue
    }
    if (state.rawEscapes) text += char
    const following = peek(state)
    if (following === '') continue
    text += following === '"' || following === '$' || following === state.escape ? next(state) : char
  }
}

function lookup(state: State, name: string): string | undefined {
  const value = state.env.get(name)
  if (value === undefined) state.unmatched.add(name)
  else state.matched.add(name)
  return value
}

function nameAt(state: State): string {
  const first = peek(state)
  if (isDigit(first)) {
    let digits = ''
    for (let char = first; char !== '' && isDigit(char); char = peek(state)) digits += next(state)
    return digits
  }
  if (first !== '' && '@*#?-$!'.includes(first)) return next(state)
  let name = ''
  for (let char = first; char !== '' && (char === '_' || isLetter(char) || isDigit(char)); char = peek(state))
    name += next(state)
  return name
}

function dollar(state: State): string | undefined {
  const start = state.at
  next(state)
  if (peek(state) !== '{') {
    const nameStart = state.at
    const name = nameAt(state)
    if (name === '') return '$'
    state.uses?.push({ name, start, end: state.at, nameStart, nameEnd: state.at })
    return lookup(state, name) ?? (state.options.keepUnset ? `$${name}` : '')
  }
  next(state)
  const lead = peek(state)
  if (lead === '') return fail(state, "syntax error: missing '}'")
  if (lead === '{' || lead === '}' || lead === ':') return fail(state, 'syntax error: bad substitution')
  const nameStart = state.at
  const name = nameAt(state)
  const nameEnd = state.at
  const sign = next(state)
  if (sign === '}') {
    state.uses?.push({ name, start, end: state.at, nameStart, nameEnd })
    return lookup(state, name) ?? (state.options.keepUnset ? `\${${name}}` : '')
  }
  const done = sign === '/' ? replaced(state, name) : modified(state, name, sign)
  if (done !== undefined)
    state.uses?.push({
      name,
      start,
      end: state.at,
      nameStart,
      nameEnd,
      modifier: { text: done.modifier, start: nameEnd, end: nameEnd + done.modifier.length },
    })
  return done?.text
}

interface Modified {
  readonly text: string
  readonly modifier: string
}

function braced(state: State, rawEscapes: boolean): string | undefined {
  const word = until(state, '}', rawEscapes)
  if (word === undefined) return peek(state) === '' ? fail(state, "syntax error: missing '}'") : undefined
  return word.text
}

function modified(state: State, name: string, first: string): Modified | undefined {
  const colon = first === ':'
  const sign = colon ? next(state) : first
  const modifier = (colon ? ':' : '') + (sign === '' ? '\ufffd' : sign)
  const unsupported = `unsupported modifier (${modifier}) in substitution`
  const raw = sign === '#' || sign === '%'
  if (colon ? raw : !'+-?#%'.includes(sign) || sign === '') return fail(state, unsupported)
  const doubled = raw && peek(state) === sign
  const word = braced(state, raw)
  if (word === undefined) return undefined
  const value = lookup(state, name)
  if (value === undefined && state.options.keepUnset)
    return { text: `\${${name}${modifier}${word}}`, modifier: doubled ? sign + sign : modifier }
  const missing = value === undefined || (colon && value === '')
  switch (sign) {
    case '-':
      return { text: missing ? word : value, modifier }
    case '+':
      return { text: missing ? '' : word, modifier }
    case '?':
      if (!missing) return { text: value, modifier }
      return fail(state, `${name}: ${word || `is not allowed to be ${value === undefined ? 'unset' : 'empty'}`}`)
    case '#':
    case '%': {
      const text = trimmed(state, value ?? '', word, sign)
      return text === undefined ? undefined : { text, modifier: doubled ? sign + sign : sign }
    }
    default:
      return fail(state, unsupported)
  }
}

/** `${name#pattern}` and its three sisters. */
function trimmed(state: State, value: string, word: string, sign: '#' | '%'): string | undefined {
  const longest = word.startsWith(sign)
  const given = longest ? word.slice(1) : word
  const text = sign === '%' ? reversedPattern(given) : given
  const pattern = shellPattern(text)
  if ('error' in pattern) return fail(state, `invalid pattern (${text}) in substitution: ${pattern.error}`)
  const chars = [...value]
  if (sign === '%') chars.reverse()
  const end = matchEnd(pattern, chars, 0, longest)
  const rest = end === -1 ? chars : chars.slice(end)
  return (sign === '%' ? rest.reverse() : rest).join('')
}

/** `${name/pattern/text}` and `${name//pattern/text}`. */
function replaced(state: State, name: string): Modified | undefined {
  const all = peek(state) === '/'
  if (all) next(state)
  const modifier = all ? '//' : '/'
  const found = until(state, '/', true)
  if (found === undefined) return peek(state) === '' ? fail(state, `syntax error: missing '/' in \${}`) : undefined
  const text = braced(state, true)
  if (text === undefined) return undefined
  const value = lookup(state, name)
  if (value === undefined && state.options.keepUnset) return { text: `\${${name}/${found.text}/${text}}`, modifier }
  const pattern = shellPattern(found.text)
  if ('error' in pattern) return fail(state, `invalid pattern (${found.text}) in substitution: ${pattern.error}`)
  const chars = [...(value ?? '')]
  return { text: all ? replacedAll(pattern, chars, text) : replacedOnce(pattern, chars, text), modifier }
}

function replacedOnce(pattern: ShellPattern, chars: readonly string[], text: string): string {
  for (let at = 0; at <= chars.length; at++) {
    const end = matchEnd(pattern, chars, at, true)
    if (end !== -1) return chars.slice(0, at).join('') + text + chars.slice(end).join('')
  }
  return chars.join('')
}

function replacedAll(pattern: ShellPattern, chars: readonly string[], text: string): string {
  let out = ''
  let last = -1
  for (let at = 0; at <= chars.length; ) {
    const end = matchEnd(pattern, chars, at, true)
    // An empty match right behind another one does not count.
    if (end !== -1 && !(end === at && at === last)) {
      out += template(text, chars.slice(at, end).join(''))
      last = end
    }
    if (end > at) at = end
    else out += chars[at++] ?? ''
  }
  return out
}

/** Go reads `$` in the text of a replacement of all: `$0` is what was found, other names are empty. */
function template(text: string, found: string): string {
  if (!text.includes('$')) return text
  return text.replace(/\$(?:\$|\{(\w+)\}|(\w+))?/g, (all, braces?: string, bare?: string) => {
    if (all === '$$') return '$'
    if (all === '$') return '$'
    return (braces ?? bare) === '0' ? found : ''
  })
}
