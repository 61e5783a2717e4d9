import { describe, expect, test } from 'vitest'
import { evaluate, ignoreError, ignoringPattern, isIgnored, parse, parseIgnore } from '@/lib/dockerfile'

const ignored = (patterns: string, path: string) => isIgnored(parseIgnore(patterns), path)

describe('an ignore file', () => {
  test('is read line by line, cleaned, with comments in the first column only', () => {
    expect(parseIgnore('# a\n  /b/../c/ \n\n!./d\n #e').patterns).toEqual([
      { text: 'c', negated: false, line: 2 },
      { text: 'd', negated: true, line: 4 },
      { text: '#e', negated: false, line: 5 },
    ])
  })
  test.each([
    ['dist', 'dist', true],
    ['dist', 'dist/app.js', true],
    ['dist', 'src/dist', false],
    ['*.log', 'a.log', true],
    ['*.log', 'x/a.log', false],
    ['**/*.log', 'a.log', true],
    ['**/*.log', 'x/y/a.log', true],
    ['**/node_modules', 'a/b/node_modules/c', true],
    ['a/**', 'a/b/c', true],
    ['a/**', 'a', false],
    ['**', 'anything', true],
    ['a/**/b', 'a/b', true],
    ['a/**/b', 'a/x/y/b', true],
    ['?.txt', 'a.txt', true],
    ['?.txt', 'ab.txt', false],
    ['[ab].txt', 'b.txt', true],
    ['a.txt', 'axtxt', false],
    ['a+(b)*', 'a+(b)c', true],
    ['a+(b)*', 'aabc', false],
    ['a|b*', 'abc', true],
    ['*\n!keep', 'keep', false],
    ['*\n!keep', 'keep/it', false],
    ['*\n!keep\nkeep/not', 'keep/not', true],
  ])('%j and %s: %s', (patterns, path, expected) => {
    expect(ignored(patterns, path)).toBe(expected)
  })
  test('tells which pattern decides', () => {
    expect(ignoringPattern(parseIgnore('a\n*.js\n!b.js'), 'b.js')?.line).toBe(3)
  })
  test.each(['!', 'a\n!/', '[', 'a[', '[]', '[^]', 'x[a-]', '[-a]', 'a\\'])('cannot be used with %j', (patterns) => {
    const illegal = patterns.includes('!') ? 'illegal exclusion pattern: "!"' : 'syntax error in pattern'
    const ignore = parseIgnore(patterns)
    expect(ignoreError(ignore)).toBe(illegal)
    expect(evaluate(parse('FROM a'), { ignore }).problems).toMatchObject([{ message: illegal, lines: [] }])
  })
  test.each(['!a', '[a-z]*', '[^a]', '[\\]]', 'a]', 'a\\[', '[^^]'])('can be used with %j', (patterns) => {
    expect(ignoreError(parseIgnore(patterns))).toBeUndefined()
  })
})
