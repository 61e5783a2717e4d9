import { isAbsolute } from '../../evaluate/path'
import { quoted } from '../../expand/go-text'
import type { Dockerfile, Fix, Word } from '../../tree'
import { withoutQuotes } from '../rest-of-line'
import type { Known, Report, Rule } from '../rule'
import { shown } from '../wording'

export const workdirRelativePath: Rule = {
  name: 'workdir-relative-path',
  severity: 'warning',
  summary: 'Give WORKDIR an absolute path.',
  why: 'A relative path goes on from the working directory before, which may come from the base image: when that changes, the files land elsewhere. An absolute path says where they are.',
  buildkit: {
    name: 'WorkdirRelativePath',
    description:
      'Relative workdir without an absolute workdir declared within the build can have unexpected results if the base image changes',
    when: 'steps',
  },
  hadolint: [{ code: 'DL3000', severity: 'error' }],
  examples: [{ bad: 'FROM node:22.12-slim\nWORKDIR app', good: 'FROM node:22.12-slim\nWORKDIR /app' }],
  check(file, report, given) {
    firstOfStage(report, given)
    everyOne(file, report)
  },
}

/** BuildKit looks at the first WORKDIR of a stage and the stages below it, once its variables are known. */
function firstOfStage(report: Report, { evaluation }: Known): void {
  for (const { steps, platform } of evaluation.stages)
    for (const { instruction: at, expanded, workdirSet, index, reached, problem, trigger } of steps) {
      if (at.kind !== 'workdir' || expanded.kind !== 'workdir' || workdirSet || problem) continue
      const path = expanded.value.text
      if (isAbsolute(path, platform.os)) continue
      const detail = `Relative workdir ${quoted(path)} can have unexpected results if the base image changes`
      report({
        span: at.value.span,
        buildkit: { detail, at, reached, turn: index * 1e5 + 2000 },
        fixes: trigger ? [] : fromRoot(at.value),
      })
    }
}

function everyOne(file: Dockerfile, report: Report): void {
  for (const instruction of file.instructions) {
    if (instruction.kind !== 'workdir') continue
    const { value, lines } = instruction
    if (/^(?:[$/]|[A-Za-z]:)/.test(withoutQuotes(value.text))) continue
    const message = `${shown(value.text)} is relative to a directory that may change; begin it with /.`
    report({ span: value.span, message, hadolint: { line: lines[0] } })
  }
}

/** Puts a slash before a plain path. */
function fromRoot({ text, span }: Word): readonly Fix[] {
  const path = /^[\w.-][\w./-]*$/.test(text) ? text.replace(/^(?:\.\/)+|^\.$/, '') : undefined
  if (path === undefined || path.startsWith('..')) return []
  return [{ title: `Write /${path}`, edits: [{ span, text: `/${path}` }] }]
}
