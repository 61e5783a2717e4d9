import { hasArg, hasFlag } from '../../shell/calls'
import { reportMissingFlag } from '../missing-flag'
import type { Rule } from '../rule'

const QUIET = ['progress', 'q', 'quiet', 'o', 'output-file', 'a', 'append-output', 'no-verbose']

export const quietWget: Rule = {
  name: 'quiet-wget',
  severity: 'info',
  summary: 'Keep the progress bar of wget out of the build log.',
  why: 'Without a terminal wget prints its progress line by line, thousands of them for one large file, and what matters in the log drowns.',
  hadolint: [{ code: 'DL3047', severity: 'info' }],
  examples: [
    {
      bad: 'FROM debian:12.8\nRUN wget https://example.com/tool.tgz',
      good: 'FROM debian:12.8\nRUN wget -q https://example.com/tool.tgz',
    },
  ],
  check(file, report) {
    reportMissingFlag(file, report, {
      programs: ['wget'],
      misses: (call) => !hasFlag(call, ...QUIET) && !hasArg(call, '-nv'),
      flag: '-q',
      message: 'wget fills the log with its progress; add -q, or --progress=dot:giga.',
    })
  },
}
