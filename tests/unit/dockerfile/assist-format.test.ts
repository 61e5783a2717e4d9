import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from '@/lib/dockerfile'
import { applyEdits } from '@/lib/dockerfile/assist/apply'
import { format } from '@/lib/dockerfile/assist/format'
import { plan } from '@/lib/engine'

const formatted = (text: string) => applyEdits(text, format(parse(text)))

function corpus(): readonly string[] {
  return ['dockerfile', 'hadolint'].flatMap((folder) =>
    readdirSync(`tests/conformance/corpus/${folder}`)
      .filter((name) => name.endsWith('.json') && !name.startsWith('_'))
      .flatMap((name): { dockerfile: string }[] =>
        JSON.parse(readFileSync(`tests/conformance/corpus/${folder}/${name}`, 'utf8')),
      )
      .map(({ dockerfile }) => dockerfile),
  )
}

/** What a build would do: everything but how the lines are written. */
function work(text: string): unknown {
  const { vertices, image, error } = plan(parse(text))
  return [vertices.map(({ op, digest, inputs }) => ({ op, digest, inputs })), image, error?.message]
}

describe('formatting', () => {
  it('writes keywords in capitals and puts one blank between words', () => {
    expect(formatted('from   a:1 as  b\ncopy  --chown=1   a\tb  /c/  \nenv A=1    B=2\n')).toBe(
      'FROM a:1 AS b\nCOPY --chown=1 a b /c/\nENV A=1 B=2\n',
    )
    expect(formatted('FROM a:1\nonbuild  run  x\n')).toBe('FROM a:1\nONBUILD run  x\n')
  })
  it('leaves the text of a RUN as it is', () => {
    const text = 'FROM a:1\nRUN a   b \\\n      &&   c   \nCMD  x   y\n'
    expect(formatted(text)).toBe(text.replace('CMD  ', 'CMD '))
  })
  it('leaves JSON, quotes and here-documents as they are', () => {
    const text = 'FROM a:1\nCOPY ["a  b",   "/c"]\nRUN <<E\n  a   b  \n\n\nE\nLABEL a="b   c"\n'
    expect(formatted(text)).toBe(text)
  })
  it('takes indents, blanks at line ends and double empty lines away', () => {
    expect(formatted('FROM a:1\n\n\n\n   # b   \n  COPY a /b\t\n   \nUSER 1\n\n\n')).toBe(
      'FROM a:1\n\n# b\nCOPY a /b\n\nUSER 1\n',
    )
  })
  it('puts an empty line above each further stage, its comments included', () => {
    expect(formatted('FROM a:1 AS b\nUSER 1\n# next\nFROM c:1\n')).toBe('FROM a:1 AS b\nUSER 1\n\n# next\nFROM c:1\n')
  })
  it('takes empty lines out of an instruction', () => {
    expect(formatted('FROM a:1\nRUN b \\\n\n  c\n')).toBe('FROM a:1\nRUN b \\\n  c\n')
  })
  it('makes no directive of a comment', () => {
    const text = '\n# escape=`\nFROM a:1\n'
    expect(formatted(text)).toBe(text)
  })
  it('ends the file with one line end, and keeps those of Windows', () => {
    expect(formatted('FROM a:1')).toBe('FROM a:1\n')
    expect(formatted('from a:1\r\nuser  1')).toBe('FROM a:1\r\nUSER 1\r\n')
  })
  it('leaves a file alone that cannot be read', () => {
    expect(format(parse('FROM a:1\nRUN <<E\nx'))).toEqual([])
  })
  it('changes nothing of what a build would do, and nothing the second time', () => {
    let changed = 0
    for (const text of corpus()) {
      const after = formatted(text)
      if (after === text) continue
      changed++
      expect(work(after), text).toEqual(work(text))
      expect(formatted(after), text).toBe(after)
    }
    expect(changed).toBeGreaterThan(50)
  }, 60_000)
})
