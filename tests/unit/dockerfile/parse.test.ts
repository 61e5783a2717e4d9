import { describe, expect, test } from 'vitest'
import { heredocText, type Instruction, parse } from '@/lib/dockerfile'

const texts = (source: string) => parse(source).instructions.map(({ text }) => text)
const messages = (source: string) => parse(source).problems.map(({ message }) => message)
const only = <K extends Instruction['kind']>(source: string, kind: K) => {
  const found = parse(`FROM a\n${source}`).instructions[1]!
  expect(found.kind).toBe(kind)
  return found as Instruction & { kind: K }
}

describe('lines', () => {
  test('join where an escape character ends them, with the blanks of the next line', () => {
    expect(texts('FROM a\nRUN b \\\n  c \\ \t\n d')).toEqual(['FROM a', 'RUN b   c  d'])
  })
  test('do not join behind two escape characters', () => {
    expect(texts('FROM a\nRUN b \\\\\nRUN c')).toEqual(['FROM a', 'RUN b \\\\', 'RUN c'])
  })
  test('leave out the comments and blank lines of a continuation, and remember them', () => {
    const file = parse('FROM a\nRUN b \\\n# why\n\n  c')
    const run = file.instructions[1]!
    expect(run.text).toBe('RUN b   c')
    expect(run.lines).toEqual([2, 5])
    expect(run.gaps).toHaveLength(1)
    expect(file.comments.map(({ text }) => text)).toEqual(['why'])
  })
  test('are counted alike with CRLF, and a byte order mark is no letter', () => {
    const file = parse('\ufeffFROM a\r\nRUN b \\\r\n c\r\n')
    expect(file.instructions.map(({ lines }) => lines)).toEqual([
      [1, 1],
      [2, 3],
    ])
    expect(file.problems).toEqual([])
  })
  test('of more than 65535 bytes are refused, one of 65535 is not', () => {
    const line = (bytes: number) => `FROM a\nRUN ${'x'.repeat(bytes - 4)}\n`
    expect(messages(line(65535))).toEqual([])
    expect(messages(line(65536))).toEqual(['dockerfile line greater than max allowed size of 65535'])
    expect(messages(`FROM a\nRUN ${'é'.repeat(32766)}`)).toHaveLength(1)
  })
})

describe('directives', () => {
  test('count at the very top only, each once', () => {
    const file = parse('# syntax=a\n# Escape = `\n# check=skip=all\nFROM a\nRUN b `\n c')
    expect(file.directives.map(({ name, value }) => [name, value])).toEqual([
      ['syntax', 'a'],
      ['escape', '`'],
      ['check', 'skip=all'],
    ])
    expect(file.escape).toBe('`')
    expect(file.checks.skip).toBe('all')
    expect(file.instructions[1]!.text).toBe('RUN b  c')
  })
  test.each(['\n# escape=`\nFROM a', '# a\n# escape=`\nFROM a', 'FROM a\n# escape=`'])(
    'are comments in %j',
    (source) => {
      expect(parse(source).escape).toBe('\\')
    },
  )
  test('point to the line above where one is repeated, as BuildKit does', () => {
    const [problem] = parse('# escape=`\n# escape=`\nFROM a').problems
    expect(problem).toMatchObject({ message: 'only one escape parser directive can be used', lines: [[1, 1]] })
  })
  test('the options of a check are refused before all else', () => {
    expect(messages('# check=error=maybe\nFROMM a')[0]).toBe(
      'failed to parse check options: failed to parse check option "error=maybe": strconv.ParseBool: parsing "maybe": invalid syntax',
    )
  })
})

describe('comments', () => {
  test('belong to the instruction below, across blank lines but not across an empty comment', () => {
    const file = parse('# a\n#\n# b\n\nFROM x\n# c\nRUN y')
    expect(file.instructions.map(({ comments }) => comments.map(({ text }) => text))).toEqual([['b'], ['c']])
  })
})

