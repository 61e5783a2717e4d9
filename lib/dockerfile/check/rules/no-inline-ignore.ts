import { ignorePragmas } from '../hadolint-pragmas'
import type { Rule } from '../rule'

export const noInlineIgnore: Rule = {
  name: 'no-inline-ignore',
  severity: 'info',
  summary: 'Do not switch rules off line by line.',
  why: 'Where a team decides in one place which rules hold, a comment that switches one off goes around that decision. Off unless the configuration asks for it.',
  hadolint: [{ code: 'DL1001', severity: 'ignore' }],
  optional: true,
  examples: [
    {
      bad: '# hadolint ignore=DL3007\nFROM debian:latest',
      good: 'FROM debian:12.8-slim',
      given: { hadolint: { override: { info: ['DL1001'] } } },
    },
  ],
  check(file, report, { hadolint }) {
    if (!Object.values(hadolint?.override ?? {}).some((codes) => codes.includes('DL1001'))) return
    for (const { comment, scope } of ignorePragmas(file)) {
      if (scope !== 'line') continue
      const message = 'Mend what this comment hides, or switch the rule off in the configuration.'
      report({ span: comment.span, message, hadolint: { line: comment.line } })
    }
  },
}
