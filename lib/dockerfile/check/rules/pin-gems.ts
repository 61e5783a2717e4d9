import { type Call, hasArg } from '../../shell/calls'
import type { Rule } from '../rule'
import { reportUnpinned } from '../unpinned-packages'

export const pinGems: Rule = {
  name: 'pin-gems',
  severity: 'warning',
  summary: 'Install a named version of each Ruby gem.',
  why: '`gem install x` takes the newest release of the day, and the next build another one. `x:1.2.3` names the version; a project keeps all of them in its Gemfile.lock.',
  hadolint: [{ code: 'DL3028', severity: 'warning' }],
  examples: [
    {
      bad: 'FROM ruby:3.3.6-slim\nRUN gem install bundler',
      good: 'FROM ruby:3.3.6-slim\nRUN gem install bundler:2.5.23',
    },
  ],
  check(file, report) {
    reportUnpinned(file, report, ['gem'], unpinned, 'gem install name:version')
  },
}

/** A word that begins with a hyphen takes the next one along. */
function unpinned(call: Call) {
  if (!hasArg(call, 'install', 'i') || hasArg(call, '-v', '--version')) return []
  if (call.args.some(({ text }) => text.startsWith('--version='))) return []
  const end = call.args.findIndex(({ text }) => text === '--')
  const words = end < 0 ? call.args : call.args.slice(0, end)
  const isFlag = (index: number) => words[index]?.text.startsWith('-') ?? false
  return words.filter(({ text }, index) => !isFlag(index) && !isFlag(index - 1) && !/:|^(?:install|i)$/.test(text))
}
