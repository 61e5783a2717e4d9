import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { check, parse, type Span, tokens } from '@/lib/dockerfile'

const seed = 20260801
const folder = 'tests/conformance/corpus/dockerfile'
const corpus: readonly string[] = readdirSync(folder).flatMap((name) =>
  JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')).map((one: { dockerfile: string }) => one.dockerfile),
)

/** Reads a text in every way that an editor does, and holds what has to be true of any text. */
function read(source: string): void {
  const file = parse(source)
  const row = tokens(file)
  expect(row.map(({ start, end }) => source.slice(start, end)).join('')).toBe(source)
  const isWithin = ({ start, end }: Span) => 0 <= start && start <= end && end <= source.length
  const found = check(file)
  const edits = found.flatMap(({ fixes }) => fixes.flatMap((fix) => fix.edits.map(({ span }) => span)))
  const spans = [...spansOf(file), ...found.map(({ span }) => span), ...edits]
  expect(spans.filter((span) => !isWithin(span))).toEqual([])
  expect(found.filter(({ message }) => message === '')).toEqual([])
}

function spansOf(value: unknown, found: Span[] = []): readonly Span[] {
  if (Array.isArray(value)) for (const one of value) spansOf(one, found)
  else if (typeof value === 'object' && value !== null) {
    if ('start' in value && 'end' in value && typeof value.start === 'number') found.push(value as Span)
    else for (const one of Object.values(value)) spansOf(one, found)
  }
  return found
}

const piece = fc.constantFrom(
  ...['FROM', 'RUN', 'COPY', 'ENV', 'ARG', 'ONBUILD', 'HEALTHCHECK', 'EXPOSE', 'WORKDIR', 'SHELL', 'from', 'As', 'CMD'],
  ...[
    ' ',
    '\n',
    '\\\n',
    '`\n',
    '\t',
    '\r\n',
    '\r',
    '#',
    '# check=skip=all\n',
    '# escape=`\n',
    '\ufeff',
    '\u00a0',
    '\u0085',
  ],
  ...[
    'alpine',
    'scratch',
    '--from=',
    '--mount=',
    'type=cache,target=/x',
    '--platform=$',
    '--',
    '<<EOF',
    '<<-"E"',
    'EOF\n',
    '<<',
  ],
  ...[
    '$',
    '${',
    '}',
    ':-',
    '#*',
    '//a/b',
    '"',
    "'",
    '\\',
    '[',
    ']',
    '["a", "b"]',
    ',',
    '=',
    'A=1',
    '$A',
    '80/TCP',
    '1s',
    '😀',
    '\ud800',
  ],
)
const text = fc.array(piece, { maxLength: 40 }).map((parts) => parts.join(''))

test('reads any text without throwing, and loses nothing of it', () => {
  fc.assert(fc.property(fc.oneof(text, fc.string({ unit: 'binary', maxLength: 200 })), read), { seed, numRuns: 3000 })
}, 60_000)

test('reads any change of a real file', () => {
  const change = fc.record({ source: fc.constantFrom(...corpus), at: fc.nat(), length: fc.nat(12), put: text })
  fc.assert(
    fc.property(change, ({ source, at, length, put }) => {
      const start = at % (source.length + 1)
      read(source.slice(0, start) + put + source.slice(start + length))
    }),
    { seed, numRuns: 2000 },
  )
}, 60_000)

test('reads a file that is cut off anywhere', () => {
  for (const source of corpus.filter((_, index) => index % 13 === 0))
    for (let end = 0; end <= source.length; end++) read(source.slice(0, end))
}, 60_000)

test('takes time in proportion to the length', () => {
  // The processor's time, not the clock's: other processes may be at work.
  const time = (source: string) => {
    const began = process.cpuUsage()
    check(parse(source))
    const { user, system } = process.cpuUsage(began)
    return (user + system) / 1000
  }
  const shapes = [
    'RUN a \\\n',
    '$',
    '${a:-',
    '"',
    'ENV A=$A\n',
    'ARG A=1\n',
    '<<E ',
    '# a\n',
    'FROM a AS b\n',
    '\\\n',
    '[',
    ' ',
    'COPY --from=a b c\n',
    'ONBUILD ',
    'LABEL a=“b\n',
    'RUN --mount=type=cache,target=/x a\n',
    'EXPOSE 1\n',
    'CMD a\n',
    'a,',
    '--a ',
    'RUN <<E\nE\n',
  ]
  for (const shape of shapes) {
    const make = (count: number) => `FROM scratch\nRUN true\n${shape.repeat(count)}`
    time(make(500))
    // Eight times the text: in proportion would be eight times the time, with its square sixty-four times.
    const small = Math.min(time(make(800)), time(make(800)), time(make(800)))
    const enough = Math.max(200, small * 30)
    let large = time(make(6400))
    for (let again = 0; again < 3 && large >= enough; again++) large = Math.min(large, time(make(6400)))
    expect(large, `${JSON.stringify(shape)}: ${small} ms, then ${large} ms`).toBeLessThan(enough)
  }
}, 120_000)
