import type { Rule } from '../rule'
import { shown } from '../wording'

const HIGHEST = 65535n

export const portRange: Rule = {
  name: 'port-range',
  severity: 'error',
  summary: 'Ports go from 0 to 65535.',
  why: 'A port number has 16 bits. A larger one is no port, and the build stops at it.',
  hadolint: [{ code: 'DL3011', severity: 'error' }],
  examples: [{ bad: 'FROM nginx:1.27.3\nEXPOSE 80800', good: 'FROM nginx:1.27.3\nEXPOSE 8080' }],
  check(file, report) {
    for (const instruction of file.instructions) {
      if (instruction.kind !== 'expose') continue
      const port = instruction.ports.find(({ text }) => numbers(text).some((number) => number > HIGHEST))
      if (!port) continue
      const message = `${shown(port.text)} is out of range: the highest port is 65535.`
      report({ span: port.span, message, hadolint: { line: instruction.lines[0] } })
    }
  },
}

/** The numbers of `80`, `80/tcp` and `80-90`, as 64 bits hold them. */
function numbers(port: string): readonly bigint[] {
  const [, first, last] = /^(\d{1,99})(?:-(\d{1,99}))?(?:\/\w*)?$/.exec(port) ?? []
  return [first, last].flatMap((digits) => (digits === undefined ? [] : [BigInt.asIntN(64, BigInt(digits))]))
}
