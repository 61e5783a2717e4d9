import { withoutQuotes } from '../rest-of-line'
import type { Rule } from '../rule'

export const noWholeFilesystemCopy: Rule = {
  name: 'no-whole-filesystem-copy',
  severity: 'warning',
  summary: 'Copy what is needed from a stage, not its whole file system.',
  why: '`COPY --from=build / /` takes the compilers, the caches and the secrets of the other stage along, all that a second stage is there to leave behind. To build on it, name it in FROM.',
  hadolint: [{ code: 'DL3067', severity: 'warning' }],
  examples: [
    {
      bad: 'FROM golang:1.23.4 AS build\nRUN go build -o /app ./...\nFROM busybox:1.36.1\nCOPY --from=build / /',
      good: 'FROM golang:1.23.4 AS build\nRUN go build -o /app ./...\nFROM busybox:1.36.1\nCOPY --from=build /app /app',
    },
  ],
  check(file, report) {
    for (const instruction of file.instructions) {
      if (instruction.kind !== 'copy' || !instruction.from) continue
      const { sources, dest, lines } = instruction
      const source = sources.find(({ text }) => withoutQuotes(text) === '/')
      if (!source || withoutQuotes(dest.text) !== '/') continue
      const message = 'This copies the whole file system of the stage; name the files that are needed.'
      report({ span: source.span, message, hadolint: { line: lines[0] } })
    }
  },
}
