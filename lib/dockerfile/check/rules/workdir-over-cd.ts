import type { Rule } from '../rule'
import { callSpan, findCall, stepsCalling } from '../run-steps'

export const workdirOverCd: Rule = {
  name: 'workdir-over-cd',
  severity: 'warning',
  summary: 'Change the directory with WORKDIR.',
  why: 'Each RUN begins a new shell, so a `cd` ends with its line. WORKDIR holds for all lines below it, makes the directory where it is missing, and shows where the work happens.',
  hadolint: [{ code: 'DL3003', severity: 'warning' }],
  examples: [
    {
      bad: 'FROM golang:1.23.4\nRUN cd /src && go build ./...',
      good: 'FROM golang:1.23.4\nWORKDIR /src\nRUN go build ./...',
    },
  ],
  check(file, report) {
    for (const step of stepsCalling(file, 'cd')) {
      const call = findCall(step, ['cd'])
      if (!call || step.trigger) continue
      const message = 'This cd ends with its RUN; put a WORKDIR line above instead.'
      report({ span: callSpan(call), message, hadolint: { line: step.line } })
    }
  },
}
