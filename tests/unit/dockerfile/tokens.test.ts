import { expect, test } from 'vitest'
import { parse, tokens } from '@/lib/dockerfile'

const row = (source: string) =>
  tokens(parse(source))
    .filter(({ kind }) => kind !== 'space' && kind !== 'newline')
    .map(({ kind, start, end }) => `${kind}:${source.slice(start, end)}`)

test('names the parts of a FROM', () => {
  expect(row(`FROM --platform=$P a:\${V:-1} AS b`)).toEqual([
    ...['keyword:FROM', 'flag:--platform', 'operator:=', 'operator:$', 'variable:P'],
    ...['image:a:', `operator:\${`, 'variable:V', 'modifier::-', 'image:1', 'operator:}', 'keyword:AS', 'stage:b'],
  ])
})

test('names keys and values of mounts and of pairs', () => {
  expect(row('FROM a\nRUN --mount=type=cache,target=/x go')).toEqual([
    ...[
      'keyword:FROM',
      'image:a',
      'keyword:RUN',
      'flag:--mount',
      'operator:=',
      'key:type',
      'operator:=',
      'value:cache',
    ],
    ...['operator:,', 'key:target', 'operator:=', 'value:/x', 'command:go'],
  ])
  expect(row('FROM a\nENV A="x $B"').slice(2)).toEqual([
    ...['keyword:ENV', 'key:A', 'operator:=', 'value:"x ', 'operator:$', 'variable:B', 'value:"'],
  ])
})

test('parts a word where a continuation runs through it', () => {
  expect(row('FROM a\nRUN b \\\n# c\n d').slice(2)).toEqual([
    ...['keyword:RUN', 'command:b ', 'continuation:\\', 'comment:# c', 'command: d'],
  ])
})

test('names the delimiters and the body of a heredoc', () => {
  expect(row('FROM a\nCOPY <<-"E" /x\n$A\nE\n').slice(2)).toEqual([
    ...['keyword:COPY', 'operator:<<-', 'delimiter:"E"', 'path:/x', 'body:$A\n', 'delimiter:E'],
  ])
})

test('names directives, triggers and JSON strings', () => {
  expect(row('# escape=`\nFROM a\nONBUILD CMD ["b"]')).toEqual([
    ...['comment:# ', 'directive:escape', 'operator:=', 'value:`', 'keyword:FROM', 'image:a'],
    ...['keyword:ONBUILD', 'keyword:CMD', 'operator:[', 'string:"b"', 'operator:]'],
  ])
})
