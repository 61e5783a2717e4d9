import { addCommand } from '../repairs'
import type { Rule } from '../rule'
import { callSpan, findCall, keepsOut, liesOutside, stepsCalling } from '../run-steps'
import { isBuiltUpon } from '../stage-use'

export const cleanAptLists: Rule = {
  name: 'clean-apt-lists',
  severity: 'info',
  summary: 'Delete the package lists in the RUN that fetched them.',
  why: '`apt-get update` writes tens of megabytes to /var/lib/apt/lists. A later RUN cannot take them out of this layer again. With cache mounts on /var/lib/apt and /var/cache/apt they never get into it.',
  hadolint: [{ code: 'DL3009', severity: 'info' }],
  examples: [
    {
      bad: 'FROM debian:12.8\nRUN apt-get update && apt-get install -y --no-install-recommends jq=1.6-2.1',
      good: 'FROM debian:12.8\nRUN apt-get update && apt-get install -y --no-install-recommends jq=1.6-2.1 && rm -rf /var/lib/apt/lists/*',
    },
    {
      bad: 'FROM debian:12.8\nRUN apt-get update && apt-get upgrade -y',
      good: 'FROM debian:12.8\nRUN --mount=type=cache,target=/var/cache/apt,sharing=locked --mount=type=cache,target=/var/lib/apt,sharing=locked apt-get update && apt-get upgrade -y',
    },
  ],
  check(file, report) {
    for (const step of stepsCalling(file, 'apt-get', 'apt', 'aptitude')) {
      const update = findCall(step, ['apt-get', 'apt', 'aptitude'], 'update')
      if (!update || findCall(step, ['rm'], '-rf', '/var/lib/apt/lists/*')) continue
      if (keepsOut(step, '/var/lib/apt/lists') || keepsOut(step, '/var/lib/apt', '/var/cache/apt')) continue
      // hadolint wants both directories; the lists lie in the first.
      if (liesOutside(step, '/var/lib/apt/lists')) continue
      if (!step.trigger && !isBuiltUpon(file, step.stage)) continue
      const message = 'The package lists stay in this layer; end the RUN with rm -rf /var/lib/apt/lists/*.'
      const fixes = addCommand(file, step, 'rm -rf /var/lib/apt/lists/*')
      report({ span: callSpan(update), message, hadolint: { line: step.line }, fixes })
    }
  },
}
