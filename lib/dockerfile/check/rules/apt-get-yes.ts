import { type Call, countFlags, hasArg, hasFlag } from '../../shell/calls'
import { reportMissingFlag } from '../missing-flag'
import type { Rule } from '../rule'

export const aptGetYes: Rule = {
  name: 'apt-get-yes',
  severity: 'warning',
  summary: 'Answer the question of apt-get install with -y.',
  why: 'apt-get asks before it installs more than it was told to. Nobody can answer during a build, so the step fails.',
  hadolint: [{ code: 'DL3014', severity: 'warning' }],
  examples: [
    {
      bad: 'FROM debian:12.8\nRUN apt-get install --no-install-recommends jq=1.6-2.1',
      good: 'FROM debian:12.8\nRUN apt-get install -y --no-install-recommends jq=1.6-2.1',
    },
  ],
  check(file, report) {
    reportMissingFlag(file, report, {
      programs: ['apt-get'],
      misses: (call) => hasArg(call, 'install') && !isSilent(call),
      flag: '-y',
      behind: ['install'],
      message: 'apt-get install waits for an answer here; add -y.',
    })
  },
}

/** Two times quiet means yes as well. */
function isSilent(call: Call): boolean {
  if (hasFlag(call, 'y', 'yes', 'assume-yes', 'qq') || hasArg(call, '-q=2')) return true
  return countFlags(call, 'q') === 2 || countFlags(call, 'quiet') === 2
}
