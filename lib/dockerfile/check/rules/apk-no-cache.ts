import { hasArg, hasFlag } from '../../shell/calls'
import { addFlag } from '../repairs'
import type { Rule } from '../rule'
import { callSpan, keepsOut, liesOutside, stepsCalling } from '../run-steps'

export const apkNoCache: Rule = {
  name: 'apk-no-cache',
  severity: 'info',
  summary: 'Let apk add leave no package index behind.',
  why: 'With --no-cache apk reads the index over the network and keeps none of it in the layer; `--update` and deleting /var/cache/apk are not needed. A cache mount does the same and is faster the next time.',
  hadolint: [{ code: 'DL3019', severity: 'info' }],
  examples: [
    {
      bad: 'FROM alpine:3.20.3\nRUN apk add curl~8.11',
      good: 'FROM alpine:3.20.3\nRUN apk add --no-cache curl~8.11',
    },
    {
      bad: 'FROM alpine:3.20.3\nRUN apk add --update curl~8.11 && rm -rf /var/cache/apk/*',
      good: 'FROM alpine:3.20.3\nRUN --mount=type=cache,target=/var/cache/apk apk add curl~8.11',
    },
  ],
  check(file, report) {
    for (const step of stepsCalling(file, 'apk')) {
      if (keepsOut(step, '/var/cache/apk')) continue
      // Where this directory is there, apk keeps all in it; hadolint does not know it.
      if (liesOutside(step, '/etc/apk/cache')) continue
      const calls = step.calls.filter(
        (call) => call.name === 'apk' && hasArg(call, 'add') && !hasFlag(call, 'no-cache'),
      )
      const [first] = calls
      if (!first) continue
      const message = 'The package index stays in this layer; write apk add --no-cache.'
      const fixes = addFlag(step, calls, '--no-cache', ['add'])
      report({ span: callSpan(first), message, hadolint: { line: step.line }, fixes })
    }
  },
}
