// `--mount=type=cache,target=/x`: the fields of a comma-separated record.
import type { MountFlag, Word } from '../tree'
import { sourceOf } from './word-offset'

/** Parts a mount's text into its fields. */
export function mountFields(text: Word): MountFlag {
  const value = text.text
  const fields: { key: Word; value?: Word }[] = []
  let at = 0
  for (;;) {
    const field = csvField(value, at)
    if ('error' in field) return { text, fields, error: `failed to parse csv mounts: ${field.error}` }
    fields.push(fieldOf(text, field))
    if (field.end >= value.length) return { text, fields }
    at = field.end + 1
  }
}

interface Field {
  readonly text: string
  readonly start: number
  readonly end: number
}

function refusal(at: number, what: string): { readonly error: string } {
  return { error: `parse error on line 1, column ${at + 1}: ${what}` }
}

function csvField(value: string, start: number): Field | { readonly error: string } {
  if (value === '') return { error: 'EOF' }
  if (value[start] !== '"') {
    const comma = value.indexOf(',', start)
    const end = comma === -1 ? value.length : comma
    const text = value.slice(start, end)
    const quote = text.indexOf('"')
    return quote === -1 ? { text, start, end } : refusal(start + quote, 'bare " in non-quoted-field')
  }
  let text = ''
  let at = start + 1
  for (;;) {
    const quote = value.indexOf('"', at)
    if (quote === -1) return refusal(at, 'extraneous or missing " in quoted-field')
    text += value.slice(at, quote)
    at = quote + 1
    if (value[at] === '"') {
      text += '"'
      at++
    } else if (at >= value.length || value[at] === ',') return { text, start, end: at }
    else return refusal(quote, 'extraneous or missing " in quoted-field')
  }
}

function fieldOf(whole: Word, field: Field): { key: Word; value?: Word } {
  const equals = field.text.indexOf('=')
  const quote = whole.text[field.start] === '"' ? 1 : 0
  const part = (from: number, to: number, text: string): Word => {
    const start = sourceOf(whole, from)
    return { text, span: { start, end: to > from ? sourceOf(whole, to - 1) + 1 : start } }
  }
  if (equals === -1) return { key: part(field.start, field.end, field.text) }
  const middle = field.start + quote + equals
  return {
    key: part(field.start + quote, middle, field.text.slice(0, equals)),
    value: part(middle + 1, Math.max(middle + 1, field.end - quote), field.text.slice(equals + 1)),
  }
}
