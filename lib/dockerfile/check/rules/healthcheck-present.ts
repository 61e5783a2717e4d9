import type { Dockerfile, FromInstruction } from '../../tree'
import { imageRef } from '../image-ref'
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
  check(file, report) {
    for (const from of unchecked(file)) {
      const message = 'Nothing tells whether this service is well; add HEALTHCHECK CMD, or HEALTHCHECK NONE.'
      report({ span: from.image.span, message, hadolint: { line: from.lines[0] } })
    }
  },
}

/** Stages without a check, but for those built on a checked one and those that a checked one is built on. */
function unchecked({ stages }: Dockerfile): readonly FromInstruction[] {
  const good = new Set<FromInstruction>()
  const stageOf = (name: string, before: number) =>
    stages.slice(0, before).findLast(({ from }) => stageName(from) === name)
  stages.forEach(({ from, instructions }, index) => {
    const base = stageOf(imageRef(from.image.text).name, index)
    if (base && good.has(base.from)) good.add(from)
    if (!instructions.some(({ kind }) => kind === 'healthcheck')) return
    for (let one: (typeof stages)[number] | undefined = stages[index]; one && !good.has(one.from); ) {
      good.add(one.from)
      one = stageOf(imageRef(one.from.image.text).name, one.index)
    }
  })
  return stages.map(({ from }) => from).filter((from) => !good.has(from))
}

function stageName(from: FromInstruction): string {
  return alias(from) ?? imageRef(from.image.text).name
}
