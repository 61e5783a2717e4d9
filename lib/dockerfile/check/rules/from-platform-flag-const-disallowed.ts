import { parsePlatform } from '../../evaluate/platform'
import { quoted } from '../../expand/go-text'
import type { Dockerfile } from '../../tree'
import { flagOf, withoutFlag } from '../flag-edits'
import type { Known, Report, Rule } from '../rule'
import { shown } from '../wording'

export const fromPlatformFlagConstDisallowed: Rule = {
  name: 'from-platform-flag-const-disallowed',
  severity: 'warning',
  summary: 'Do not fix the platform of a stage in FROM.',
  why: 'A platform written into FROM holds on every machine: whoever builds elsewhere gets an image that runs in emulation or not at all. `docker build --platform` chooses for the whole build; `$BUILDPLATFORM` means the machine that builds. A stage for one platform may say so in its name.',
  buildkit: {
    name: 'FromPlatformFlagConstDisallowed',
    description: 'FROM --platform flag should not use a constant value',
    when: 'stages',
  },
  hadolint: [{ code: 'DL3029', severity: 'warning' }],
  examples: [
    {
      bad: 'FROM --platform=linux/amd64 alpine:3.20.3',
      good: 'FROM alpine:3.20.3',
    },
    {
      bad: 'FROM --platform=linux/arm64 golang:1.23.4 AS build\nRUN go version',
      good: 'FROM --platform=$BUILDPLATFORM golang:1.23.4 AS build\nRUN go version',
    },
  ],
  check(file, report, given) {
    constants(file, report, given)
    ownPlatforms(file, report)
  },
}

/** For BuildKit a variable makes the difference, and a name that tells the platform. */
function constants(file: Dockerfile, report: Report, { evaluation }: Known): void {
  for (const { stage, from, reached } of evaluation.stages) {
    const at = stage.from
    const flag = flagOf(at, 'platform')
    const result = from.platform
    if (!flag?.value || !result || result.matched.size > 0 || result.unmatched.size > 0) continue
    const platform = parsePlatform(result.text)
    if ('error' in platform) continue
    const name = stage.name ?? ''
    if (name.includes(platform.os) || name.includes(platform.architecture)) continue
    const detail = `FROM --platform flag should not use constant value ${quoted(result.text)}`
    report({
      span: flag.value.span,
      buildkit: { detail, at, reached, turn: 1001 },
      fixes: at.flags.length > 1 ? [] : [{ title: 'Leave --platform out', edits: [withoutFlag(flag, file)] }],
    })
  }
}

/** For hadolint two variables do. */
function ownPlatforms(file: Dockerfile, report: Report): void {
  for (const { from } of file.stages) {
    if (!from.platform || /BUILDPLATFORM|TARGETPLATFORM/.test(from.platform.text)) continue
    const message = `Every build is for ${shown(from.platform.text)} now; leave --platform to docker build.`
    report({ span: from.platform.span, message, hadolint: { line: from.lines[0] } })
  }
}
