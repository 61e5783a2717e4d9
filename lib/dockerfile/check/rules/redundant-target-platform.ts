import type { Fix, FromInstruction } from '../../tree'
import type { Rule } from '../rule'

export const redundantTargetPlatform: Rule = {
  name: 'redundant-target-platform',
  severity: 'warning',
  summary: 'Leave out --platform=$TARGETPLATFORM.',
  why: 'A stage is built for the target platform anyway. The flag suggests that something special happens here.',
  hadolint: [{ code: 'DL3065', severity: 'warning' }],
  examples: [{ bad: 'FROM --platform=$TARGETPLATFORM alpine:3.20.3', good: 'FROM alpine:3.20.3' }],
  check(file, report) {
    for (const { from } of file.stages) {
      if (!from.platform) continue
      const { start, end } = from.platform.span
      if (!/^\$(?:TARGETPLATFORM|\{TARGETPLATFORM\})$/.test(file.source.slice(start, end))) continue
      const message = 'A stage is built for the target platform anyway; leave --platform out.'
      report({ span: from.platform.span, message, hadolint: { line: from.lines[0] }, fixes: withoutFlag(from) })
    }
  },
}

function withoutFlag({ flags, image }: FromInstruction): readonly Fix[] {
  const [flag] = flags
  if (!flag || flags.length > 1) return []
  return [
    { title: 'Leave --platform out', edits: [{ span: { start: flag.span.start, end: image.span.start }, text: '' }] },
  ]
}
