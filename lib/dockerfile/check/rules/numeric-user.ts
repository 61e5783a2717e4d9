import { restOfLine } from '../rest-of-line'
import type { Rule } from '../rule'
import { shown } from '../wording'

export const numericUser: Rule = {
  name: 'numeric-user',
  severity: 'info',
  summary: 'Name the user of USER by number.',
  why: 'A name means something only inside this image. Kubernetes, which may refuse containers that run as root, and mounted files know numbers: with `USER 1000` everybody can tell who runs.',
  hadolint: [{ code: 'DL3066', severity: 'info' }],
  examples: [
    {
      bad: 'FROM node:22.12-slim\nUSER node',
      good: 'FROM node:22.12-slim\nUSER 1000',
    },
  ],
  check(file, report) {
    const args = new Set<string>()
    for (const instruction of file.instructions) {
      if (instruction.kind === 'arg' && instruction.args[0]) args.add(instruction.args[0].name.text)
      if (instruction.kind !== 'user') continue
      const text = restOfLine(instruction)
      if (/^\d*(?::|$)/.test(text) || [...args].some((name) => refersTo(text, name))) continue
      const message = `${shown(instruction.value.text)} is known in this image only; write the number of the user.`
      report({ span: instruction.value.span, message, hadolint: { line: instruction.lines[0] } })
    }
  },
}

function refersTo(text: string, name: string): boolean {
  return text.includes(`$${name}`) || text.includes(`\${${name}}`)
}
