import { withoutQuotes } from '../rest-of-line'
import type { Rule } from '../rule'
import { shown } from '../wording'

export const workdirRelativePath: Rule = {
  name: 'workdir-relative-path',
  severity: 'warning',
  summary: 'Give WORKDIR an absolute path.',
  why: 'A relative path goes on from the working directory before, which may come from the base image: when that changes, the files land elsewhere. An absolute path says where they are.',
  hadolint: [{ code: 'DL3000', severity: 'error' }],
  examples: [{ bad: 'FROM node:22.12-slim\nWORKDIR app', good: 'FROM node:22.12-slim\nWORKDIR /app' }],
  check(file, report) {
    for (const instruction of file.instructions) {
      if (instruction.kind !== 'workdir') continue
      const { value, lines } = instruction
      if (/^(?:[$/]|[A-Za-z]:)/.test(withoutQuotes(value.text))) continue
      const message = `${shown(value.text)} is relative to a directory that may change; begin it with /.`
      report({ span: value.span, message, hadolint: { line: lines[0] } })
    }
  },
}
