import { hasArg, hasFlag } from '../../shell/calls'
import { reportMissingFlag } from '../missing-flag'
import type { Rule } from '../rule'

export const noInstallRecommends: Rule = {
  name: 'no-install-recommends',
  severity: 'info',
  summary: 'Install apt packages without those they only recommend.',
  why: 'On a desktop recommended packages are a comfort; in an image they are megabytes that nobody asked for, and more to keep up to date.',
  hadolint: [{ code: 'DL3015', severity: 'info' }],
  examples: [
    {
      bad: 'FROM debian:12.8\nRUN apt-get install -y jq=1.6-2.1',
      good: 'FROM debian:12.8\nRUN apt-get install -y --no-install-recommends jq=1.6-2.1',
    },
  ],
  check(file, report) {
    reportMissingFlag(file, report, {
      programs: ['apt-get'],
      misses: (call) =>
        hasArg(call, 'install') &&
        !hasFlag(call, 'no-install-recommends') &&
        !hasArg(call, 'APT::Install-Recommends=false'),
      flag: '--no-install-recommends',
      behind: ['install'],
      message: 'This installs recommended packages too; add --no-install-recommends.',
    })
  },
}
