import { type Call, plainArgs, withoutValuesOf } from '../../shell/calls'
import type { Rule } from '../rule'
import { reportUnpinned } from '../unpinned-packages'

export const pinNpmPackages: Rule = {
  name: 'pin-npm-packages',
  severity: 'warning',
  summary: 'Install a named version of each npm package.',
  why: '`npm install x` takes the newest release of the day, and the next build another one. A project installs from its lock file with `npm ci`; a single tool needs a version.',
  hadolint: [{ code: 'DL3016', severity: 'warning' }],
  examples: [
    {
      bad: 'FROM node:22.12-slim\nRUN npm install -g typescript',
      good: 'FROM node:22.12-slim\nRUN npm install -g typescript@5.7.2',
    },
  ],
  check(file, report) {
    reportUnpinned(file, report, ['npm'], unpinned, 'npm install package@version')
  },
}

function unpinned(call: Call) {
  const [command, ...words] = plainArgs(withoutValuesOf(call, 'loglevel', 'registry'))
  return command?.text === 'install' ? words.filter(({ text }) => text !== 'install' && !isPinned(text)) : []
}

function isPinned(text: string): boolean {
  if (/^git(?:\+ssh|\+https?)?:\/\//.test(text)) return text.includes('#')
  if (/\.(?:tar|tar\.gz|tgz)$|^(?:~|\.{0,2})\//.test(text)) return true
  return text.replace(/^@[^/]*/, '').includes('@')
}
