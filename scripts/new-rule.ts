// `npm run new:rule <name>`: a rule's file from a template, its line in the list of rules, and what to do next.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'

const folder = 'lib/dockerfile/check/rules'
const list = 'lib/dockerfile/check/all-rules.ts'

const name = process.argv[2] ?? ''
const variable = name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())
const file = `${folder}/${name}.ts`

const refusal = refused()
if (refusal) {
  console.error(refusal)
  process.exit(1)
}
const listed = withRule(readFileSync(list, 'utf8'))
writeFileSync(file, template())
writeFileSync(list, listed)
console.log(`${file} is there and ${list} lists it. Now:
1. Fill in summary, why and the examples, then check; docs/dockerfile.md tells how.
2. Put it into a group of content/rule-groups.ts: its page will be /rules/${name}.
3. npx vitest run tests/unit/dockerfile tests/unit/content/rules.test.ts`)

function refused(): string | undefined {
  if (process.argv.length !== 3) return 'Usage: npm run new:rule <name>, for example npm run new:rule no-latest-tag'
  if (!/^[a-z]+(?:-[a-z\d]+)*$/.test(name))
    return `"${name}" is no name for a rule: write words-with-hyphens in lowercase.`
  if (name === 'rules') return '"rules" is what the list itself is called; choose another name.'
  if (name === 'syntax') return '"syntax" is what findings call what BuildKit refuses; choose another name.'
  if (existsSync(file)) return `There is a rule of that name already: ${file}`
  try {
    Function(`'use strict'; const ${variable} = 0`)
  } catch {
    return `"${name}" is a word of TypeScript; choose another name.`
  }
  return undefined
}

function template(): string {
  return `import type { Rule } from '../rule'

export const ${variable}: Rule = {
  name: '${name}',
  severity: 'warning',
  summary: '',
  why: '',
  examples: [{ bad: 'FROM alpine:3.20\\n', good: 'FROM alpine:3.20\\n' }],
  check(file, report) {
    for (const instruction of file.instructions) {
      if (instruction.keyword.text !== 'KEYWORD') continue
      report({ span: instruction.keyword.span, message: '' })
    }
  },
}
`
}

/** The list with the rule's import and its name, both where the alphabet puts them. */
function withRule(text: string): string {
  const lines = text.split('\n')
  insert(lines, /^import \{ \w+ \} from '\.\/rules\/(.*)'$/, `import { ${variable} } from './rules/${name}'`)
  const start = lines.findIndex((line) => line.startsWith('export const rules'))
  const names = lines.slice(start)
  const order = new Map(
    lines.flatMap((line) => {
      const [, imported = '', from = ''] = /^import \{ (\w+) \} from '\.\/rules\/(.*)'$/.exec(line) ?? []
      return imported ? [[imported, from] as const] : []
    }),
  )
  insert(names, /^ {2}(\w+),$/, `  ${variable},`, (found) => order.get(found) ?? found)
  return [...lines.slice(0, start), ...names].join('\n')
}

function insert(
  lines: string[],
  pattern: RegExp,
  line: string,
  nameOf: (found: string) => string = (found) => found,
): void {
  const places = lines.flatMap((text, at) => {
    const [, found] = pattern.exec(text) ?? []
    return found === undefined ? [] : [{ at, found: nameOf(found) }]
  })
  const last = places.at(-1)
  if (!last) throw new Error(`${list} is not as scripts/new-rule.ts expects it; add the rule by hand`)
  lines.splice(places.find(({ found }) => found > name)?.at ?? last.at + 1, 0, line)
}
