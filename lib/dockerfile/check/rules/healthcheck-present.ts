import type { Dockerfile, FromInstruction } from '../../tree'
import { imageOf } from '../image-ref'
import type { Rule } from '../rule'
import { alias } from '../stage-names'

export const healthcheckPresent: Rule = {
  name: 'healthcheck-present',
  severity: 'info',
  summary: 'Tell with HEALTHCHECK how to see that the service is well.',
  why: 'Without a health check a container counts as well as long as its process lives, also where it answers nobody any more. Orchestrators bring checks of their own, so this is off unless the configuration asks for it.',
  hadolint: [{ code: 'DL3057', severity: 'ignore' }],
  optional: true,
  examples: [
    {
      bad: 'FROM nginx:1.27.3\nEXPOSE 80',
      good: 'FROM nginx:1.27.3\nEXPOSE 80\nHEALTHCHECK CMD ["curl", "-f", "http://localhost/"]',
      given: { hadolint: { override: { info: ['DL3057'] } } },
    },
  ],
  check(file, report, { hadolint }) {
    if (!Object.values(hadolint?.override ?? {}).some((codes) => codes.includes('DL3057'))) return
    for (const from of unchecked(file)) {
      const message = 'Nothing tells whether this service is well; add HEALTHCHECK CMD, or HEALTHCHECK NONE.'
      report({ span: from.image.span, message, hadolint: { line: from.lines[0] } })
    }
  },
}

/** Stages without a check, but for those built on a checked one and those that a checked one is built on. */
function unchecked({ stages }: Dockerfile): readonly FromInstruction[] {
  const good = new Set<FromInstruction>()
  const named = new Map<string, FromInstruction>()
  const bases = new Map<FromInstruction, FromInstruction>()
  for (const { from, instructions } of stages) {
    const image = imageOf(from).name
    const base = named.get(image)
    named.set(alias(from) ?? image, from)
    if (base) bases.set(from, base)
    if (base && good.has(base)) good.add(from)
    if (!instructions.some(({ kind }) => kind === 'healthcheck')) continue
    for (let one: FromInstruction | undefined = from; one && !good.has(one); one = bases.get(one)) good.add(one)
  }
  return stages.map(({ from }) => from).filter((from) => !good.has(from))
}
