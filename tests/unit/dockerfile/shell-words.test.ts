import { describe, expect, it } from 'vitest'
import { parseShell } from '@/lib/dockerfile/shell/script'

const words = (text: string) => {
  const command = parseShell({ text, joints: [{ at: 0, source: 0 }] }).statements[0]?.pipelines[0]?.commands[0]
  return command?.kind === 'simple' ? command.words : []
}
const texts = (text: string) => words(text).map((word) => word.text)

/** How a variable reads. */
const braced = (inner: string) => `\${${inner}}`
const output = braced('VAR')

describe('the words of a command', () => {
  it('lose their quotes and escapes', () => {
    expect(texts(String.raw`a 'b c' "d e" f\ g $'h i' j"k"l`)).toEqual(['a', 'b c', 'd e', 'f g', 'h i', 'jkl'])
    expect(texts(String.raw`a "x\"y\$z\n" '\n'`)).toEqual(['a', 'x"y$z\\n', '\\n'])
  })
  it('show variables with braces, however they were written', () => {
    expect(texts(`a $B ${braced('C')} "${braced('D:-e')}" ${braced('F:-"g h"')} $1 $@`)).toEqual([
      'a',
      braced('B'),
      braced('C'),
      braced('D:-e'),
      braced('F:-g h'),
      braced('1'),
      braced('@'),
    ])
  })
  it('stand for the output of commands and arithmetic', () => {
    expect(texts('a $(b c) `d` "x$(e)y" $((1 + $(f)))')).toEqual(['a', output, output, `x${output}y`, output])
  })
  it('keep patterns and braces that choose nothing', () => {
    expect(texts('a *.txt [a-z]? {} {b} c{d,e} f[g]==1')).toEqual(['a', '*.txt', '[a-z]?', '{}', '{b}', 'c', 'f[g]==1'])
  })
  it('are literal where nothing in them is expanded', () => {
    expect(words('a "b" $C d* e$').map(({ literal }) => literal)).toEqual(['a', 'b', undefined, undefined, 'e$'])
  })
  it('go on behind an escaped line end', () => {
    expect(texts('a b\\\nc \\\n d')).toEqual(['a', 'bc', 'd'])
  })
  it('leave assignments in front out', () => {
    expect(texts('A=1 B="x y" C=(1 2) d E=2')).toEqual(['d', 'E=2'])
  })
  it('know their places', () => {
    const text = 'echo "a b" $C'
    expect(words(text).map(({ span }) => text.slice(span.start, span.end))).toEqual(['echo', '"a b"', '$C'])
  })
})
