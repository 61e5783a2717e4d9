import { sourceKind } from '../../evaluate/copy-source'
import { cleanPath } from '../../evaluate/path'
import { quoted } from '../../expand/go-text'
import { type IgnoreFile, isIgnored } from '../../ignore/ignore-file'
import { heredocWord } from '../../parse/heredoc'
import type { Rule } from '../rule'

export const copyIgnoredFile: Rule = {
  name: 'copy-ignored-file',
  severity: 'warning',
  summary: 'Copy only what .dockerignore lets through.',
  why: 'What .dockerignore excludes is not in the build context, so the COPY fails or copies less than it seems to.',
  buildkit: {
    name: 'CopyIgnoredFile',
    description: 'Attempting to Copy file that is excluded by .dockerignore',
    when: 'steps',
  },
  examples: [
    {
      bad: 'FROM nginx:1.27-alpine\nCOPY dist/ /usr/share/nginx/html/',
      good: 'FROM nginx:1.27-alpine\nCOPY public/ /usr/share/nginx/html/',
      given: { ignore: { patterns: [{ text: 'dist', negated: false, line: 1 }] } },
    },
  ],
  check(_file, report, { evaluation, ignore }) {
    // With a `!` pattern it cannot be told from the patterns alone what a folder loses.
    if (!ignore || ignore.patterns.length === 0 || ignore.patterns.some(({ negated }) => negated)) return
    for (const { steps } of evaluation.stages)
      for (const { instruction: at, expanded, index, reached, problem } of steps) {
        if ((expanded.kind !== 'copy' && expanded.kind !== 'add') || expanded.from || problem) continue
        for (const [place, { text, span }] of expanded.sources.entries()) {
          if (heredocWord(text) || sourceKind(text) !== 'path') continue
          const path = cleanPath(text)
          if (!leavesOut(ignore, path)) continue
          const verb = expanded.kind === 'add' ? 'Add' : 'Copy'
          const detail = `Attempting to ${verb} file ${quoted(path)} that is excluded by .dockerignore`
          report({ span, buildkit: { detail, at, reached, turn: index * 1e5 + 2000 + place } })
        }
      }
  },
}

function leavesOut(ignore: IgnoreFile, path: string): boolean {
  if (path === '.' || path === '/') {
    const all = ignore.patterns.some(({ text }) => text === '*' || text === '**' || text === '**/*')
    if (!all) return false
  }
  return isIgnored(ignore, path)
}
