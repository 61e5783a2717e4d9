import type { CopyInstruction, Fix } from '../../tree'
import { isArchive } from '../archives'
import { replace } from '../repairs'
import { withoutQuotes } from '../rest-of-line'
import type { Rule } from '../rule'
import { shown } from '../wording'

export const copyOverAdd: Rule = {
  name: 'copy-over-add',
  severity: 'error',
  summary: 'Use COPY for files and folders of the context.',
  why: 'ADD also downloads and unpacks, depending on what the source happens to be. COPY only copies: whoever reads it knows what happens, and an archive stays an archive. Keep ADD for URLs, Git repositories and archives to unpack.',
  hadolint: [{ code: 'DL3020', severity: 'error' }],
  examples: [
    {
      bad: 'FROM busybox:1.36.1\nADD site /srv/site',
      good: 'FROM busybox:1.36.1\nCOPY site /srv/site',
    },
  ],
  check(file, report) {
    for (const instruction of file.instructions) {
      if (instruction.kind !== 'add') continue
      const source = instruction.sources.find(({ text }) => !isForAdd(withoutQuotes(text)))
      if (!source) continue
      const message = `${shown(source.text)} is neither a URL nor an archive to unpack; use COPY.`
      report({
        span: instruction.keyword.span,
        message,
        hadolint: { line: instruction.lines[0] },
        fixes: asCopy(instruction),
      })
    }
  },
}

function isForAdd(source: string): boolean {
  return /^https?:\/\//.test(source) || isArchive(source)
}

/** Where nothing but the keyword would change: no remote source, nothing to unpack, no flag of ADD's own. */
function asCopy({ sources, flags, keyword, dest, heredocs }: CopyInstruction): readonly Fix[] {
  const isPlain = sources.every(({ text }) => !isForAdd(withoutQuotes(text)) && !/^git@|:\/\/|\.git\b|\$/.test(text))
  const isFolder = /\/["']?$/.test(dest.text) || sources.length === 1
  const isAbsolute = /^["']?\//.test(dest.text)
  const own = flags.some(({ name }) => ['checksum', 'keep-git-dir', 'unpack'].includes(name))
  if (!isPlain || !isFolder || !isAbsolute || own || heredocs.length > 0) return []
  const text = keyword.text === keyword.text.toLowerCase() ? 'copy' : 'COPY'
  return [{ title: 'Use COPY', edits: [replace(keyword.span, text)] }]
}
