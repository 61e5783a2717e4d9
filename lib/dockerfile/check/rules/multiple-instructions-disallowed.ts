import type { EvaluatedStep } from '../../evaluate/evaluation'
import type { Dockerfile, Fix, Instruction } from '../../tree'
import type { Known, Report, Rule } from '../rule'

const CODES = { healthcheck: 'DL3012', cmd: 'DL4003', entrypoint: 'DL4004' } as const

export const multipleInstructionsDisallowed: Rule = {
  name: 'multiple-instructions-disallowed',
  severity: 'warning',
  summary: 'Write one CMD, one ENTRYPOINT and one HEALTHCHECK in a stage.',
  why: 'Each of them replaces the one above: only the last counts, and whoever reads the first line is misled.',
  buildkit: {
    name: 'MultipleInstructionsDisallowed',
    description: 'Multiple instructions of the same type should not be used in the same stage',
    when: 'steps',
  },
  hadolint: [
    { code: 'DL3012', severity: 'error' },
    { code: 'DL4003', severity: 'warning' },
    { code: 'DL4004', severity: 'error' },
  ],
  examples: [
    { bad: 'FROM busybox:1.36.1\nCMD ["a"]\nCMD ["b"]', good: 'FROM busybox:1.36.1\nCMD ["b"]' },
    {
      bad: 'FROM busybox:1.36.1\nENTRYPOINT ["a"]\nENTRYPOINT ["b"]',
      good: 'FROM busybox:1.36.1\nENTRYPOINT ["b"]',
    },
    {
      bad: 'FROM busybox:1.36.1\nHEALTHCHECK NONE\nHEALTHCHECK CMD ["true"]',
      good: 'FROM busybox:1.36.1\nHEALTHCHECK CMD ["true"]',
    },
  ],
  // The finding is shown at the line that has no effect, as BuildKit does; hadolint names the one that takes it.
  check(file, report, given) {
    inSteps(file, report, given)
    inText(file, report)
  },
}

function inSteps(file: Dockerfile, report: Report, { evaluation }: Known): void {
  for (const { steps } of evaluation.stages) {
    const above = new Map<string, EvaluatedStep>()
    for (const step of steps) {
      const { instruction: at, index, reached } = step
      if (!Object.hasOwn(CODES, at.kind)) continue
      const overridden = above.get(at.kind)
      above.set(at.kind, step)
      if (!overridden) continue
      const { instruction: first } = overridden
      const detail = `Multiple ${at.keyword.text} instructions should not be used in the same stage because only the last one will be used`
      report({
        span: first.keyword.span,
        buildkit: { detail, at, lines: [first.lines], reached, turn: index * 1e5 + 2000 },
        fixes: overridden.trigger ? [] : without(first, file),
      })
    }
  }
}

function without({ span, keyword }: Instruction, { source }: Dockerfile): readonly Fix[] {
  const newline = source.indexOf('\n', span.end)
  const lines = {
    start: source.lastIndexOf('\n', span.start - 1) + 1,
    end: newline === -1 ? source.length : newline + 1,
  }
  return [{ title: `Remove the ${keyword.text} that has no effect`, edits: [{ span: lines, text: '' }] }]
}

function inText(file: Dockerfile, report: Report): void {
  const above = new Map<string, Instruction>()
  for (const instruction of file.instructions) {
    const { kind } = instruction
    if (kind === 'from') above.clear()
    if (kind !== 'cmd' && kind !== 'entrypoint' && kind !== 'healthcheck') continue
    const overridden = above.get(kind)
    above.set(kind, instruction)
    if (!overridden) continue
    const [line] = instruction.lines
    const message = `The ${kind.toUpperCase()} on line ${line} replaces this one; keep one of them.`
    report({ span: overridden.keyword.span, message, hadolint: { code: CODES[kind], line } })
  }
}
