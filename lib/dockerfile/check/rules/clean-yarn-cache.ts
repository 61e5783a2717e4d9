import { reportMissingCleanUp } from '../clean-up'
import type { Rule } from '../rule'
import { findCall, keepsOut } from '../run-steps'
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
    reportMissingCleanUp(file, report, {
      program: 'yarn',
      leaves: ['install'],
      cleans: ['cache', 'clean'],
      command: 'yarn cache clean',
      message: 'The cache of yarn stays in this layer; end the RUN with yarn cache clean.',
      isExempt: (step) =>
        (!step.trigger && !isBuiltUpon(file, step.stage)) ||
        (keepsOut(step, '.cache/yarn') && !findCall(step, ['yarn'], 'cache', 'clean')),
    })
  },
}
