import type { Dockerfile } from '../../tree'
import { flagOf, withoutFlag } from '../flag-edits'
import type { Known, Report, Rule } from '../rule'

export const redundantTargetPlatform: Rule = {
  name: 'redundant-target-platform',
  severity: 'warning',
  summary: 'Leave out --platform=$TARGETPLATFORM.',
  why: 'A stage is built for the target platform anyway. The flag suggests that something special happens here.',
  buildkit: {
    name: 'RedundantTargetPlatform',
    description: 'Setting platform to predefined $TARGETPLATFORM in FROM is redundant as this is the default behavior',
    when: 'stages',
  },
  hadolint: [{ code: 'DL3065', severity: 'warning' }],
  examples: [{ bad: 'FROM --platform=$TARGETPLATFORM alpine:3.20.3', good: 'FROM alpine:3.20.3' }],
  check(file, report, given) {
    byValue(file, report, given)
    byText(file, report)
  },
}

/** BuildKit looks at what the flag comes to. */
function byValue(file: Dockerfile, report: Report, { evaluation }: Known): void {
  const target = evaluation.globals.get('TARGETPLATFORM')
  for (const { stage, from, reached } of evaluation.stages) {
    const flag = flagOf(stage.from, 'platform')
    const result = from.platform
    if (!flag?.value || !result || result.matched.size !== 1 || result.unmatched.size > 0) continue
    if (!result.matched.has('TARGETPLATFORM') || result.text !== target) continue
    const detail = `Setting platform to predefined ${flag.value.text} in FROM is redundant as this is the default behavior`
    report({
      span: flag.value.span,
      buildkit: { detail, at: stage.from, reached, turn: 1000 },
      fixes: [{ title: 'Leave --platform out', edits: [withoutFlag(flag, file)] }],
    })
  }
}

/** hadolint looks at how it is written. */
function byText(file: Dockerfile, report: Report): void {
  for (const { from } of file.stages) {
    const flag = flagOf(from, 'platform')
    if (!from.platform || !flag) continue
    const { start, end } = from.platform.span
    if (!/^\$(?:TARGETPLATFORM|\{TARGETPLATFORM\})$/.test(file.source.slice(start, end))) continue
    const message = 'A stage is built for the target platform anyway; leave --platform out.'
    const fixes = [{ title: 'Leave --platform out', edits: [withoutFlag(flag, file)] }]
    report({ span: from.platform.span, message, hadolint: { line: from.lines[0] }, fixes })
  }
}
