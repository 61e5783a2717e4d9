import { hasArg, hasFlag } from '../../shell/calls'
import { addFlag } from '../repairs'
import type { Rule } from '../rule'
import { callSpan, stepsCalling } from '../run-steps'

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
    for (const step of stepsCalling(file, 'apt-get')) {
      const calls = step.calls.filter(
        (call) =>
          call.name === 'apt-get' &&
          hasArg(call, 'install') &&
          !hasFlag(call, 'no-install-recommends') &&
          !hasArg(call, 'APT::Install-Recommends=false'),
      )
      const [first] = calls
      if (!first) continue
      const message = 'This installs recommended packages too; add --no-install-recommends.'
      const fixes = addFlag(step, calls, '--no-install-recommends', ['install'])
      report({ span: callSpan(first), message, hadolint: { line: step.line }, fixes })
    }
  },
}
