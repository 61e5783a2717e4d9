import { schemaLabels } from '../label-schema'
import type { Rule } from '../rule'
import { isSpdxLicence } from '../spdx-licences'
import { shown } from '../wording'

interface Form {
  readonly code: string
  readonly meaning: string
  readonly fits: (value: string) => boolean
}

const FORMS: Readonly<Record<string, Form>> = {
  url: { code: 'DL3052', meaning: 'URL with its scheme', fits: isUri },
  rfc3339: { code: 'DL3053', meaning: 'time, like 2024-05-06T07:08:09Z', fits: isTime },
  spdx: { code: 'DL3054', meaning: 'SPDX licence, like Apache-2.0', fits: isSpdxLicence },
  hash: {
    code: 'DL3055',
    meaning: 'Git hash of 7 or 40 digits',
    fits: (value) => /^(?:[0-9a-f]{7}|[0-9a-f]{40})$/.test(value),
  },
  semver: {
    code: 'DL3056',
    meaning: 'semantic version, like 1.2.3',
    fits: (value) => /^\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]*)?(?:\+[0-9A-Za-z.-]+)?$/.test(value),
  },
  email: { code: 'DL3058', meaning: 'mail address', fits: isMailAddress },
}

export const labelValueForm: Rule = {
  name: 'label-value-form',
  severity: 'warning',
  summary: 'Give labels values of the form that the configuration asks for.',
  why: 'A program that reads a label expects a URL, a time or a version where one belongs. `label-schema` in the configuration names the form of each label.',
  hadolint: Object.values(FORMS).map(({ code }) => ({ code, severity: 'warning' })),
  examples: [
    {
      bad: 'FROM busybox:1.36.1\nLABEL version="newest"',
      good: 'FROM busybox:1.36.1\nLABEL version="1.2.3"',
      given: { hadolint: { 'label-schema': { version: 'semver' } } },
    },
    {
      bad: 'FROM busybox:1.36.1\nLABEL licence="MIT OR ISC"',
      good: 'FROM busybox:1.36.1\nLABEL licence="MIT"',
      given: { hadolint: { 'label-schema': { licence: 'spdx' } } },
    },
  ],
  check(file, report, { hadolint }) {
    for (const { label, form, value, pair, line } of schemaLabels(file, hadolint)) {
      const { code, meaning, fits } = FORMS[form] ?? {}
      if (!fits || fits(value)) continue
      const message = `The label ${shown(label, 24)} has to be a ${meaning}; this is ${shown(value, 16) || 'empty'}.`
      report({ span: pair.span, message, hadolint: { code, line } })
    }
  },
}

function isUri(value: string): boolean {
  const [, authority] = /^[A-Za-z][A-Za-z0-9+.-]*:(?:\/\/([^/?#]*))?/.exec(value) ?? []
  if (
    !/^[A-Za-z][A-Za-z0-9+.-]*:(?:[\w~!$&'()*+,;=:@/?.[\]-]|%[0-9A-Fa-f]{2})*(?:#(?:[\w~!$&'()*+,;=:@/?.-]|%[0-9A-Fa-f]{2})*)?$/.test(
      value,
    )
  )
    return false
  return authority === undefined || /^(?:[^@]*@)?(?:\[[0-9A-Fa-f:.]+\]|[^:[\]]*)(?::\d*)?$/.test(authority)
}

function isTime(value: string): boolean {
  const parts = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)$/.exec(value)
  if (!parts) return false
  const [year, month, day, hour, minute, second] = parts.slice(1).map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate()
  return month >= 1 && month <= 12 && day >= 1 && day <= days && hour < 24 && minute < 60 && second <= 60
}

function isMailAddress(value: string): boolean {
  const atom = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
  const local = `(?:${atom}(?:\\.${atom})*|"(?:[^"\\\\\\r\\n]|\\\\.)*")`
  return new RegExp(`^${local}@(?:${atom}(?:\\.${atom})*|\\[[^\\[\\]\\\\\\s]*\\])$`).test(value)
}
