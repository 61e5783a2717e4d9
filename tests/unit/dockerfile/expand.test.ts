import { describe, expect, test } from 'vitest'
import { expand, variables } from '@/lib/dockerfile'

const env = { get: (name: string) => ({ A: 'a-b-a.tar', E: '', P: '/usr/lib/x.y.z' })[name] }
const text = (word: string) => expand(word, env).text
const error = (word: string) => expand(word, env).error

describe('a word', () => {
  test.each([
    ['$A', 'a-b-a.tar'],
    [`x\${A}y`, 'xa-b-a.tary'],
    ["'$A'", '$A'],
    ['"$A"', 'a-b-a.tar'],
    ['\\$A', '$A'],
    ['"\\$A \\n"', '$A \\n'],
    ['$', '$'],
    ['$$A', 'A'],
    ['$1A', 'A'],
    ['$N$A', 'a-b-a.tar'],
    ['a\\', 'a'],
  ])('%s becomes %s', (word, expected) => {
    expect(text(word)).toBe(expected)
  })
  test('takes the file’s own escape character', () => {
    expect(expand('`$A\\$A', env, { escape: '`' }).text).toBe('$A\\a-b-a.tar')
  })
  test('parts into words at blanks outside quotes, also those of a value', () => {
    const blanks = { get: () => '80  443' }
    expect(expand('$A "x y" z', blanks).words).toEqual(['80', '443', 'x y', 'z'])
    expect(expand('"$A"', blanks).words).toEqual(['80  443'])
  })
})

describe('a modifier', () => {
  test.each([
    [`\${N:-x}`, 'x'],
    [`\${E:-x}`, 'x'],
    [`\${E-x}`, ''],
    [`\${N-$A}`, 'a-b-a.tar'],
    [`\${A:+x}`, 'x'],
    [`\${E+x}`, 'x'],
    [`\${E:+x}`, ''],
    [`\${A:?no}`, 'a-b-a.tar'],
    [`\${A#*-}`, 'b-a.tar'],
    [`\${A##*-}`, 'a.tar'],
    [`\${A%-*}`, 'a-b'],
    [`\${A%%-*}`, 'a'],
    [`\${P##*/}`, 'x.y.z'],
    [`\${P%.?}`, '/usr/lib/x.y'],
    [`\${A/a/X}`, 'X-b-a.tar'],
    [`\${A//a/X}`, 'X-b-X.tXr'],
    [`\${A//-}`, undefined],
    [`\${A//-/}`, 'aba.tar'],
    [`\${P//\\//_}`, '_usr_lib_x.y.z'],
    [`\${A/?-/}`, 'b-a.tar'],
    [`\${A/*/x}`, 'x'],
  ])('%s becomes %s', (word, expected) => {
    if (expected === undefined) expect(error(word)).toContain(`missing '/' in \${}`.replace('$', '$'))
    else expect(text(word)).toBe(expected)
  })
  test.each([
    [`\${A`, 'unsupported modifier (\ufffd) in substitution'],
    [`\${`, "syntax error: missing '}'"],
    [`\${}`, 'syntax error: bad substitution'],
    [`\${:a}`, 'syntax error: bad substitution'],
    [`\${A:-x`, "syntax error: missing '}'"],
    [`\${A^}`, 'unsupported modifier (^) in substitution'],
    [`\${A:#x}`, 'unsupported modifier (:#) in substitution'],
    [`\${A:x}`, 'unsupported modifier (:x) in substitution'],
    [`\${N?}`, 'N: is not allowed to be unset'],
    [`\${E:?}`, 'E: is not allowed to be empty'],
    [`\${N:?tell me}`, 'N: tell me'],
    [`\${A#\\x}`, "invalid pattern (\\x) in substitution: invalid escape '\\x'"],
    ['"$A', 'unexpected end of statement while looking for matching double-quote'],
    ["'", 'unexpected end of statement while looking for matching single-quote'],
  ])('%s is refused: %s', (word, message) => {
    expect(error(word)).toBe(`failed to process ${JSON.stringify(word)}: ${message}`)
  })
})

test('tells which variables had a value and which had none', () => {
  const { matched, unmatched } = expand(`$A \${N:-$M} $E`, env)
  expect([...matched]).toEqual(['A', 'E'])
  expect([...unmatched]).toEqual(['M', 'N'])
})

test('finds the places of all variables, those in modifiers too', () => {
  const word = `a\${B:-$C}/$D`
  expect(variables(word).map((use) => [use.name, word.slice(use.start, use.end), use.modifier?.text])).toEqual([
    ['B', `\${B:-$C}`, ':-'],
    ['C', '$C', undefined],
    ['D', '$D', undefined],
  ])
})
