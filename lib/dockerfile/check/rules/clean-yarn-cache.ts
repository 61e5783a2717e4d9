import { hasArg } from '../../shell/calls'
import { missingCleanUp } from '../clean-up'
import { addCommand } from '../repairs'
import type { Rule } from '../rule'
import { callSpan, findCall, keepsOut, stepsCalling } from '../run-steps'
import { isBuiltUpon } from '../stage-use'

export const cleanYarnCache: Rule = {
  name: 'clean-yarn-cache',
  severity: 'info',
  summary: 'Clean the cache of yarn in the RUN that filled it.',
  why: 'yarn keeps a copy of each package in its cache, which the image never reads. A cache mount on the cache directory keeps it out of the layer and makes the next build faster.',
  hadolint: [{ code: 'DL3060', severity: 'info' }],
  examples: [
    {
      bad: 'FROM node:22.12-slim\nRUN yarn install --frozen-lockfile',
      good: 'FROM node:22.12-slim\nRUN yarn install --frozen-lockfile && yarn cache clean',
    },
    {
      bad: 'FROM node:22.12-slim\nRUN yarn install',
      good: 'FROM node:22.12-slim\nRUN --mount=type=cache,target=/root/.cache/yarn yarn install',
    },
  ],
  check(file, report) {
    for (const step of stepsCalling(file, 'yarn')) {
      const missing = missingCleanUp(
        step,
        (one) => one.name === 'yarn' && hasArg(one, 'install'),
        (one) => one.name === 'yarn' && hasArg(one, 'cache', 'clean'),
      )
      if (!missing || (!step.trigger && !isBuiltUpon(file, step.stage))) continue
      if (keepsOut(step, '.cache/yarn') && !findCall(step, ['yarn'], 'cache', 'clean')) continue
      const message = 'The cache of yarn stays in this layer; end the RUN with yarn cache clean.'
      const fixes = missing.isTooEarly ? [] : addCommand(file, step, 'yarn cache clean')
      report({ span: callSpan(missing.call), message, hadolint: { line: step.line }, fixes })
    }
  },
}
