// What a RUN's `--mount` means once its values are expanded.
import { quoted } from '../expand/go-text'
import { boolean } from '../parse/duration'
import { didYouMean } from '../parse/suggestion'
import type { Fix, MountFlag, Span, Word } from '../tree'

export type MountType = 'bind' | 'cache' | 'tmpfs' | 'secret' | 'ssh'

/** A mount with its defaults filled in. */
export interface Mount {
  readonly flag: MountFlag
  readonly type: MountType
  readonly from: string
  readonly source: string
  readonly target: string
  readonly readOnly: boolean
  /** Bytes of a tmpfs; 0 where no limit was given. */
  readonly size: number
  readonly id: string
  readonly sharing: '' | 'shared' | 'private' | 'locked'
  readonly required: boolean
  /** The variable that a secret is given in. */
  readonly env?: string
  readonly mode?: number
  readonly uid?: number
  readonly gid?: number
}

export const mountTypes: readonly MountType[] = ['bind', 'cache', 'tmpfs', 'secret', 'ssh']
export const sharingModes = ['shared', 'private', 'locked'] as const
export const mountKeys: readonly string[] =
  'type from source target readonly id sharing required size mode uid gid src dst destination ro rw readwrite env'.split(
    ' ',
  )

type Draft = { -readonly [K in keyof Mount]: Mount[K] }
type Refusal = { readonly error: string; readonly span: Span; readonly fixes?: readonly Fix[] }

/** Reads a mount, or gives BuildKit's words on what is wrong with it. `expand` gives undefined where it refuses a word itself. */
export function readMount(flag: MountFlag, expand: (word: Word) => string | undefined): Mount | Refusal | undefined {
  const draft: Draft = {
    flag,
    type: 'bind',
    from: '',
    source: '',
    target: '',
    readOnly: false,
    size: 0,
    id: '',
    sharing: '',
    required: false,
  }
  let automatic = true
  for (const { key, value } of flag.fields) {
    const name = key.text.toLowerCase()
    const text = value && expand(value)
    if (value && text === undefined) return undefined
    const error =
      text === undefined ? setBare(draft, name, key.text) : setValue(draft, name, text, `${key.text}=${value?.text}`)
    if (error !== undefined) return refusal(error, name, key, value)
    if (['readonly', 'ro', 'readwrite', 'rw'].includes(name)) automatic = false
  }
  if (automatic) draft.readOnly = draft.type !== 'cache' && draft.type !== 'tmpfs'
  const error = contradiction(draft)
  return error === undefined ? draft : { error, span: flag.text.span }
}

/** Where a near name is known, it can be written instead. */
function refusal(error: string, name: string, key: Word, value: Word | undefined): Refusal {
  const span = value && mountKeys.includes(name) ? value.span : key.span
  const instead = / \(did you mean (.+)\?\)$/.exec(error)?.[1]
  return { error, span, fixes: instead ? [{ title: `Write ${instead}`, edits: [{ span, text: instead }] }] : undefined }
}

function setBare(draft: Draft, name: string, written: string): string | undefined {
  switch (name) {
    case 'readonly':
    case 'ro':
      draft.readOnly = true
      return undefined
    case 'readwrite':
    case 'rw':
      draft.readOnly = false
      return undefined
    case 'required':
      if (draft.type !== 'secret' && draft.type !== 'ssh') return unexpected(name, draft)
      draft.required = true
      return undefined
    default:
      return `invalid field '${written}' must be a key=value pair`
  }
}

function unexpected(name: string, draft: Draft): string {
  return `unexpected key '${name}' for mount type '${draft.type}'`
}

function setValue(draft: Draft, name: string, value: string, field: string): string | undefined {
  const invalid = `invalid value for ${name}: ${value}`
  switch (name) {
    case 'type': {
      const type = mountTypes.find((one) => one === value.toLowerCase())
      if (!type) return `unsupported mount type ${quoted(value)}${didYouMean(value, mountTypes)}`
      draft.type = type
      return undefined
    }
    case 'from':
      draft.from = value
      return undefined
    case 'source':
    case 'src':
      draft.source = value
      return undefined
    case 'target':
    case 'dst':
    case 'destination':
      draft.target = value
      return undefined
    case 'readonly':
    case 'ro':
    case 'readwrite':
    case 'rw': {
      const yes = boolean(value)
      if (yes === undefined) return invalid
      draft.readOnly = name.startsWith('readw') || name === 'rw' ? !yes : yes
      return undefined
    }
    case 'required': {
      if (draft.type !== 'secret' && draft.type !== 'ssh') return unexpected(name, draft)
      const yes = boolean(value)
      if (yes === undefined) return invalid
      draft.required = yes
      return undefined
    }
    case 'size': {
      if (draft.type !== 'tmpfs') return unexpected(name, draft)
      const bytes = byteSize(value)
      if (bytes === undefined) return invalid
      draft.size = bytes
      return undefined
    }
    case 'id':
      draft.id = value
      return undefined
    case 'sharing': {
      const sharing = sharingModes.find((one) => one === value.toLowerCase())
      if (!sharing) return `unsupported sharing value ${quoted(value)}${didYouMean(value, sharingModes)}`
      draft.sharing = sharing
      return undefined
    }
    case 'mode':
    case 'uid':
    case 'gid': {
      const number = unsigned(value, name === 'mode' ? 8 : 10)
      if (number === undefined) return `invalid value ${value} for ${name}`
      draft[name] = number
      return undefined
    }
    case 'env':
      draft.env = value
      return undefined
    default:
      return `unexpected key '${name}' in '${field}'${didYouMean(name, mountKeys)}`
  }
}

function contradiction(draft: Draft): string | undefined {
  const { type } = draft
  if (type === 'bind' || type === 'tmpfs')
    for (const key of ['mode', 'uid', 'gid'] as const)
      if (draft[key] !== undefined) return `${key} not allowed for ${quoted(type)} type mounts`
  if (type === 'secret') {
    if (draft.from !== '') return 'secret mount should not have a from'
    if (draft.sharing !== '') return 'secret mount should not define sharing'
    if (draft.source === '' && draft.target === '' && draft.id === '')
      return 'invalid secret mount. one of source, target required'
    if (draft.source !== '' && draft.id !== '') return "both source and id can't be set"
  }
  if (draft.sharing !== '' && type !== 'cache') return `invalid cache sharing set for ${type} mount`
  return undefined
}

function unsigned(text: string, base: 8 | 10): number | undefined {
  if (!(base === 8 ? /^[0-7]+$/ : /^\d+$/).test(text)) return undefined
  const value = Number.parseInt(text, base)
  return value <= 0xffffffff ? value : undefined
}

function byteSize(text: string): number | undefined {
  const match = /^(\d+(?:\.\d*)?|\.\d+) ?([kmgtp]?)(i?)b?$/i.exec(text)
  if (!match || (match[3] && !match[2])) return undefined
  return Math.trunc(Number(match[1]) * 1024 ** ('kmgtp'.indexOf((match[2] || ' ').toLowerCase()) + 1))
}
