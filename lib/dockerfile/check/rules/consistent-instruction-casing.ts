import type { Dockerfile, Edit, Instruction } from '../../tree'
import type { Rule } from '../rule'

export const consistentInstructionCasing: Rule = {
  name: 'consistent-instruction-casing',
  severity: 'warning',
  summary: 'Write all keywords in one case.',
  why: 'Keywords may be in any case. In one case, most often upper, they stand out from their arguments, and a reader finds the instructions at a glance.',
  buildkit: {
    name: 'ConsistentInstructionCasing',
    description: 'All commands within the Dockerfile should use the same casing (either upper or lower)',
    when: 'casing',
  },
  examples: [
    { bad: 'FROM alpine:3.20\nrun adduser -D app\nUSER 1000', good: 'FROM alpine:3.20\nRUN adduser -D app\nUSER 1000' },
  ],
  check(file, report) {
    const wanted = majority(file)
    for (const at of staged(file)) {
      const { text, span } = at.keyword
      if (casing(text) === wanted) continue
      const right = wanted === 'lowercase' ? text.toLowerCase() : text.toUpperCase()
      if (text === right) continue
      report({
        span,
        buildkit: { detail: `Command '${text}' should match the case of the command majority (${wanted})`, at },
        fixes: [{ title: `Write ${right}`, edits: [{ span, text: right }, ...asEdit(at, wanted)] }],
      })
    }
  },
}

/** The instructions that count; ARGs above the first FROM do not. */
function staged(file: Dockerfile): readonly Instruction[] {
  return file.instructions.filter(({ stage }) => stage >= 0)
}

function majority(file: Dockerfile): 'lowercase' | 'uppercase' {
  let lower = 0
  let upper = 0
  for (const { keyword } of staged(file)) {
    const kind = casing(keyword.text)
    if (kind === 'lowercase') lower++
    else if (kind === 'uppercase') upper++
  }
  return lower > upper ? 'lowercase' : 'uppercase'
}

type Casing = 'lowercase' | 'uppercase' | 'mixed'

function casing(text: string): Casing {
  if (/^[A-Z]+$/.test(text)) return 'uppercase'
  if (text === text.toLowerCase()) return 'lowercase'
  return text === text.toUpperCase() ? 'uppercase' : 'mixed'
}

/** A FROM takes its AS along. */
function asEdit(at: Instruction, wanted: 'lowercase' | 'uppercase'): readonly Edit[] {
  if (at.kind !== 'from' || !at.as) return []
  const text = wanted === 'lowercase' ? 'as' : 'AS'
  return at.as.text === text ? [] : [{ span: at.as.span, text }]
}