describe('words', () => {
  test('keep their place across a continuation', () => {
    const source = 'FROM a\nENV A=1 \\\n  B="x \\\n y"'
    const { pairs } = parse(source).instructions[1] as Instruction & { kind: 'env' }
    expect(pairs.map(({ key, value }) => [key.text, value.text])).toEqual([
      ['A', '1'],
      ['B', '"x  y"'],
    ])
    const { span } = pairs[1]!.value
    expect(source.slice(span.start, span.end)).toBe('"x \\\n y"')
  })
  test('of a JSON array are decoded, and their span is the whole string', () => {
    const source = 'FROM a\nCMD ["a\\u0041", "b c"]'
    const cmd = parse(source).instructions[1] as Instruction & { kind: 'cmd' }
    const words = cmd.command.form === 'exec' ? cmd.command.words : []
    expect(words.map(({ text }) => text)).toEqual(['aA', 'b c'])
    expect(words.map(({ span }) => source.slice(span.start, span.end))).toEqual(['"a\\u0041"', '"b c"'])
  })
  test.each(["CMD ['a']", 'CMD ["a"', 'CMD ["c:\\dir"]', 'CMD ["a"] b'])(
    '%s is no JSON array but a command',
    (source) => {
      expect(only(source, 'cmd').command.form).toBe('shell')
    },
  )
  test('of a JSON array are strings', () => {
    expect(messages('FROM a\nCMD ["a", 1]')).toEqual([
      'when using JSON array syntax, arrays must be comprised of strings only',
    ])
  })
  test('of the old ENV form are two: a name and the rest of the line', () => {
    const { pairs } = only('ENV A  b=c  d', 'env')
    expect(pairs).toMatchObject([{ key: { text: 'A' }, value: { text: 'b=c  d' }, legacy: true }])
  })
  test('an ARG takes several, and quotes hold one together', () => {
    expect(only('ARG A B="x y" C=', 'arg').args.map(({ name, value }) => [name.text, value?.text])).toEqual([
      ['A', undefined],
      ['B', '"x y"'],
      ['C', ''],
    ])
  })
})

describe('flags', () => {
  test('lose their quotes, and end at two dashes', () => {
    const copy = only('COPY --from="a b" --chown=x\\ y -- --c d', 'copy')
    expect([copy.from?.text, copy.chown?.text]).toEqual(['a b', 'x y'])
    expect([...copy.sources, copy.dest].map(({ text }) => text)).toEqual(['--c', 'd'])
  })
  test.each([
    ['COPY --chwn=a b c', 'unknown flag: --chwn (did you mean chown?)'],
    ['COPY --from a b', 'missing a value on flag: --from'],
    ['COPY --from=a --from=b c d', 'duplicate flag specified: --from'],
    ['COPY --link=maybe a b', 'expecting boolean value for flag --link, not: maybe'],
    ['CMD --x', 'unknown flag: --x'],
    ['RUN --network=bridge a', 'invalid network mode "bridge"'],
    ['RUN --mount=from=$A,target=/a b', "'from' doesn't support variable expansion, define alias stage instead"],
    ['HEALTHCHECK --interval=5 CMD a', 'time: missing unit in duration "5"'],
    ['HEALTHCHECK --interval=1us CMD a', 'Interval "interval" cannot be less than 1ms'],
    ['HEALTHCHECK --retries=-1 CMD a', '--retries cannot be negative (-1)'],
  ])('%s: %s', (source, message) => {
    expect(messages(`FROM a\n${source}`)).toEqual([`dockerfile parse error on line 2: ${message}`])
  })
})

