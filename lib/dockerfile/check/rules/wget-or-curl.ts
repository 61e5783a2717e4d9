import type { Rule } from '../rule'
import { findCall, stepsCalling } from '../run-steps'

export const wgetOrCurl: Rule = {
  name: 'wget-or-curl',
  severity: 'warning',
  summary: 'Download with wget or with curl, not with both.',
  why: 'Both do the same here, and each has to be installed and kept up to date. One of them is enough for an image.',
  hadolint: [{ code: 'DL4001', severity: 'warning' }],
  examples: [
    {
      bad: 'FROM debian:12.8\nRUN curl -fsSO https://example.com/a && wget -q https://example.com/b',
      good: 'FROM debian:12.8\nRUN curl -fsSO https://example.com/a && curl -fsSO https://example.com/b',
    },
  ],
  check(file, report) {
    // What stands in ONBUILD runs in other builds, all of it together.
    const used = new Map<number | 'triggers', Set<string>>()
    for (const step of stepsCalling(file, 'curl', 'wget')) {
      const key = step.trigger ? 'triggers' : step.stage
      const seen = used.get(key) ?? new Set()
      used.set(key, seen)
      const names = step.calls.map(({ name }) => name).filter((name) => name === 'curl' || name === 'wget')
      for (const name of names) seen.add(name)
      const call = findCall(step, ['curl', 'wget'])
      if (!call || seen.size < 2) continue
      const message = 'This stage downloads with wget and with curl; one of them is enough.'
      report({ span: call.program.span, message, hadolint: { line: step.line } })
    }
  },
}
