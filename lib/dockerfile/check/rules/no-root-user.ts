import { restOfLine } from '../rest-of-line'
import type { Rule } from '../rule'

export const noRootUser: Rule = {
  name: 'no-root-user',
  severity: 'warning',
  summary: 'Do not leave a stage as root.',
  why: 'A process that runs as root in a container is root for the kernel too: a hole in the program reaches further than it needs to. Use root for the steps that install, then go back to a user of your own.',
  hadolint: [{ code: 'DL3002', severity: 'warning' }],
  examples: [
    {
      bad: 'FROM node:22.12-slim\nUSER root\nRUN mkdir /data',
      good: 'FROM node:22.12-slim\nUSER 0\nRUN mkdir /data\nUSER 1000',
    },
  ],
  check(file, report) {
    for (const { instructions } of file.stages) {
      const last = instructions.findLast(({ kind }) => kind === 'user')
      if (last?.kind !== 'user' || !/^(?:root|0)(?:$|:)/.test(restOfLine(last))) continue
      const message = 'This stage ends as root; add a USER line below that names an unprivileged user.'
      report({ span: last.value.span, message, hadolint: { line: last.lines[0] } })
    }
  },
}
