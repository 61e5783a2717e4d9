import { type Call, hasArg, plainArgs } from '../../shell/calls'
import type { ShellWord } from '../../shell/syntax'
import type { Rule } from '../rule'
import { stepsCalling } from '../run-steps'
import { listed } from '../wording'

export const pinGoPackages: Rule = {
  name: 'pin-go-packages',
  severity: 'warning',
  summary: 'Install a named version of each Go tool.',
  why: '`go install x` and `x@latest` take the newest release of the day, and the next build another one. `x@v1.2.3` is checked against the checksum database and stays the same.',
  hadolint: [{ code: 'DL3062', severity: 'warning' }],
  examples: [
    {
      bad: 'FROM golang:1.23.4\nRUN go install example.com/cmd/tool@latest',
      good: 'FROM golang:1.23.4\nRUN go install example.com/cmd/tool@v1.2.3',
    },
  ],
  check(file, report) {
    for (const step of stepsCalling(file, 'go')) {
      const runs = step.calls.filter((call) => call.name === 'go' && hasArg(call, 'run')).flatMap(programOf)
      const packages = runs.length > 0 ? runs : step.calls.filter(isInstall).flatMap(packagesOf)
      const unpinned = packages.filter(({ text }) => !isPinned(text))
      const [first] = unpinned
      if (!first) continue
      const message = `Pin ${listed(unpinned.map(({ text }) => text))}: go install module@version.`
      report({ span: first.span, message, hadolint: { line: step.line } })
    }
  },
}

function programOf(call: Call): readonly ShellWord[] {
  const words = plainArgs(call)
  return words.slice(words.findIndex(({ text }) => text === 'run') + 1).slice(0, 1)
}

function isInstall(call: Call): boolean {
  return call.name === 'go' && hasArg(call, 'install', 'get')
}

function packagesOf(call: Call): readonly ShellWord[] {
  return plainArgs(call).filter(({ text }) => !['install', 'get', 'tool'].includes(text))
}

function isPinned(text: string): boolean {
  return /^[./]/.test(text) || (text.includes('@') && !/@(?:latest|none)$/.test(text))
}
