import { describe, expect, it } from 'vitest'
import { parse } from '@/lib/dockerfile'
import { applyEdits } from '@/lib/dockerfile/assist/apply'
import { complete } from '@/lib/dockerfile/assist/completion'

const given = {
  contextPaths: ['package.json', 'src/a.ts', 'src/lib/b.ts'],
  imageTags: { node: ['22-alpine', '20'], nginx: ['1.27'] },
}

function offered(text: string) {
  const offset = text.indexOf('¦')
  return complete(parse(text.replace('¦', '')), offset, given)
}

const labels = (text: string) => offered(text).map(({ label }) => label)

/** The text after the first choice was taken. */
function taken(text: string): string {
  const [first] = offered(text)
  return first ? applyEdits(text.replace('¦', ''), [first]) : 'nothing is offered'
}

describe('at the start of a line', () => {
  it('are the instructions that fit', () => {
    expect(labels('¦')).toEqual(['FROM', 'ARG'])
    expect(labels('FROM a:1\n¦')).toHaveLength(18)
    expect(taken('FROM a:1\nCO¦')).toBe('FROM a:1\nCOPY ')
    expect(taken('from a:1\nuser 1\nco¦')).toBe('from a:1\nuser 1\ncopy ')
    expect(labels('FROM a:1\nONBUILD ¦')).not.toContain('FROM')
  })
  it('are directives behind a # at the head of the file', () => {
    expect(labels('# ¦')).toEqual(['syntax', 'escape', 'check'])
    expect(labels('# syntax=a\n# ¦')).toEqual(['escape', 'check'])
    expect(labels('FROM a:1\n# ¦')).toEqual([])
    expect(taken('# check=skip=Stage¦')).toBe('# check=skip=StageNameCasing')
    expect(taken('# hadolint ignore=DL3006,DL300¦')).toBe('# hadolint ignore=DL3006,DL3000')
  })
})

describe('behind a keyword', () => {
  it('are flags that are not there yet', () => {
    expect(labels('FROM a:1\nCOPY --¦')).toEqual(['--chown', '--from', '--chmod', '--link', '--parents', '--exclude'])
    expect(labels('FROM a:1\nCOPY --chown=1 --ch¦')).toEqual(['--chmod'])
    expect(taken('FROM a:1\nHEALTHCHECK --ret¦')).toBe('FROM a:1\nHEALTHCHECK --retries=')
  })
  it('are images, their tags, and the stages above', () => {
    expect(labels('FROM a:1 AS b\nFROM ¦')).toEqual(['b', 'node', 'nginx', 'scratch'])
    expect(labels('FROM node:¦')).toEqual(['node:22-alpine', 'node:20'])
    expect(taken('FROM node:22¦')).toBe('FROM node:22-alpine')
    expect(taken('FROM node:20 ¦')).toBe('FROM node:20 AS ')
    expect(labels('FROM a:1 AS b\nFROM c:1 AS d\nCOPY --from=¦')).toEqual(['b', 'node', 'nginx'])
  })
  it('are the files of the context, folder by folder', () => {
    expect(labels('FROM a:1\nCOPY ¦')).toEqual(['package.json', 'src/'])
    expect(labels('FROM a:1\nCOPY ./src/¦')).toEqual(['./src/a.ts', './src/lib/'])
    expect(taken('FROM a:1\nCOPY ["pa¦')).toBe('FROM a:1\nCOPY ["package.json')
    expect(taken('FROM a:1\nCOPY a \\\n  pa¦')).toBe('FROM a:1\nCOPY a \\\n  package.json')
    expect(labels('FROM a:1 AS b\nFROM c:1\nCOPY --from=b ¦')).toEqual([])
  })
  it('are words that the instruction is often given', () => {
    expect(labels('FROM a:1\nHEALTHCHECK ¦')).toEqual(['CMD', 'NONE'])
    expect(labels('FROM a:1\nSTOPSIGNAL SIGQ¦')).toEqual(['SIGQUIT'])
    expect(taken('FROM a:1\nLABEL org.opencontainers.image.s¦')).toBe(
      'FROM a:1\nLABEL org.opencontainers.image.source=""',
    )
    expect(labels('ARG V=1\nFROM a:1\nARG ¦').slice(0, 2)).toEqual(['V', 'TARGETPLATFORM'])
  })
})

describe('in a mount', () => {
  it('are the keys that its type takes and that are not there yet', () => {
    expect(labels('FROM a:1\nRUN --mount=type=tmpfs,¦')).toEqual(['target', 'size'])
    expect(labels('FROM a:1\nRUN --mount=type=cache,target=/x,¦')).not.toContain('target')
  })
  it('are values', () => {
    expect(labels('FROM a:1\nRUN --mount=type=¦')).toEqual(['bind', 'cache', 'tmpfs', 'secret', 'ssh'])
    expect(labels('FROM a:1\nRUN --mount=type=cache,sharing=l¦')).toEqual(['locked'])
    expect(labels('FROM a:1\nRUN --mount=type=cache,target=/root/.n¦')).toEqual(['/root/.npm', '/root/.nuget/packages'])
    expect(labels('FROM a:1 AS b\nFROM c:1\nRUN --mount=from=¦')).toContain('b')
  })
})

describe('behind a $', () => {
  it('are the variables in scope, those set last first', () => {
    expect(labels('FROM a:1\nENV A=1\nARG B\nRUN c $¦\nENV D=1')).toEqual(['B', 'A', 'PATH'])
    expect(labels('ARG V=1\nFROM a:$¦')[0]).toBe('V')
    expect(labels(`FROM a:1 AS b\nENV A=1\nFROM b\nRUN c "\${¦"`)).toContain('A')
    expect(labels('FROM a:1\nENV A=1 B=$¦')).not.toContain('B')
  })
  it('are closed where a brace was opened', () => {
    expect(taken(`FROM a:1\nENV AB=1\nRUN c \${A¦`)).toBe(`FROM a:1\nENV AB=1\nRUN c \${AB}`)
    expect(taken(`FROM a:1\nENV AB=1\nRUN c \${A¦}`)).toBe(`FROM a:1\nENV AB=1\nRUN c \${AB}`)
  })
  it('are there in a here-document', () => {
    expect(labels('FROM a:1\nENV A=1\nRUN <<E\nb $¦\nE')).toEqual(['A', 'PATH'])
  })
})

describe('where nothing can be known', () => {
  it.each(['FROM a:1\nRUN ec¦', 'FROM a:1\nUSER ¦', 'FROM a:1\nFOO ¦', 'FROM a:1\n# just words ¦'])(
    'is nothing: %s',
    (text) => expect(labels(text)).toEqual([]),
  )
})
