import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { check, type HadolintConfig, parse } from '@/lib/dockerfile'
import { ignorePragmas } from '@/lib/dockerfile/check/hadolint-pragmas'

const corpus = 'tests/conformance/corpus'
const document = readFileSync('docs/hadolint.md', 'utf8')

interface Case {
  readonly id: string
  readonly dockerfile: string
  readonly config?: HadolintConfig
  readonly expect: unknown
}

type Answer = readonly { readonly code: string; readonly line: number }[]

const read = (path: string) => JSON.parse(readFileSync(`${corpus}/${path}`, 'utf8'))
const folder = (name: string): readonly Case[] =>
  readdirSync(`${corpus}/${name}`)
    .filter((file) => file.endsWith('.json') && !file.startsWith('_'))
    .flatMap((file) => read(`${name}/${file}`))

/** What hadolint said of each case; a file that it cannot read is left out. */
function answers(): readonly { readonly one: Case; readonly said: Answer }[] {
  const others: Record<string, unknown> = read('hadolint/_dockerfile-cases.json')
  return [
    ...folder('hadolint').map((one) => ({ one, said: one.expect as Answer })),
    ...folder('dockerfile').map((one) => ({ one, said: others[one.id] as Answer })),
  ].filter(({ said }) => Array.isArray(said))
}

const sketch = (found: Answer) => found.map(({ code, line }) => `${code}:${line}`).sort()
const ours = (text: string, hadolint?: HadolintConfig) =>
  sketch(check(parse(text), { hadolint }).flatMap((diagnostic) => diagnostic.hadolint ?? []))

describe('the DL rules', () => {
  it('say what hadolint says, but for the cases that docs/hadolint.md explains', () => {
    const different = answers().flatMap(({ one, said }) =>
      ours(one.dockerfile, one.config).join() === sketch(said).join() ? [] : [one.id],
    )
    const explained = [...document.matchAll(/\(case `([\w-]+)`\)/g)].map(([, id]) => id)
    expect(different.sort()).toEqual(explained.sort())
  })
  it('are listed in docs/hadolint.md with their names here', () => {
    const codes = new Set(answers().flatMap(({ said }) => said.map(({ code }) => code)))
    for (const code of codes) expect(document).toContain(code)
  })
})

describe('a pragma', () => {
  const scopes = (text: string) => ignorePragmas(parse(text)).map(({ scope, codes }) => `${scope} ${codes.join()}`)
  it('names rules, with blanks and a remark where one likes', () => {
    expect(scopes('# hadolint ignore=DL3006\nFROM a')).toEqual(['line DL3006'])
    expect(scopes('#hadolint  ignore = DL3006 , SC2086 # why\nFROM a')).toEqual(['line DL3006,SC2086'])
    expect(scopes('# hadolint stage ignore=DL3006\nFROM a')).toEqual(['stage DL3006'])
    expect(scopes('# hadolint global ignore=DL3006\nFROM a')).toEqual(['file DL3006'])
  })
  it('is none with other words behind the list, in other letters, or within an instruction', () => {
    expect(scopes('# hadolint ignore=DL3006 for now\nFROM a')).toEqual([])
    expect(scopes('# Hadolint ignore=DL3006\nFROM a')).toEqual([])
    expect(scopes('# hadolint ignore=DL3006;DL3007\nFROM a')).toEqual([])
    expect(scopes('FROM a\nRUN b \\\n# hadolint ignore=DL3006\n c')).toEqual([])
  })
  it('holds for the next line only', () => {
    expect(ours('# hadolint ignore=DL3006\nFROM a\nFROM b')).toEqual(['DL3006:3'])
    expect(ours('# hadolint ignore=DL3006\n\nFROM a')).toEqual(['DL3006:3'])
  })
  it('holds for a stage, up to the next FROM line', () => {
    const text = '# hadolint stage ignore=DL3006,DL3004\nFROM a:1\nRUN sudo b\nFROM c\nRUN sudo d'
    expect(ours(text)).toEqual(['DL3004:5'])
  })
  it('holds for the whole file from anywhere in it', () => {
    expect(ours('FROM a\nFROM b\n# hadolint global ignore=DL3006')).toEqual([])
  })
  it('silences hadolint, and leaves what BuildKit says', () => {
    const found = check(parse('FROM a:1\n# hadolint ignore=DL4000\nMAINTAINER b'))
    expect(found.map(({ sameAs }) => sameAs)).toEqual([['buildkit:MaintainerDeprecated']])
  })
})

describe('the configuration', () => {
  it('switches rules off and on, and changes how severe they are', () => {
    expect(ours('FROM a', { ignored: ['DL3006'] })).toEqual([])
    expect(ours('FROM a:1', { override: { info: ['DL3057'] } })).toEqual(['DL3057:1'])
    const [one] = check(parse('FROM a'), { hadolint: { override: { style: ['DL3006'] } } })
    expect(one?.hadolint?.[0]?.severity).toBe('style')
  })
  it('can forbid pragmas', () => {
    expect(ours('# hadolint ignore=DL3006\nFROM a', { 'disable-ignore-pragma': true })).toEqual(['DL3006:2'])
  })
})

describe('a cache mount', () => {
  const run = (image: string, line: string) => ours(`FROM ${image}\nRUN ${line}`)
  it('keeps the package lists of apt out, so nobody is told to delete them', () => {
    expect(run('debian:12', '--mount=type=cache,target=/var/lib/apt apt-get update')).toEqual([])
    expect(run('debian:12', '--mount=type=cache,target=/var/cache/apt apt-get update')).toEqual(['DL3009:2'])
  })
  it('keeps the caches of yum, dnf and apk out', () => {
    expect(run('rocky:9', '--mount=type=cache,target=/var/cache/yum/ yum install -y a-1')).toEqual([])
    expect(run('fedora:40', '--mount=type=cache,target=/var/cache/dnf dnf install -y a-1')).toEqual([])
    expect(run('alpine:3', '--mount=type=cache,target=/etc/apk/cache apk add a=1')).toEqual([])
    expect(run('alpine:3', '--mount=type=cache,target=/etc/apk/cachet apk add a=1')).toEqual(['DL3019:2'])
  })
})