describe('heredocs', () => {
  test('take the lines up to their delimiter, several in a row', () => {
    const { heredocs, lines } = only('COPY <<A <<-"B" /x/\n1\nA\n\t2\n\tB\n', 'copy')
    expect(lines).toEqual([2, 6])
    expect(heredocs.map(({ name, content, expand, chomp }) => ({ name, content, expand, chomp }))).toEqual([
      { name: 'A', content: '1\n', expand: true, chomp: false },
      { name: 'B', content: '\t2\n', expand: false, chomp: true },
    ])
    expect(heredocText(heredocs[1]!)).toBe('2\n')
  })
  test.each(['RUN ["cat", "<<A"]', 'ENV A="<<B"', 'RUN echo $((1 <<< 2))', 'RUN cat "<<A'])('%s has none', (source) => {
    const file = parse(`FROM a\n${source}\nRUN b`)
    expect(file.instructions).toHaveLength(3)
    expect(file.problems).toEqual([])
  })
  test('without an end are refused, and marked from their start to the end of the file', () => {
    expect(parse('FROM a\nRUN <<A\nb\nc\n').problems).toMatchObject([
      { message: 'unterminated heredoc', lines: [[2, 4]] },
    ])
  })
  test('stand inside an ONBUILD too', () => {
    const onbuild = only('ONBUILD RUN <<A\nb\nA\n', 'onbuild')
    expect(onbuild.expression.text).toBe('RUN <<A\nb\nA')
    expect(onbuild.trigger.heredocs).toHaveLength(1)
  })
})

describe('stages', () => {
  test('are the FROMs, with names in lower case, and globals are the ARGs above', () => {
    const file = parse('ARG A=1\nFROM x AS Build\nRUN y\nFROM z')
    expect(file.globals).toHaveLength(1)
    expect(file.stages.map(({ name, instructions }) => [name, instructions.length])).toEqual([
      ['build', 1],
      [undefined, 0],
    ])
    expect(file.instructions.map(({ stage }) => stage)).toEqual([-1, 0, 0, 1])
  })
  test('open at a FROM that makes no sense, too', () => {
    expect(parse('FROM a b\nRUN c').stages).toHaveLength(1)
  })
})

describe('problems', () => {
  test('do not hide what stands below them', () => {
    const file = parse('FROM a AS 1b\nRUNN x\nCOPY y\nENV A\nWORKDIR /z')
    expect(file.problems.map(({ message }) => message)).toEqual([
      'ENV must have two arguments',
      'dockerfile parse error on line 1: invalid name for build stage: "1b", name can\'t start with a number or contain symbols',
      'dockerfile parse error on line 2: unknown instruction: RUNN (did you mean RUN?)',
      'dockerfile parse error on line 3: COPY requires at least two arguments, but only one was provided. Destination could not be determined',
    ])
    expect(file.instructions[4]).toMatchObject({ kind: 'workdir', value: { text: '/z' } })
  })
  test('bring the near name as a fix', () => {
    const source = 'FROM a\nRUNN --mnt=x y'
    const [problem] = parse(source).problems
    expect(problem?.fixes).toEqual([{ title: 'Write RUN', edits: [{ span: { start: 7, end: 11 }, text: 'RUN' }] }])
  })
  test.each([
    ['', ['the Dockerfile cannot be empty', 'file with no instructions']],
    ['# a\n', ['file with no instructions']],
    ['ARG A\n', ['dockerfile contains no stages to build']],
    ['RUN a\nFROM b', ['no build stage in current context']],
  ])('of the whole of %j are told', (source, expected) => {
    expect(messages(source)).toEqual(expected)
  })
  test('inside a trigger are none until it fires', () => {
    expect(messages('FROM a\nONBUILD XYZZY b')).toEqual([])
    expect(only('ONBUILD XYZZY b', 'onbuild').trigger.problems).toMatchObject([
      { message: 'unknown instruction: XYZZY' },
    ])
  })
})

describe('flags are taken apart byte by byte, as BuildKit does', () => {
  const values = (source: string) => parse(source).instructions[0]!.flags.map(({ value }) => value?.text)
  const words = (source: string) => parse(source).instructions[0]!.words.map(({ text }) => text)
  test('so a letter beyond ASCII is several', () => {
    expect(values('COPY --chown=é a b')).toEqual(['Ã©'])
    expect(words('COPY --chown=é é b')).toEqual(['é', 'b'])
  })
  test('and one of which a byte looks like a blank ends the flag', () => {
    expect(values('COPY --chown=à a b')).toEqual(['Ã'])
    expect(values('COPY --chown="à" a b')).toEqual(['Ã\u00a0'])
  })
})
