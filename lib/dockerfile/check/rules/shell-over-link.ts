import type { Rule } from '../rule'
import { callSpan, findCall, stepsCalling } from '../run-steps'

export const shellOverLink: Rule = {
  name: 'shell-over-link',
  severity: 'warning',
  summary: 'Choose the shell with SHELL, not by a link on /bin/sh.',
  why: 'A link on /bin/sh changes the shell for every program of the image, now and later. SHELL says for which lines of the Dockerfile another shell is meant.',
  hadolint: [{ code: 'DL4005', severity: 'warning' }],
  examples: [
    {
      bad: 'FROM debian:12.8\nRUN ln -sf /bin/bash /bin/sh',
      good: 'FROM debian:12.8\nSHELL ["/bin/bash", "-c"]',
    },
  ],
  check(file, report) {
    for (const step of stepsCalling(file, 'ln')) {
      const call = findCall(step, ['ln'], '/bin/sh')
      if (!call) continue
      const message = 'This changes /bin/sh for the whole image; write SHELL ["/bin/bash", "-c"] instead.'
      report({ span: callSpan(call), message, hadolint: { line: step.line } })
    }
  },
}
