import { describe, expect, test } from 'vitest'
import { ignoringPattern, isIgnored, parseIgnore } from '@/lib/dockerfile'

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
    ['*\n!keep', 'keep', false],
    ['*\n!keep', 'keep/it', false],
    ['*\n!keep\nkeep/not', 'keep/not', true],
  ])('%j and %s: %s', (patterns, path, expected) => {
    expect(ignored(patterns, path)).toBe(expected)
  })
  test('tells which pattern decides', () => {
    expect(ignoringPattern(parseIgnore('a\n*.js\n!b.js'), 'b.js')?.line).toBe(3)
  })
})
