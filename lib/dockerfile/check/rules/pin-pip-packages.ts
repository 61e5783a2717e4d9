import { type Call, hasArg, hasFlag, plainArgs, withoutValuesOf } from '../../shell/calls'
import { isPipInstall, mayBePip } from '../pip'
import type { Rule } from '../rule'
import { calledPrograms } from '../run-steps'
import { reportUnpinned } from '../unpinned-packages'

const VALUE_FLAGS = [
  ...['abi', 'b', 'build', 'e', 'editable', 'extra-index-url', 'f', 'find-links', 'i', 'index-url', 'implementation'],
  ...['no-binary', 'only-binary', 'platform', 'prefix', 'progress-bar', 'proxy', 'python-version', 'root', 'src', 't'],
  ...['target', 'trusted-host', 'upgrade-strategy'],
]

export const pinPipPackages: Rule = {
  name: 'pin-pip-packages',
  severity: 'warning',
  summary: 'Install a named version of each Python package.',
  why: 'pip takes the newest release of the day, so the same Dockerfile gives another image tomorrow. Name versions, or better, keep them all in a requirements file that is copied in.',
  hadolint: [{ code: 'DL3013', severity: 'warning' }],
  examples: [
    {
      bad: 'FROM python:3.12.8-slim\nRUN pip install --no-cache-dir flask',
      good: 'FROM python:3.12.8-slim\nRUN pip install --no-cache-dir flask==3.1.0',
    },
  ],
  check(file, report) {
    reportUnpinned(file, report, calledPrograms(file).filter(mayBePip), unpinned, 'pip install package==version')
  },
}

function unpinned(call: Call) {
  if (!isPipInstall(call) || hasArg(call, '-r', '--requirement', '.') || hasFlag(call, 'c', 'constraint')) return []
  const words = plainArgs(withoutValuesOf(call, ...VALUE_FLAGS))
  const behind = words.slice(words.findIndex(({ text }) => text === 'install'))
  return behind.filter(({ text }) => text !== 'install' && !isPinned(text))
}

function isPinned(text: string): boolean {
  if (/[<>]|[=!~]=/.test(text) || /\.(?:whl|tar\.gz)$/.test(text)) return true
  const isRepository = /^(?:git|svn|hg\+|bzr\+)/.test(text)
  return isRepository ? text.includes('@') : text.includes('/')
}
