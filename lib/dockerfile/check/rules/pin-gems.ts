import { type Call, hasArg } from '../../shell/calls'
import type { ShellWord } from '../../shell/syntax'
import type { Rule } from '../rule'
import { stepsCalling } from '../run-steps'
import { listed } from '../wording'

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
    for (const step of stepsCalling(file, 'gem')) {
      const gems = step.calls.flatMap(unpinned)
      const [first] = gems
      if (!first) continue
      const message = `Pin ${listed(gems.map(({ text }) => text))}: gem install name:version.`
      report({ span: first.span, message, hadolint: { line: step.line } })
    }
  },
}

function unpinned(call: Call): readonly ShellWord[] {
  if (call.name !== 'gem' || !hasArg(call, 'install', 'i') || hasArg(call, '-v', '--version')) return []
  if (call.args.some(({ text }) => text.startsWith('--version='))) return []
  const end = call.args.findIndex(({ text }) => text === '--')
  const words = end < 0 ? call.args : call.args.slice(0, end)
  return words.filter(
    ({ text }, index) =>
      !text.startsWith('-') && !words[index - 1]?.text.startsWith('-') && !/:|^(?:install|i)$/.test(text),
  )
}
