import { hasArg, plainArgs, withoutValuesOf } from '../../shell/calls'
import type { Rule } from '../rule'
import { stepsCalling } from '../run-steps'
import { listed } from '../wording'

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
    for (const step of stepsCalling(file, 'apk')) {
      const packages = step.calls
        .filter((call) => call.name === 'apk' && hasArg(call, 'add'))
        .flatMap((call) => plainArgs(withoutValuesOf(call, 't', 'virtual', 'repository', 'X')))
        .filter(({ text }) => text !== 'add' && !/[=~<>]|\.apk$/.test(text))
      const [first] = packages
      if (!first) continue
      const message = `Pin ${listed(packages.map(({ text }) => text))}: apk add package=version.`
      report({ span: first.span, message, hadolint: { line: step.line } })
    }
  },
}
