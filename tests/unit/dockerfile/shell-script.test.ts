import { describe, expect, it } from 'vitest'
import { parseShell } from '@/lib/dockerfile/shell/script'
import type { ShellCommand, ShellScript, Statement } from '@/lib/dockerfile/shell/syntax'

const read = (text: string) => parseShell({ text, joints: [{ at: 0, source: 0 }] })

/** The commands of a script, as one line: `;` parts statements, `{}` holds what a compound command holds. */
const sketch = (script: ShellScript) => statements(script.statements)
const statements = (list: readonly Statement[]): string => list.map(statement).join('; ')
const statement = ({ pipelines, operators }: Statement) =>
  pipelines
    .map((pipeline, index) => {
      const text = pipeline.commands.map(command).join(' | ')
      return `${index > 0 ? ` ${operators[index - 1]!.text} ` : ''}${pipeline.negated ? '! ' : ''}${text}`
    })
    .join('')
const command = (one: ShellCommand): string =>
  one.kind === 'simple'
    ? one.words.map(({ text }) => text).join(' ')
    : `${one.kind}{${one.blocks.map(statements).join(' / ')}}`

describe('lists and pipes', () => {
  it('reads && and || with what stands between them', () => {
    expect(sketch(read('a 1 && b || c'))).toBe('a 1 && b || c')
  })
  it('parts statements at ; & and line ends', () => {
    expect(sketch(read('a; b & c\nd'))).toBe('a; b; c; d')
    expect(read('a & b').statements[0]?.terminator?.text).toBe('&')
  })
  it('reads pipes, also those of stderr', () => {
    expect(sketch(read('a | b |& c'))).toBe('a | b | c')
  })
  it('goes on behind an operator on the next line', () => {
    expect(sketch(read('a &&\n  b |\n  c'))).toBe('a && b | c')
  })
  it('leaves comments out, but not a # within a word', () => {
    expect(sketch(read('a # b && c\nd#e'))).toBe('a; d#e')
  })
  it('reads a negated pipeline', () => {
    expect(sketch(read('! grep x y'))).toBe('! grep x y')
  })
})

describe('compound commands', () => {
  it.each([
    ['(a; b)', 'subshell{a; b}'],
    ['{ a; b; } > x', 'group{a; b}'],
    ['if a; then b; elif c; then d; else e; fi', 'if{a / b / c / d / e}'],
    ['for x in 1 2; do a; done', 'for{a}'],
    ['for x; do a; done', 'for{a}'],
    ['for ((i = 0; i < 3; i++)); do a; done', 'for{a}'],
    ['while a; do b; done', 'while{a / b}'],
    ['until a\ndo\nb\ndone', 'until{a / b}'],
    ['case x in a | b) c ;; (*) d; e ;; esac', 'case{c / d; e}'],
    ['f() { a; }', 'function{a}'],
    ['function f { a; }', 'function{a}'],
    ['f-1 () ( a )', 'function{a}'],
    ['((a + 1))', 'arithmetic{}'],
    ['((a); b)', 'subshell{subshell{a}; b}'],
    ['[ -f x ] && a', 'test{} && a'],
    ['[[ $x =~ ^(a|b)$ && ! -f y ]]', 'test{}'],
  ])('reads %s', (text, expected) => {
    const script = read(text)
    expect(script.problem).toBeUndefined()
    expect(sketch(script)).toBe(expected)
  })
  it('takes a word that begins with a keyword for a word', () => {
    expect(sketch(read('done-it; iffy then'))).toBe('done-it; iffy then')
  })
  it('finds the command behind time', () => {
    const [one] = read('time -p make all').statements
    const first = one?.pipelines[0]?.commands[0]
    expect(first?.kind === 'simple' && first.timed?.commands.map(command)).toEqual(['make all'])
  })
})

describe('redirections and here-documents', () => {
  const redirects = (text: string) => {
    const first = read(text).statements[0]?.pipelines[0]?.commands[0]
    return first?.redirects.map(({ operator, target }) => `${operator}${target?.text}`)
  }
  it('keeps them apart from the arguments', () => {
    expect(redirects('a >x 2>&1 </dev/null b')).toEqual(['>x', '>&1', '</dev/null'])
    expect(sketch(read('a >x 2>&1 b'))).toBe('a b')
    expect(redirects('a &>>x')).toEqual(['&>>x'])
    expect(redirects('a <<< "x y"')).toEqual(['<<<x y'])
  })
  it('reads the lines of a here-document and goes on behind them', () => {
    const script = read('cat <<A <<-B && c\none $(two)\nA\n\tthree\n\tB\nd')
    expect(sketch(script)).toBe('cat && c; d')
    const first = script.statements[0]?.pipelines[0]?.commands[0]
    expect(first?.redirects.map(({ body }) => body?.text)).toEqual(['one $(two)\n', '\tthree\n'])
    expect(first?.redirects[0]?.body?.parts.some(({ kind }) => kind === 'commands')).toBe(true)
  })
  it('expands nothing where the delimiter is quoted', () => {
    const first = read("cat <<'A'\n$(two)\nA").statements[0]?.pipelines[0]?.commands[0]
    expect(first?.redirects[0]?.body?.parts).toEqual([])
  })
})

describe('text that is no script', () => {
  it.each([
    'echo "a',
    "echo 'a",
    'echo `a',
    'echo $(a',
    'a &&',
    '&& a',
    'a ;; b',
    'echo (a)',
    'if a; then b',
    'if a; then fi',
    'for x in a; b; done',
    'case x in a) b',
    '(a',
    '{ a',
    '[ -f x && a',
    '[ a b c ]',
    'a >',
    'cat <<A\nb',
    'if ($true) { a }',
    '}',
  ])('has a problem: %s', (text) => {
    expect(read(text).problem).toBeDefined()
  })
  it('says where it is', () => {
    expect(read('a && "b').problem).toEqual({ message: 'a double quote is not closed', span: { start: 5, end: 6 } })
  })
})
