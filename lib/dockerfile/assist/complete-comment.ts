// Directives, and the comments that switch rules off.
import { rules } from '../check/all-rules'
import type { Dockerfile } from '../tree'
import type { Choice, Choices } from './completion'
import type { Cursor } from './cursor'
import { directiveHelp } from './help-texts'

const VALUES: Readonly<Record<string, string>> = { syntax: 'docker/dockerfile:1', escape: '`', check: 'skip=' }

/** Completes what stands behind a `#`. */
export function commentChoices(file: Dockerfile, cursor: Cursor): Choices {
  const text = cursor.before.replace(/^#\s*/, '')
  const hadolint = /^hadolint\s+(?:(?:global|stage)\s+)?ignore\s*=\s*(?:\w+\s*,\s*)*(\w*)$/.exec(text)
  if (hadolint) return { typed: hadolint[1]!, choices: codes() }
  const skipped = /^check\s*=\s*skip=(?:\w+,)*(\w*)$/.exec(text)
  if (skipped) return { typed: skipped[1]!, choices: checks() }
  if (!/^\w*$/.test(text) || !isAtHead(file, cursor)) return { typed: '', choices: [] }
  const used = new Set(file.directives.map(({ name }) => name as string))
  const choices = Object.entries(VALUES).flatMap(([name, value]): Choice[] =>
    used.has(name) ? [] : [{ label: name, kind: 'directive', text: `${name}=${value}`, detail: directiveHelp[name] }],
  )
  return { typed: text, choices }
}

/** Directives stand above everything else: nothing but directives may be before. */
function isAtHead(file: Dockerfile, { lineStart }: Cursor): boolean {
  const end = file.directives.findLast(({ span }) => span.end <= lineStart)?.span.end ?? 0
  return file.source.slice(end, lineStart).trim() === '' && !/\n\s*\n/.test(file.source.slice(end, lineStart))
}

function codes(): readonly Choice[] {
  const all = rules.flatMap(({ hadolint, summary }) => (hadolint ?? []).map(({ code }) => ({ code, summary })))
  return all
    .sort((a, b) => (a.code < b.code ? -1 : 1))
    .map(({ code, summary }) => ({ label: code, kind: 'value', detail: summary }))
}

function checks(): readonly Choice[] {
  return rules.flatMap(({ buildkit, summary }) =>
    buildkit ? [{ label: buildkit.name, kind: 'value' as const, detail: summary }] : [],
  )
}
