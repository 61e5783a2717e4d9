import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { check, type Diagnostic, type Given, parse, rules } from '@/lib/dockerfile'
import { applyEdits } from '@/lib/dockerfile/assist/apply'

const corpus = 'tests/conformance/corpus'

function cases(): readonly { readonly text: string; readonly given: Given }[] {
  const files = ['dockerfile', 'hadolint'].flatMap((folder) =>
    readdirSync(`${corpus}/${folder}`)
      .filter((name) => name.endsWith('.json') && !name.startsWith('_'))
      .map((name) => `${corpus}/${folder}/${name}`),
  )
  const written = files.flatMap(
    (file) => JSON.parse(readFileSync(file, 'utf8')) as { dockerfile: string; config?: object }[],
  )
  const examples = rules.flatMap((rule) => rule.examples.map(({ bad, given }) => ({ text: bad, given: given ?? {} })))
  return [...examples, ...written.map(({ dockerfile, config }) => ({ text: dockerfile, given: { hadolint: config } }))]
}

/** How often each rule finds something, wherever it stands. */
function counted(found: readonly Diagnostic[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { rule } of found) counts.set(rule, (counts.get(rule) ?? 0) + 1)
  return counts
}

describe('each fix of the examples and of the corpus', () => {
  it('removes its finding and adds none', () => {
    const wrong: string[] = []
    let tried = 0
    for (const { text, given } of cases()) {
      const before = check(parse(text), given)
      const counts = counted(before)
      // Once an unreadable line can be read, there may be something to say of it.
      for (const { rule, fixes } of before)
        for (const { title, edits } of rule === 'syntax' ? [] : fixes) {
          tried++
          const after = applyEdits(text, edits)
          const then = counted(check(parse(after), given))
          const added = [...then].filter(([key, count]) => count > (counts.get(key) ?? 0)).map(([key]) => key)
          const stays = (then.get(rule) ?? 0) >= counts.get(rule)!
          if (stays || added.length > 0)
            wrong.push(`${rule}, “${title}”, ${stays ? 'stays' : `adds ${added.join()}`}:\n${text}\n→\n${after}`)
        }
    }
    expect(wrong.slice(0, 10).join('\n\n')).toBe('')
    expect(tried).toBeGreaterThan(300)
  }, 60_000)
})
