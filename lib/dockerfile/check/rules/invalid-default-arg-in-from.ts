import { parseReference } from '../../evaluate/image-reference'
import type { Rule } from '../rule'

export const invalidDefaultArgInFrom: Rule = {
  name: 'invalid-default-arg-in-from',
  severity: 'warning',
  summary: 'Give an ARG in FROM a default that makes a valid image name.',
  why: 'A file that builds only with the right `--build-arg` fails for everybody who does not know of it.',
  buildkit: {
    name: 'InvalidDefaultArgInFrom',
    description: 'Default value for global ARG results in an empty or invalid base image name',
    when: 'defaults',
  },
  examples: [
    {
      bad: 'ARG TAG\nFROM alpine:$TAG',
      good: 'ARG TAG=3.20\nFROM alpine:$TAG',
      given: { buildArgs: { TAG: '3.20' } },
    },
  ],
  check(_file, report, { evaluation }) {
    for (const { stage, base, defaultImage } of evaluation.stages) {
      if (defaultImage === undefined || (base.kind === 'image' && base.written === defaultImage)) continue
      if (!('error' in parseReference(defaultImage))) continue
      const { from: at } = stage
      const detail = `Default value for ARG ${at.image.text} results in empty or invalid base image name`
      report({ span: at.image.span, buildkit: { detail, at } })
    }
  },
}
