import { describe, expect, it } from 'vitest'
import { parse } from '@/lib/dockerfile'
import { applyEdits } from '@/lib/dockerfile/assist/apply'
import { definitionAt, nameAt, occurrencesAt, renameAt } from '@/lib/dockerfile/assist/rename'

/** The text with a mark taken out, and where it stood. */
function marked(text: string) {
  const offset = text.indexOf('¦')
  const source = text.replace('¦', '')
  return { source, offset, file: parse(source) }
}

function renamed(text: string, to: string): string {
  const { source, offset, file } = marked(text)
  const result = renameAt(file, offset, to)
  return 'edits' in result ? applyEdits(source, result.edits) : result.problem
}

function definition(text: string): string | undefined {
  const { source, offset, file } = marked(text)
  const span = definitionAt(file, offset)
  return span && `${source.slice(0, span.start).split('\n').length}: ${source.slice(span.start, span.end)}`
}

describe('a stage', () => {
  const text = 'FROM a:1 AS Build\nFROM build AS next\nFROM c:1\nCOPY --from=BU¦ILD /a /a\nCOPY --from=0 /b /b\n'
  it('is renamed where it is named, not where it is counted', () => {
    expect(renamed(text, 'base')).toBe(
      'FROM a:1 AS base\nFROM base AS next\nFROM c:1\nCOPY --from=base /a /a\nCOPY --from=0 /b /b\n',
    )
  })
  it('is renamed in mounts', () => {
    expect(renamed('FROM a:1 AS b¦\nFROM c:1\nRUN --mount=from=b,target=/m d', 'e')).toBe(
      'FROM a:1 AS e\nFROM c:1\nRUN --mount=from=e,target=/m d',
    )
  })
  it('is found from its uses, by name and by number', () => {
    expect(definition(text)).toBe('1: Build')
    expect(definition('FROM a:1\nFROM b:1\nCOPY --from=0¦ /a /a')).toBe('1: FROM')
  })
  it('is the last one of that name above', () => {
    expect(definition('FROM a:1 AS x\nFROM b:1 AS x\nFROM x¦ AS y')).toBe('2: x')
  })
  it('takes no name that is taken, reserved or none', () => {
    expect(renamed(text, 'next')).toBe('next already names something else in this file.')
    expect(renamed(text, 'scratch')).toBe('scratch has a meaning of its own in a build.')
    expect(renamed(text, '1st')).toMatch(/^A stage name begins with a letter/)
    expect(renamed('FROM a:1\nFROM b:1\nCOPY --from=0¦ /a /a', 'x')).toMatch(/^This stage has no name yet/)
  })
})

describe('a variable', () => {
  it('is renamed in words, shells, here-documents and arrays', () => {
    const text = [
      'FROM a:1',
      `ENV V¦=1 W="\${V:-2}"`,
      `RUN echo $V "\${V}" && sh -c 'echo $V' && V=3 x`,
      'COPY <<E /$V',
      '$V "$V"',
      'E',
      'RUN cat <<E > /x',
      '$V',
      'E',
      'CMD ["sh", "-c", "echo $V"]',
    ].join('\n')
    expect(renamed(text, 'NAME')).toBe(
      text
        .replace('¦', '')
        .replace('ENV V=', 'ENV NAME=')
        .replaceAll(/(\$\{?)V/g, '$1NAME')
        .replace('V=3', 'NAME=3'),
    )
  })
  it('is the same above the first FROM and in the stages that repeat it', () => {
    expect(renamed('ARG V=1\nFROM a:$V\nARG V\nRUN b $V¦\nFROM c:1\nENV V=2\nRUN d $V', 'W')).toBe(
      'ARG W=1\nFROM a:$W\nARG W\nRUN b $W\nFROM c:1\nENV V=2\nRUN d $V',
    )
  })
  it('is the same in a stage and in those built on it', () => {
    expect(renamed('FROM a:1 AS b\nENV V=1\nFROM b\nRUN c $V¦\nFROM d:1\nENV V=2', 'W')).toBe(
      'FROM a:1 AS b\nENV W=1\nFROM b\nRUN c $W\nFROM d:1\nENV V=2',
    )
  })
  it('is found where it was last set', () => {
    expect(definition('FROM a:1\nENV V=1\nENV V=2\nRUN b $V¦')).toBe('3: V')
    expect(definition('FROM a:1\nENV V=1\nENV V=2 W=$V¦')).toBe('2: V')
    expect(definition('FROM a:1\nARG V=1 W=$V¦')).toBe('2: V')
    expect(definition('FROM a:1 AS b\nENV V=1\nFROM b AS c\nENV V=2\nFROM b\nRUN d $V¦')).toBe('2: V')
    expect(definition('FROM a:1\nRUN b $PATH¦')).toBeUndefined()
  })
  it('keeps names that a build gives, and takes none that is in use', () => {
    expect(renamed('FROM a:1\nARG TARGETARCH¦', 'X')).toBe('TARGETARCH is given by the build; its name is fixed.')
    expect(renamed('FROM a:1\nENV A¦=1 B=2', 'B')).toBe('B is in use already.')
    expect(renamed('FROM a:1\nRUN b $C¦', 'D')).toMatch(/^No ARG or ENV of this file sets C/)
    expect(renamed('FROM a:1\nENV A¦=1', '1A')).toMatch(/^A variable holds letters/)
  })
  it('has all its places told', () => {
    const { file, offset, source } = marked(`FROM a:1\nENV A=1\nRUN b $A¦ \${A}`)
    expect(occurrencesAt(file, offset).map(({ start, end }) => source.slice(start, end))).toEqual(['A', 'A', 'A'])
    expect(nameAt(file, offset)?.name).toBe('A')
    expect(nameAt(file, 3)).toBeUndefined()
  })
})
