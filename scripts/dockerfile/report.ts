// What was found, in one of three forms.
import {
  type Diagnostic,
  type Dockerfile,
  type Problem,
  positionAt,
  printedAll,
  rules,
  type Span,
} from '@/lib/dockerfile'
import type { Format } from './options'

/** One file with what was found in it. */
export interface Checked {
  readonly name: string
  readonly file: Dockerfile
  readonly found: readonly Diagnostic[]
  /** What ends the build beyond the findings themselves. */
  readonly refusal?: Problem
}

export const reports: Readonly<Record<Format, (all: readonly Checked[]) => string>> = { text, json, sarif }

function text(all: readonly Checked[]): string {
  return all
    .map(({ file, found, refusal, name }) => {
      const end = refusal ? `ERROR: ${refusal.message}\n` : ''
      return printedAll(file, found, name === '-' ? 'Dockerfile' : name) + end
    })
    .join('\n')
}

function place(file: Dockerfile, { start, end }: Span) {
  const from = positionAt(file, start)
  const to = positionAt(file, end)
  return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column }
}

function json(all: readonly Checked[]): string {
  const files = all.map(({ name, file, found, refusal }) => ({
    file: name,
    refusal: refusal?.message,
    findings: found.map(({ rule, severity, message, url, span, lines, sameAs, fixes }) => ({
      rule,
      severity,
      message,
      url,
      ...place(file, span),
      lines,
      sameAs,
      fixes: fixes.map(({ title, edits }) => ({
        title,
        edits: edits.map((edit) => ({ ...place(file, edit.span), text: edit.text })),
      })),
    })),
  }))
  return `${JSON.stringify(files, null, 2)}\n`
}

const levels = { error: 'error', warning: 'warning', info: 'note' } as const

function sarif(all: readonly Checked[]): string {
  const used = new Set(all.flatMap(({ found }) => found.map(({ rule }) => rule)))
  const known = rules.filter(({ name }) => used.has(name))
  const results = all.flatMap(({ name, file, found }) =>
    found.map(({ rule, severity, message, span }) => {
      const { line, column, endLine, endColumn } = place(file, span)
      const region = { startLine: line, startColumn: column, endLine, endColumn }
      const artifactLocation = { uri: name === '-' ? 'Dockerfile' : encodeURI(name) }
      return {
        ruleId: rule,
        level: levels[severity],
        message: { text: message },
        locations: [{ physicalLocation: { artifactLocation, region } }],
      }
    }),
  )
  const driver = {
    name: 'layer-by-layer',
    rules: [
      ...known.map(({ name, summary, why }) => ({
        id: name,
        shortDescription: { text: summary },
        fullDescription: { text: why },
      })),
      ...(used.has('syntax') ? [{ id: 'syntax', shortDescription: { text: 'The build refuses this.' } }] : []),
    ],
  }
  const run = { tool: { driver }, columnKind: 'utf16CodeUnits', results }
  return `${JSON.stringify({ $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] }, null, 2)}\n`
}
