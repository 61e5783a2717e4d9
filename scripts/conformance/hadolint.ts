// Answers the part `hadolint` of a case: which DL rules would report what, and on which line.
import { check, type HadolintConfig, parse } from '@/lib/dockerfile'
import type { Case } from './case'

export function answer(one: Case): unknown {
  if (one.dockerfile === undefined) return {}
  const hadolint = one.config as HadolintConfig | undefined
  const found = check(parse(one.dockerfile), { hadolint }).flatMap((diagnostic) => diagnostic.hadolint ?? [])
  return { hadolint: found.map(({ code, line, severity, message }) => ({ code, line, severity, message })) }
}
