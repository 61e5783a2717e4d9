import { type Call, hasArg, plainArgs, withoutValuesOf } from '../../shell/calls'
import type { Rule } from '../rule'
import { reportUnpinned } from '../unpinned-packages'

export const pinApkPackages: Rule = {
  name: 'pin-apk-packages',
  severity: 'warning',
  summary: 'Install a named version of each apk package.',
  why: 'apk takes what the repository holds today. `package=1.2-r0` is that one version, `package~1.2` any build of it; both make a change visible.',
  hadolint: [{ code: 'DL3018', severity: 'warning' }],
  examples: [
    {
      bad: 'FROM alpine:3.20.3\nRUN apk add --no-cache curl',
      good: 'FROM alpine:3.20.3\nRUN apk add --no-cache curl~8.11',
    },
  ],
  check(file, report) {
    reportUnpinned(file, report, ['apk'], unpinned, 'apk add package=version')
  },
}

function unpinned(call: Call) {
  if (!hasArg(call, 'add')) return []
  const words = plainArgs(withoutValuesOf(call, 't', 'virtual', 'repository', 'X'))
  return words.filter(({ text }) => text !== 'add' && !/[=~<>]|\.apk$/.test(text))
}
