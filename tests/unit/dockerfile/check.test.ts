import { describe, expect, test } from 'vitest'
import {
  buildkitFindings,
  check,
  evaluate,
  firstRefusal,
  type Given,
  parse,
  parseIgnore,
  printed,
} from '@/lib/dockerfile'

const found = (source: string, given?: Given) => check(parse(source), given)
const names = (source: string, given?: Given) =>
  buildkitFindings(found(source, given)).map(({ buildkit }) => buildkit.rule)

describe('check', () => {
  test('tells once what BuildKit and hadolint both report, and names both', () => {
    const [only, ...others] = found('FROM a:1\nMAINTAINER me')
    expect(others).toEqual([])
    expect(only!.sameAs).toEqual(['buildkit:MaintainerDeprecated', 'hadolint:DL4000'])
  })
  test('silences one tool and keeps the other', () => {
    const [only] = found('# check=skip=MaintainerDeprecated\nFROM a:1\nMAINTAINER me')
    expect(only!.sameAs).toEqual(['hadolint:DL4000'])
    const [other] = found('FROM a:1\n# hadolint ignore=DL4000\nMAINTAINER me')
    expect(other!.sameAs).toEqual(['buildkit:MaintainerDeprecated'])
    expect(found('# check=skip=all\nFROM a:1\n# hadolint ignore=DL4000\nMAINTAINER me')).toEqual([])
  })
  test('heeds a check= comment for the instruction below it only', () => {
    const source = 'FROM a\n# check=skip=JSONArgsRecommended\nCMD b\nFROM a\nCMD c'
    expect(buildkitFindings(found(source)).map(({ lines }) => lines)).toEqual([[[5, 5]]])
  })
  test('gives every problem, but says of BuildKit only what it would get to', () => {
    const source = 'FROM a as b\nCMD c\nFOO d\nMAINTAINER e'
    expect(names(source)).toEqual(['FromAsCasing'])
    expect(found(source).map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['syntax', 'from-as-casing', 'json-args-recommended', 'maintainer-deprecated']),
    )
  })
  test('reads the ignore file for copies from the context, not from a stage', () => {
    const ignore = parseIgnore('dist')
    expect(names('FROM a\nCOPY dist/x y\nADD dist z', { ignore })).toEqual(['CopyIgnoredFile', 'CopyIgnoredFile'])
    expect(names('FROM a AS b\nFROM a\nCOPY --from=b dist y', { ignore })).toEqual([])
    expect(names('FROM a\nCOPY dist/x y', { ignore: parseIgnore('dist\n!dist/x') })).toEqual([])
  })
  test('asks for experimental checks only where they are wanted', () => {
    const source = '# about\nFROM a AS b'
    expect(names(source)).toEqual([])
    expect(names(`# check=experimental=all\n${source}`)).toEqual(['InvalidDefinitionDescription'])
  })
  test('lets BUILDKIT_DOCKERFILE_CHECK stand in for the check= of the file', () => {
    const given = (options: string) => ({ buildArgs: { BUILDKIT_DOCKERFILE_CHECK: options } })
    const source = '# check=skip=all;bad\nFROM a\nMAINTAINER b'
    expect(names(source, given(''))).toEqual(['MaintainerDeprecated'])
    expect(names(source.replace(';bad', ''), given('skip=JSONArgsRecommended'))).toEqual(['MaintainerDeprecated'])
    expect(names(source, given('skip=MaintainerDeprecated'))).toEqual([])
    const refusal = (options: string) => {
      const file = parse(source)
      return firstRefusal(file, evaluate(file, given(options)), given(options))?.message
    }
    expect(refusal('error=true')).toBe('lint violation found for rules: MaintainerDeprecated')
    expect(refusal('what')).toBe('failed to parse build-arg:BUILDKIT_DOCKERFILE_CHECK: invalid check option "what"')
  })
})

describe('the first refusal', () => {
  const first = (source: string) => {
    const file = parse(source)
    return firstRefusal(file, evaluate(file))?.message
  }
  test('is the one that BuildKit meets first, not the one that stands first', () => {
    expect(first('FROM Bad\nENV A')).toBe('ENV must have two arguments')
    expect(first('FROM Bad\nXYZZY')).toBe('dockerfile parse error on line 2: unknown instruction: XYZZY')
  })
  test('is the findings where the file asks for error=true', () => {
    expect(first('# check=error=true\nFROM a\nCMD b')).toBe('lint violation found for rules: JSONArgsRecommended')
    expect(first('# check=error=true\nFROM a\nCMD ["b"]')).toBeUndefined()
  })
})

test('prints as docker build --check does', () => {
  const file = parse('FROM a\nCMD b\n')
  expect(printed(file, check(file))).toBe(
    [
      '',
      'WARNING: JSONArgsRecommended - https://docs.docker.com/go/dockerfile/rule/json-args-recommended/',
      'JSON arguments recommended for CMD to prevent unintended behavior related to OS signals',
      'Dockerfile:2',
      '--------------------',
      '   1 |     FROM a',
      '   2 | >>> CMD b',
      '   3 |     ',
      '--------------------',
      '',
    ].join('\n'),
  )
})

describe('typographic characters', () => {
  test('are explained and mended where they cannot be meant', () => {
    const source = 'FROM a:1\nENV A=“b c”'
    const odd = found(source).find(({ rule }) => rule === 'plain-quotes-and-dashes')
    expect(odd?.fixes[0]?.edits.map(({ text }) => text)).toEqual(['"', '"'])
    expect(odd?.lines).toEqual([[2, 2]])
  })
  test('are left alone inside plain quotes', () => {
    expect(found('FROM a:1\nLABEL a="It’s – well"').map(({ rule }) => rule)).not.toContain('plain-quotes-and-dashes')
  })
})
