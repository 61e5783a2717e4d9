import type { Rule } from '../rule'
import { alias } from '../stage-names'
import { shown } from '../wording'

export const knownCopySource: Rule = {
  name: 'known-copy-source',
  severity: 'warning',
  summary: 'Let COPY --from name a stage that stands above.',
  why: 'A name that is no stage is taken for an image and pulled: a typing mistake turns into a download, or into an image that somebody else has published under that name.',
  hadolint: [{ code: 'DL3022', severity: 'warning' }],
  examples: [
    {
      bad: 'FROM golang:1.23.4 AS build\nRUN go build -o /app ./...\nFROM busybox:1.36.1\nCOPY --from=builder /app /app',
      good: 'FROM golang:1.23.4 AS build\nRUN go build -o /app ./...\nFROM busybox:1.36.1\nCOPY --from=build /app /app',
    },
  ],
  check(file, report) {
    const names = new Set<string>()
    let stages = 0
    for (const instruction of file.instructions) {
      if (instruction.kind === 'from') {
        const name = alias(instruction)
        if (name !== undefined) names.add(name)
        stages++
      }
      if (instruction.kind !== 'copy' || !instruction.from) continue
      const { from, lines } = instruction
      const index = /^\d+/.exec(from.text)?.[0]
      if (from.text.includes(':') || names.has(from.text) || (index !== undefined && Number(index) < stages)) continue
      const message = `${shown(from.text)} is no stage above; name one, or an image with its tag.`
      report({ span: from.span, message, hadolint: { line: lines[0] } })
    }
  },
}
