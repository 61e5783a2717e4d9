import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { check, type Diagnostic, parse, rules } from '@/lib/dockerfile'

const names = (found: readonly Diagnostic[]) => found.map(({ rule, message }) => `${rule}: ${message}`)

describe('the list of rules', () => {
  it('names each file of the folder, in order', () => {
    const files = readdirSync('lib/dockerfile/check/rules').map((file) => file.replace(/\.ts$/, ''))
    expect(rules.map(({ name }) => name)).toEqual(files.sort())
  })
  it("has all of hadolint's 71 rules once", () => {
    const codes = rules.flatMap(({ hadolint }) => hadolint?.map(({ code }) => code) ?? [])
    expect(codes.length).toBe(71)
    expect(new Set(codes).size).toBe(71)
  })
  it("has all of BuildKit's 22 checks once", () => {
    const checks = rules.flatMap(({ buildkit }) => (buildkit ? [buildkit.name] : []))
    expect(checks.length).toBe(22)
    expect(new Set(checks).size).toBe(22)
  })
})

describe.each(rules.map((rule) => [rule.name, rule] as const))('%s', (name, rule) => {
  it('says what it is and why in sentences', () => {
    expect(rule.summary).toMatch(/^[A-Z].*\.$/)
    expect(rule.why).toMatch(/^\S.{40,}\.$/)
    expect(rule.examples.length).toBeGreaterThan(0)
  })
  it.each(rule.examples.map(({ bad, given }) => [bad, given] as const))('reports %j', (bad, given) => {
    expect(check(parse(bad), given).map((one) => one.rule)).toContain(name)
  })
  it.each(rule.examples.map(({ good, given }) => [good, given] as const))('has nothing against %j', (good, given) => {
    expect(names(check(parse(good), given))).toEqual([])
  })
  it('keeps its own words short', () => {
    for (const { bad, given } of rule.examples)
      for (const { hadolint, buildkit, message } of check(parse(bad), given)) {
        for (const one of hadolint ?? []) expect(one.message.length, one.message).toBeLessThan(100)
        if (!buildkit && hadolint) expect(message).toMatch(/^.*\.$/)
      }
  })
})
