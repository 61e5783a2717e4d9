import { replace } from '../repairs'
import { withoutQuotes } from '../rest-of-line'
import type { Rule } from '../rule'
import { shown } from '../wording'

export const copyIntoDirectory: Rule = {
  name: 'copy-into-directory',
  severity: 'error',
  summary: 'End the target with / where several files are copied.',
  why: 'Several files can only go into a directory. Without the slash at its end the target could be a file, and the build stops where it is one.',
  hadolint: [{ code: 'DL3021', severity: 'error' }],
  examples: [
    {
      bad: 'FROM busybox:1.36.1\nCOPY a.txt b.txt /data',
      good: 'FROM busybox:1.36.1\nCOPY a.txt b.txt /data/',
    },
  ],
  check(file, report) {
    for (const instruction of file.instructions) {
      if (instruction.kind !== 'copy' || instruction.sources.length < 2) continue
      const { dest, lines } = instruction
      if (withoutQuotes(dest.text).endsWith('/')) continue
      const message = `Several sources need a directory as target: write ${shown(withoutQuotes(dest.text))}/.`
      const isQuoted = file.source.slice(dest.span.start, dest.span.end) !== dest.text || /["']/.test(dest.text)
      const fixes = isQuoted ? [] : [{ title: 'Add the slash', edits: [replace(dest.span, `${dest.text}/`)] }]
      report({ span: dest.span, message, hadolint: { line: lines[0] }, fixes })
    }
  },
}
