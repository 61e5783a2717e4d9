import { type Call, hasArg, plainArgs, withoutValuesOf } from '../../shell/calls'
import type { Rule } from '../rule'
import { reportUnpinned } from '../unpinned-packages'

export const pinAptPackages: Rule = {
  name: 'pin-apt-packages',
  severity: 'info',
  summary: 'Install a named version of each apt package.',
  why: 'The package lists move on, so the same line installs something else later, and a cached layer hides that until the cache is lost. A version makes the build fail loudly instead of changing quietly.',
  hadolint: [{ code: 'DL3008', severity: 'warning' }],
  examples: [
    {
      bad: 'FROM debian:12.8\nRUN apt-get update && apt-get install -y --no-install-recommends jq && rm -rf /var/lib/apt/lists/*',
      good: 'FROM debian:12.8\nRUN apt-get update && apt-get install -y --no-install-recommends jq=1.6-2.1 && rm -rf /var/lib/apt/lists/*',
    },
  ],
  check(file, report) {
    reportUnpinned(file, report, ['apt-get'], unpinned, 'apt-get install package=version')
  },
}

function unpinned(call: Call) {
  if (!hasArg(call, 'install')) return []
  const words = plainArgs(withoutValuesOf(call, 't', 'target-release'))
  return words.filter(({ text }) => text !== 'install' && !/[=/]|\.deb$/.test(text))
}
