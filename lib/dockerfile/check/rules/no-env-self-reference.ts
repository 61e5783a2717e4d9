import type { EnvInstruction, Fix, Pair } from '../../tree'
import { withoutQuotes } from '../rest-of-line'
import type { Rule } from '../rule'
import { shown } from '../wording'

export const noEnvSelfReference: Rule = {
  name: 'no-env-self-reference',
  severity: 'error',
  summary: 'Use a variable only below the ENV that sets it.',
  why: 'All values of one ENV are read before any of them is set: `ENV A=1 B=$A` gives B the old value of A, which is none. In a second ENV below it is there.',
  hadolint: [{ code: 'DL3044', severity: 'error' }],
  examples: [
    {
      bad: 'FROM busybox:1.36.1\nENV HOME_DIR=/srv BIN=$HOME_DIR/bin',
      good: 'FROM busybox:1.36.1\nENV HOME_DIR=/srv\nENV BIN=$HOME_DIR/bin',
    },
  ],
  check(file, report) {
    const known = new Set<string>()
    for (const instruction of file.instructions) {
      if (instruction.kind === 'arg' && instruction.args[0]) known.add(instruction.args[0].name.text)
      if (instruction.kind !== 'env') continue
      const user = instruction.pairs.find((pair) => source(instruction, pair, known))
      const name = user && source(instruction, user, known)
      for (const { key } of instruction.pairs) known.add(withoutQuotes(key.text))
      if (!user || name === undefined) continue
      const message = `${shown(name)} has no value yet within the ENV that sets it; use it in an ENV line below.`
      const fixes = splitAt(instruction, user, name)
      report({ span: user.span, message, hadolint: { line: instruction.lines[0] }, fixes })
    }
  },
}

/** The variable of the same ENV that the pair's value refers to. */
function source({ pairs }: EnvInstruction, user: Pair, known: ReadonlySet<string>): string | undefined {
  const { text } = user.value
  if (!text.includes('$')) return undefined
  const names = new Set([...text.matchAll(/\$(?:\{(\w+)\}|(\w+))/g)].map(([, braced, bare]) => braced ?? bare))
  const others = pairs.filter((pair) => pair !== user).map(({ key }) => withoutQuotes(key.text))
  return others.find((name) => names.has(name) && !known.has(name))
}

/** A line of its own from this pair on, where all that it needs stands before it. */
function splitAt({ pairs, keyword }: EnvInstruction, user: Pair, name: string): readonly Fix[] {
  const at = pairs.indexOf(user)
  const before = pairs[at - 1]
  const isSetBefore = pairs.slice(0, at).some(({ key }) => withoutQuotes(key.text) === name)
  const uses = (pair: Pair) => pair.value.text.includes('$')
  if (!before || !isSetBefore || pairs.slice(at + 1).some(uses) || pairs.slice(0, at).some(uses)) return []
  const span = { start: before.span.end, end: user.span.start }
  return [{ title: 'Put it in an ENV below', edits: [{ span, text: `\n${keyword.text} ` }] }]
}
