import type { Rule } from '../rule'

export const validTrigger: Rule = {
  name: 'valid-trigger',
  severity: 'error',
  summary: 'ONBUILD cannot hold ONBUILD, FROM or MAINTAINER.',
  why: 'A trigger runs right behind the FROM of the image that is built on this one. It cannot begin a stage there, and not set a further trigger; the build stops at it.',
  hadolint: [{ code: 'DL3043', severity: 'error' }],
  examples: [
    {
      bad: 'FROM busybox:1.36.1\nONBUILD MAINTAINER jane@example.org',
      good: 'FROM busybox:1.36.1\nONBUILD LABEL org.opencontainers.image.authors="jane@example.org"',
    },
  ],
  check(file, report) {
    for (const instruction of file.instructions) {
      if (instruction.kind !== 'onbuild') continue
      const { keyword } = instruction.trigger
      const name = keyword.text.toUpperCase()
      if (!['ONBUILD', 'FROM', 'MAINTAINER'].includes(name)) continue
      const message = `${name} cannot be a trigger; use another instruction, or write it without ONBUILD.`
      report({ span: keyword.span, message, hadolint: { line: instruction.lines[0] } })
    }
  },
}
