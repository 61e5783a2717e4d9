// The keys and values of `RUN --mount=`.
import { mountTypes, sharingModes } from '../evaluate/mount'
import type { Dockerfile } from '../tree'
import { fileChoices, sourceChoices } from './complete-names'
import type { Choice, Choices, CompletionGiven } from './completion'
import type { Cursor } from './cursor'
import { mountKeyHelp, mountTypeHelp } from './help-texts'

/** The keys that each type takes, `type` apart. */
const KEYS: Readonly<Record<string, readonly string[]>> = {
  bind: ['target', 'source', 'from', 'readonly'],
  cache: ['target', 'id', 'sharing', 'from', 'source', 'mode', 'uid', 'gid', 'readonly'],
  tmpfs: ['target', 'size'],
  secret: ['id', 'target', 'env', 'required', 'mode', 'uid', 'gid'],
  ssh: ['id', 'target', 'required', 'mode', 'uid', 'gid'],
}

/** Where the usual tools keep what they download. */
const CACHES = [
  ...['/root/.npm', '/root/.cache/pip', '/root/.cache/yarn', '/root/.cache/go-build', '/go/pkg/mod', '/root/.m2'],
  ...[
    '/root/.gradle',
    '/usr/local/cargo/registry',
    '/var/cache/apt',
    '/var/lib/apt',
    '/var/cache/apk',
    '/root/.nuget/packages',
  ],
]

/** Completes the field that the cursor is in; `text` is the mount up to there. */
export function mountChoices(file: Dockerfile, cursor: Cursor, text: string, given: CompletionGiven): Choices {
  const fields = text.split(',')
  const field = fields.pop() ?? ''
  const type = fields.find((one) => one.startsWith('type='))?.slice(5) ?? 'bind'
  const at = field.indexOf('=')
  if (at < 0) return { typed: field, choices: keyChoices(type, fields) }
  const typed = field.slice(at + 1)
  return { typed, choices: valueChoices(file, cursor, given, type, field.slice(0, at).toLowerCase(), typed) }
}

function keyChoices(type: string, fields: readonly string[]): readonly Choice[] {
  const used = new Set(fields.map((one) => one.split('=')[0]))
  const keys = ['type', ...(KEYS[type] ?? [])].filter((key) => !used.has(key))
  return keys.map((label) => {
    const isBare = label === 'readonly' || label === 'required'
    return { label, kind: 'key', text: isBare ? label : `${label}=`, detail: mountKeyHelp[label] }
  })
}

function valueChoices(
  file: Dockerfile,
  cursor: Cursor,
  given: CompletionGiven,
  type: string,
  key: string,
  typed: string,
): readonly Choice[] {
  const plain = (labels: readonly string[]): readonly Choice[] => labels.map((label) => ({ label, kind: 'value' }))
  if (key === 'type')
    return mountTypes.map((label) => ({ label, kind: 'value', text: `${label},`, detail: mountTypeHelp[label] }))
  if (key === 'from') return sourceChoices(file, cursor, given, typed)
  if (key === 'sharing') return plain(sharingModes)
  if (['target', 'dst', 'destination'].includes(key) && type === 'cache') return plain(CACHES)
  if (['source', 'src'].includes(key) && type === 'bind') return fileChoices(given, typed)
  return []
}
