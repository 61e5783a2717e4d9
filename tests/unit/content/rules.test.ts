import { describe, expect, it } from 'vitest'
import { ruleGroups, rulePages } from '@/content/rules'
import { check, parse, rules } from '@/lib/dockerfile'

const written = (code: readonly { readonly text: string }[]) => code.map(({ text }) => text).join('')

describe('the pages of rules', () => {
  it('are one for each rule, at the address that a finding names', () => {
    const urls = rules.flatMap(({ examples, name }) =>
      examples.flatMap(({ bad, given }) =>
        check(parse(bad), given).flatMap(({ rule, url }) => (rule === name ? [url] : [])),
      ),
    )
    expect(new Set(rulePages.map(({ name }) => `/rules/${name}`))).toEqual(new Set(urls))
  })
  it('stand in one group each', () => {
    const grouped = ruleGroups.flatMap((group) => group.rules.map(({ name }) => name))
    expect(grouped.toSorted()).toEqual(rules.map(({ name }) => name).toSorted())
  })
  it('name all checks of BuildKit and all rules of hadolint', () => {
    expect(rulePages.filter(({ buildkit }) => buildkit)).toHaveLength(22)
    expect(rulePages.flatMap(({ hadolint }) => hadolint)).toHaveLength(71)
  })
})

describe.each(rulePages.map((page) => [page.name, page] as const))('the page of %s', (name, page) => {
  const rule = rules.find((one) => one.name === name)
  it('shows the examples letter for letter, with what is said of the bad one', () => {
    for (const [at, { bad, good, findings }] of page.examples.entries()) {
      expect(written(bad)).toBe(rule?.examples[at]?.bad)
      expect(written(good)).toBe(rule?.examples[at]?.good)
      expect(findings.length).toBeGreaterThan(0)
      // An empty line is reported as such: there is nothing to underline.
      const found = check(parse(written(bad)), rule?.examples[at]?.given).filter((one) => one.rule === name)
      expect(bad.some(({ marked }) => marked)).toBe(found.some(({ span }) => span.end > span.start))
      expect(good.some(({ marked }) => marked)).toBe(false)
    }
  })
  it('shows as mended only what the rule has nothing against', () => {
    for (const [at, { mended }] of page.examples.entries()) {
      if (!mended) continue
      const found = check(parse(written(mended.code)), rule?.examples[at]?.given)
      expect(found.map((one) => one.rule)).not.toContain(name)
    }
  })
})
