import { type Call, plainArgs, withoutValuesOf } from '../../shell/calls'
import type { ShellWord } from '../../shell/syntax'
import type { Rule } from '../rule'
import { stepsCalling } from '../run-steps'
import { listed } from '../wording'

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
    for (const step of stepsCalling(file, 'npm')) {
      const packages = step.calls.flatMap(unpinned)
      const [first] = packages
      if (!first) continue
      const message = `Pin ${listed(packages.map(({ text }) => text))}: npm install package@version.`
      report({ span: first.span, message, hadolint: { line: step.line } })
    }
  },
}

function unpinned(call: Call): readonly ShellWord[] {
  if (call.name !== 'npm') return []
  const [command, ...words] = plainArgs(withoutValuesOf(call, 'loglevel', 'registry'))
  return command?.text === 'install' ? words.filter(({ text }) => text !== 'install' && !isPinned(text)) : []
}

function isPinned(text: string): boolean {
  if (/^git(?:\+ssh|\+https?)?:\/\//.test(text)) return text.includes('#')
  if (/\.(?:tar|tar\.gz|tgz)$|^(?:~|\.{0,2})\//.test(text)) return true
  return text.replace(/^@[^/]*/, '').includes('@')
}
