import type { Rule } from '../rule'
import { findCall, stepsCalling } from '../run-steps'

export const noSudo: Rule = {
  name: 'no-sudo',
  severity: 'error',
  summary: 'Do not call sudo in a build.',
  why: 'A RUN already is root unless a USER line says otherwise, and sudo behaves differently without a terminal. Switch with USER for the steps that need it; a start script drops its rights with gosu or setpriv.',
  hadolint: [{ code: 'DL3004', severity: 'error' }],
  examples: [
    {
      bad: 'FROM debian:12.8\nRUN sudo mkdir /data',
      good: 'FROM debian:12.8\nRUN mkdir /data',
    },
  ],
  check(file, report) {
    for (const step of stepsCalling(file, 'sudo')) {
      const call = findCall(step, ['sudo'])
      if (!call) continue
      const message = 'Leave out sudo: this step is root already, or becomes it with a USER line above.'
      report({ span: call.program.span, message, hadolint: { line: step.line } })
    }
  },
}
