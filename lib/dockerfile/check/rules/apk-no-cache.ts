import { hasArg, hasFlag } from '../../shell/calls'
import { reportMissingFlag } from '../missing-flag'
import type { Rule } from '../rule'
import { keepsOut, liesOutside, type RunStep } from '../run-steps'

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
    reportMissingFlag(file, report, {
      programs: ['apk'],
      misses: (call, step) => hasArg(call, 'add') && !hasFlag(call, 'no-cache') && !keepsIndexOut(step),
      flag: '--no-cache',
      behind: ['add'],
      message: 'The package index stays in this layer; write apk add --no-cache.',
    })
  },
}

/** Where /etc/apk/cache is there, apk keeps all in it; hadolint does not know that directory. */
function keepsIndexOut(step: RunStep): boolean {
  return keepsOut(step, '/var/cache/apk') || liesOutside(step, '/etc/apk/cache')
}
