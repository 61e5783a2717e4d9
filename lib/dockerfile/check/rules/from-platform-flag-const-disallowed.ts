import type { Rule } from '../rule'
import { shown } from '../wording'

export const fromPlatformFlagConstDisallowed: Rule = {
  name: 'from-platform-flag-const-disallowed',
  severity: 'warning',
  summary: 'Do not fix the platform of a stage in FROM.',
  why: 'A platform written into FROM holds on every machine: whoever builds elsewhere gets an image that runs in emulation or not at all. `docker build --platform` chooses for the whole build; `$BUILDPLATFORM` means the machine that builds.',
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
  check(file, report) {
    for (const { from } of file.stages) {
      if (!from.platform || /BUILDPLATFORM|TARGETPLATFORM/.test(from.platform.text)) continue
      const message = `Every build is for ${shown(from.platform.text)} now; leave --platform to docker build.`
      report({ span: from.platform.span, message, hadolint: { line: from.lines[0] } })
    }
  },
}
