// What could stand at the cursor: instructions, flags, mount keys, stages, variables, and the images and files that the caller knows.
import type { Given } from '../check/rule'
import { flagKinds, type Keyword } from '../parse/flags'
import type { Dockerfile, Span } from '../tree'
import { commentChoices } from './complete-comment'
import { mountChoices } from './complete-mount'
import { fileChoices, imageChoices, platformChoices, sourceChoices, variableChoices } from './complete-names'
import { wordChoices } from './complete-words'
import { type Cursor, cursorAt, spanBefore } from './cursor'
import { flagHelp, instructionHelp } from './help-texts'

export interface CompletionGiven extends Given {
  /** Images by name with the tags that are to be offered. */
  readonly imageTags?: Readonly<Record<string, readonly string[]>>
}

export interface Completion {
  readonly label: string
  readonly kind: CompletionKind
  /** What the span is replaced with. */
  readonly text: string
  readonly span: Span
  readonly detail?: string
}

export type CompletionKind =
  | 'instruction'
  | 'flag'
  | 'key'
  | 'value'
  | 'stage'
  | 'variable'
  | 'image'
  | 'file'
  | 'directive'

/** One thing to offer: `text` where it is not the label, `length` characters before the cursor are replaced. */
export interface Choice {
  readonly label: string
  readonly kind: CompletionKind
  readonly text?: string
  readonly detail?: string
}

/** Choices for the last characters before the cursor. */
export interface Choices {
  /** What has been written of it. */
  readonly typed: string
  readonly choices: readonly Choice[]
}

/** What fits at an offset and begins with what stands there, in the order in which it is to be shown. */
export function complete(file: Dockerfile, offset: number, given: CompletionGiven = {}): readonly Completion[] {
  const cursor = cursorAt(file, offset)
  const { typed, choices } = choicesAt(file, cursor, given)
  const span = spanBefore(cursor, typed.length)
  const fits = choices.filter(({ label }) => label.toLowerCase().startsWith(typed.toLowerCase()))
  return fits.map(({ label, kind, text, detail }) => ({ label, kind, text: text ?? label, span, detail }))
}

const nothing: Choices = { typed: '', choices: [] }

function choicesAt(file: Dockerfile, cursor: Cursor, given: CompletionGiven): Choices {
  if (cursor.inComment) return commentChoices(file, cursor)
  const variable = /\$(\{?)(\w*)$/.exec(cursor.word)
  const takesVariables =
    cursor.keyword && !['cmd', 'entrypoint', 'shell', 'healthcheck', 'maintainer'].includes(cursor.keyword)
  if (variable && takesVariables) {
    const isClosed = file.source[cursor.offset] === '}'
    const close = variable[1] === '' || isClosed ? '' : '}'
    return { typed: variable[2]!, choices: variableChoices(file, cursor, given, close) }
  }
  if (cursor.inBody) return nothing
  if (!cursor.keyword) return cursor.before === cursor.word ? instructionChoices(file, cursor) : nothing
  const inFlags = cursor.words.every((word) => word.startsWith('--'))
  if (inFlags && cursor.word.startsWith('-')) return flagChoices(file, cursor, cursor.keyword, given)
  return argumentChoices(file, cursor, cursor.keyword, given)
}

function instructionChoices(file: Dockerfile, { word, stages, inTrigger }: Cursor): Choices {
  const lower = file.instructions.filter(({ keyword }) => keyword.text === keyword.text.toLowerCase()).length
  const isLower = lower * 2 > file.instructions.length
  const fits = (keyword: Keyword) =>
    inTrigger
      ? !['onbuild', 'from', 'maintainer'].includes(keyword)
      : stages > 0 || keyword === 'from' || keyword === 'arg'
  const choices = (Object.keys(instructionHelp) as Keyword[]).filter(fits).map((keyword): Choice => {
    const label = isLower ? keyword : keyword.toUpperCase()
    return { label, kind: 'instruction', text: `${label} `, detail: instructionHelp[keyword] }
  })
  return { typed: word, choices }
}

function flagChoices(file: Dockerfile, cursor: Cursor, keyword: Keyword, given: CompletionGiven): Choices {
  const [, name, value] = /^--([\w-]+)=([\s\S]*)$/.exec(cursor.word) ?? []
  if (name !== undefined && value !== undefined) return flagValues(file, cursor, `${keyword} --${name}`, value, given)
  const used = new Set(cursor.words.map((word) => word.slice(2).split('=')[0]))
  const choices = [...flagKinds[keyword]].flatMap(([flag, kind]): Choice[] => {
    if (kind !== 'many' && used.has(flag)) return []
    const label = `--${flag}`
    return [
      {
        label,
        kind: 'flag',
        text: kind === 'switch' ? `${label} ` : `${label}=`,
        detail: flagHelp[`${keyword} ${label}`],
      },
    ]
  })
  return { typed: cursor.word, choices }
}

function flagValues(file: Dockerfile, cursor: Cursor, flag: string, value: string, given: CompletionGiven): Choices {
  if (flag === 'run --mount') return mountChoices(file, cursor, value, given)
  if (flag === 'copy --from') return { typed: value, choices: sourceChoices(file, cursor, given, value) }
  if (flag === 'from --platform') return { typed: value, choices: platformChoices() }
  const values: Readonly<Record<string, readonly string[]>> = {
    'run --network': ['none', 'host', 'default'],
    'run --security': ['sandbox', 'insecure'],
    'healthcheck --interval': ['10s', '30s', '1m'],
    'healthcheck --timeout': ['3s', '10s', '30s'],
    'healthcheck --start-period': ['10s', '30s', '1m'],
  }
  return { typed: value, choices: (values[flag] ?? []).map((label) => ({ label, kind: 'value', text: `${label} ` })) }
}

function argumentChoices(file: Dockerfile, cursor: Cursor, keyword: Keyword, given: CompletionGiven): Choices {
  const words = cursor.words.filter((word) => !word.startsWith('--'))
  if (keyword === 'from' && words.length === 0)
    return { typed: cursor.word, choices: imageChoices(file, cursor, given, cursor.word) }
  if (keyword === 'from' && words.length === 1)
    return { typed: cursor.word, choices: [{ label: 'AS', kind: 'value', text: 'AS ' }] }
  if (keyword === 'copy' || keyword === 'add') {
    const typed = cursor.word.replace(/^\[?"?/, '')
    const isFromStage = cursor.words.some((word) => word.startsWith('--from'))
    return isFromStage ? nothing : { typed, choices: fileChoices(given, typed) }
  }
  return wordChoices(file, cursor, keyword, words)
}
