import { hasArg } from '../../shell/calls'
import type { Instruction } from '../../tree'
import { isPipInstall, mayBePip } from '../pip'
import { addFlag } from '../repairs'
import { withoutQuotes } from '../rest-of-line'
import type { Rule } from '../rule'
import { calledPrograms, callSpan, keepsOut, type RunStep, stepsCalling } from '../run-steps'
import { createInherited } from '../stage-names'

export const pipNoCacheDir: Rule = {
  name: 'pip-no-cache-dir',
  severity: 'warning',
  summary: 'Keep the download cache of pip out of the layer.',
  why: 'pip keeps what it downloads for a next install that never happens in this layer. --no-cache-dir leaves it out; a cache mount on /root/.cache/pip does so too, and makes the next build faster.',
  hadolint: [{ code: 'DL3042', severity: 'warning' }],
  examples: [
    {
      bad: 'FROM python:3.12.8-slim\nRUN pip install flask==3.1.0',
      good: 'FROM python:3.12.8-slim\nRUN pip install --no-cache-dir flask==3.1.0',
    },
    {
      bad: 'FROM python:3.12.8-slim\nRUN pip install -r requirements.txt',
      good: 'FROM python:3.12.8-slim\nRUN --mount=type=cache,target=/root/.cache/pip pip install -r requirements.txt',
    },
  ],
  check(file, report) {
    const calling = stepsCalling(file, ...calledPrograms(file).filter(mayBePip))
    if (calling.length === 0) return
    const steps = new Map(calling.map((step) => [step.run as Instruction, step]))
    const [own, triggers] = [createInherited(), createInherited()]
    for (const instruction of file.instructions) {
      const isTrigger = instruction.kind === 'onbuild'
      const inner = isTrigger ? instruction.trigger : instruction
      const noCache = isTrigger ? triggers : own
      if (inner.kind === 'from') noCache.enter(inner)
      if (turnsCacheOff(inner)) noCache.set()
      const step = steps.get(inner)
      if (!step || noCache.isSet() || setsVariable(step) || keepsOut(step, '.cache/pip')) continue
      const calls = step.calls.filter(
        (call) => isPipInstall(call) && !call.name.startsWith('pipx') && !hasArg(call, '--no-cache-dir'),
      )
      const [first] = calls
      if (!first) continue
      const message = 'The downloads of pip stay in this layer; write pip install --no-cache-dir.'
      const fixes = addFlag(step, calls, '--no-cache-dir', ['install'])
      report({ span: callSpan(first), message, hadolint: { line: step.line }, fixes })
    }
  },
}

const VARIABLE = 'PIP_NO_CACHE_DIR='
const IS_TRUE = /^(?:1|true|True|TRUE|on|On|ON|yes|Yes|YES)$/
const BEGINS_TRUE = /^(?:1|true|True|TRUE|on|On|ON|yes|Yes|YES)/

function turnsCacheOff(instruction: Instruction): boolean {
  if (instruction.kind !== 'env') return false
  const pair = instruction.pairs.find(({ key }) => withoutQuotes(key.text) === 'PIP_NO_CACHE_DIR')
  return pair !== undefined && IS_TRUE.test(withoutQuotes(pair.value.text))
}

function setsVariable({ script }: RunStep): boolean {
  const { text } = script.source
  const at = text.indexOf(VARIABLE)
  return at >= 0 && BEGINS_TRUE.test(text.slice(at + VARIABLE.length, at + VARIABLE.length + 5))
}
