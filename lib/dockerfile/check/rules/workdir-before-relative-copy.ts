import { withoutQuotes } from '../rest-of-line'
import type { Rule } from '../rule'
import { createInherited } from '../stage-names'
import { shown } from '../wording'

export const workdirBeforeRelativeCopy: Rule = {
  name: 'workdir-before-relative-copy',
  severity: 'warning',
  summary: 'Set WORKDIR before COPY uses a relative target.',
  why: 'A relative target lies below the working directory. Without a WORKDIR line that is whatever the base image left, often the root of the file system, and it moves when the base image changes.',
  hadolint: [{ code: 'DL3045', severity: 'warning' }],
  examples: [
    {
      bad: 'FROM busybox:1.36.1\nCOPY site/ data/',
      good: 'FROM busybox:1.36.1\nWORKDIR /srv\nCOPY site/ data/',
    },
  ],
  check(file, report) {
    const workdir = createInherited()
    for (const instruction of file.instructions) {
      if (instruction.kind === 'from') workdir.enter(instruction)
      else if (instruction.kind === 'workdir') workdir.set()
      else if (instruction.kind === 'copy' && !workdir.isSet()) {
        const { dest, lines } = instruction
        if (/^(?:[/$]|[A-Za-z]:)/.test(withoutQuotes(dest.text))) continue
        const message = `${shown(dest.text)} is relative, but no WORKDIR is set; set one above, or start with /.`
        report({ span: dest.span, message, hadolint: { line: lines[0] } })
      }
    }
  },
}
