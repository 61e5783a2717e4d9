import { hasArg } from '../../shell/calls'
import { fixWith, replace } from '../repairs'
import type { Rule } from '../rule'
import { stepsCalling } from '../run-steps'

export const aptGetOverApt: Rule = {
  name: 'apt-get-over-apt',
  severity: 'warning',
  summary: 'Call apt-get or apt-cache in scripts.',
  why: 'apt is made for people at a terminal: its options and its output may change, and it says so itself when it runs in a script. apt-get and apt-cache stay as they are.',
  hadolint: [{ code: 'DL3027', severity: 'warning' }],
  examples: [
    {
      bad: 'FROM debian:12.8\nRUN apt upgrade -y',
      good: 'FROM debian:12.8\nRUN apt-get upgrade -y',
    },
  ],
  check(file, report) {
    for (const step of stepsCalling(file, 'apt')) {
      const calls = step.calls.filter(({ name }) => name === 'apt')
      const [first] = calls
      if (!first) continue
      // Of what apt-get does otherwise than apt, an install would bring findings of its own.
      const isPlain = calls.every((call) => hasArg(call, 'update', 'upgrade', 'remove', 'purge', 'autoremove', 'clean'))
      const canEdit = isPlain && calls.every((call) => !hasArg(call, 'install')) && step.run.command.form === 'shell'
      const edits = calls.map(({ program }) => replace(program.span, 'apt-get'))
      const message = 'apt is for people at a terminal; write apt-get, or apt-cache to search.'
      const fixes = canEdit ? fixWith('Use apt-get', edits) : []
      report({ span: first.program.span, message, hadolint: { line: step.line }, fixes })
    }
  },
}
