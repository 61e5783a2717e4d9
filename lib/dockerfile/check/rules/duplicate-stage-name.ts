import { quoted } from '../../expand/go-text'
import type { Dockerfile } from '../../tree'
import type { Report, Rule } from '../rule'
import { alias } from '../stage-names'
import { shown } from '../wording'

export const duplicateStageName: Rule = {
  name: 'duplicate-stage-name',
  severity: 'error',
  summary: 'Give each stage a name of its own.',
  why: 'A name that two stages share means the later one for everything below it: a COPY --from that was written for the first stage quietly takes its files from another.',
  buildkit: { name: 'DuplicateStageName', description: 'Stage names should be unique', when: 'names' },
  hadolint: [{ code: 'DL3024', severity: 'error' }],
  examples: [
    {
      bad: 'FROM debian:12.8 AS base\nFROM alpine:3.20.3 AS base',
      good: 'FROM debian:12.8 AS base\nFROM alpine:3.20.3 AS final',
    },
  ],
  check(file, report) {
    anyCase(file, report)
    exactly(file, report)
  },
}

/** BuildKit keeps names in lower case. */
function anyCase(file: Dockerfile, report: Report): void {
  const seen = new Set<string>()
  for (const { name, from: at } of file.stages) {
    if (name === undefined || !at.name) continue
    const detail = `Duplicate stage name ${quoted(name)}, stage names should be unique`
    if (seen.has(name)) report({ span: at.name.span, buildkit: { detail, at } })
    seen.add(name)
  }
}

/** hadolint compares letter for letter. */
function exactly(file: Dockerfile, report: Report): void {
  const seen = new Set<string>()
  for (const { from } of file.stages) {
    const name = alias(from)
    if (name === undefined) continue
    if (seen.has(name)) {
      const message = `Another stage is called ${shown(name)} already; give this one a name of its own.`
      report({ span: from.name?.span ?? from.span, message, hadolint: { line: from.lines[0] } })
    }
    seen.add(name)
  }
}
