import { describe, expect, test } from 'vitest'
import { evaluate, parse, parseGitReference } from '@/lib/dockerfile'

describe('a git repository', () => {
  test.each([
    'https://example.com/a/b.git',
    'HTTPS://example.com/b.git',
    'git://example.com/b',
    'ssh://git@example.com:22/b',
    'git@example.com:a/b',
  ])('is named by %s', (text) => {
    expect(parseGitReference(text)).toMatchObject({ remote: text })
  })
  test.each([
    'https://example.com/b',
    'https://example.com/b.git/',
    'https://b.git',
    'ssh://git@example.com:a/b.git',
    'ftp://example.com/b.git',
    './.git',
    '.git',
    'a:b',
  ])('is not named by %s', (text) => {
    expect(parseGitReference(text)).toBeUndefined()
  })
  test('may come with a ref and a folder, behind # or ?', () => {
    const remote = 'https://e.com/b.git'
    expect(parseGitReference(`${remote}#main:docs`)).toMatchObject({ remote, ref: 'main', subdir: 'docs' })
    expect(parseGitReference(`${remote}?branch=main&subdir=docs`)).toMatchObject({
      remote,
      ref: 'refs/heads/main',
      subdir: 'docs',
    })
    expect(parseGitReference(`${remote}?commit=abc&keep-git-dir`)).toMatchObject({
      ref: 'abc',
      checksum: 'abc',
      keepGitDir: true,
    })
  })
  test.each([
    ['?ref=', 'query "ref" has no value'],
    ['?ref=a&ref=b', 'query "ref" has multiple values'],
    ['?depth=1', 'unexpected query "depth"'],
    ['?submodules=no', 'invalid submodules value: "no"'],
    ['?tag=a&branch=b', 'branch conflicts with tag'],
    ['?tag=v1#main', 'ref conflicts: "main" vs "refs/tags/v1"'],
    ['?subdir=a#:b', 'subdir conflicts: "b" vs "a"'],
  ])('is refused with %s', (options, error) => {
    expect(parseGitReference(`git@e.com:b${options}`)).toEqual({ error })
  })
})

describe('a build refuses', () => {
  test.each([
    ['COPY git@e.com:b /', "source can't be a git ref for COPY"],
    ['ADD git@e.com:b?x=1 /', 'unexpected query "x"'],
    ['ADD --keep-git-dir git@e.com:b?keep-git-dir=0 /', 'inconsistent keep-git-dir configuration'],
    ['ADD --checksum=a git@e.com:b?commit=b /', 'checksum mismatch "a" != "b"'],
    ['ADD --checksum=a b /', 'checksum requires HTTP(S) or Git sources'],
    ['COPY https://e.com/b /', "source can't be a URL for COPY"],
  ])('%s', (line, message) => {
    const { problems } = evaluate(parse(`FROM scratch\n${line}`))
    expect(problems.map((one) => one.message)).toEqual([message])
  })
})
