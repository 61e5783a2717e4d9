import { describe, expect, it } from 'vitest'
import { parse } from '@/lib/dockerfile/parse/parse'
import { callsOf, countFlags, flagsOf, hasArg, hasFlag, plainArgs, withoutValuesOf } from '@/lib/dockerfile/shell/calls'
import { runScript } from '@/lib/dockerfile/shell/run-script'
import { parseShell } from '@/lib/dockerfile/shell/script'

const calls = (text: string) => callsOf(parseShell({ text, joints: [{ at: 0, source: 0 }] }))
const names = (text: string) => calls(text).map(({ name }) => name)
const only = (text: string) => calls(text)[0]!

describe('the programs that a script calls', () => {
  it('are found in chains, pipes, substitutions, loops, conditions and functions', () => {
    expect(names('a && b | c; (d); { e; }; if f; then g; fi')).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g'])
    expect(names('a "$(b)" `c` <(d); h() { i; }; case $(j) in x) k ;; esac')).toEqual([
      'a',
      'b',
      'c',
      'd',
      'i',
      'j',
      'k',
    ])
    expect(names(`a "$(b "$(c)")" $\{X:-$(d)} $(( $(e) ))`)).toEqual(['a', 'b', 'c', 'd', 'e'])
    expect(names('X=$(a) b > "$(c)"')).toEqual(['b', 'a', 'c'])
    expect(names('cat <<E\n$(a)\nE')).toEqual(['cat', 'a'])
  })
  it('are the words behind exec, command and builtin', () => {
    expect(names('exec a b; command c; builtin d; busybox e; exec -a x f; command -v g')).toEqual([
      'a',
      'c',
      'd',
      'e',
      'f',
      'command',
    ])
    expect(only('command a b').args.map(({ text }) => text)).toEqual(['a', 'b'])
  })
  it('are not those that a variable names, nor tests, nor what another program is given', () => {
    expect(names('$A b; [ -f x ]; sh -c "c"; env d; sudo e')).toEqual(['sh', 'env', 'sudo'])
  })
  it('are none in a text that is no script', () => {
    expect(names('a && "b')).toEqual([])
  })
})

describe('the flags of a call', () => {
  it('are read from long and short words', () => {
    const flags = calls('a --b=c -def --g -- - h')[0]!.args.flatMap(flagsOf)
    expect(flags).toEqual(['b', 'd', 'e', 'f', 'g'])
  })
  it('are found and counted', () => {
    const call = only('apt-get install -qqy --quiet x')
    expect(hasFlag(call, 'y')).toBe(true)
    expect(hasFlag(call, 'yes')).toBe(false)
    expect(countFlags(call, 'q')).toBe(2)
    expect(hasArg(call, 'install', 'in')).toBe(true)
  })
  it('take the word behind them along, but not behind an =', () => {
    const rest = (text: string) => plainArgs(withoutValuesOf(only(text), 't', 'to')).map((word) => word.text)
    expect(rest('a -t b c')).toEqual(['c'])
    expect(rest('a --to=b c')).toEqual(['c'])
    expect(rest('a --to b c -x d')).toEqual(['c', 'd'])
  })
})

describe('the script of a RUN', () => {
  const script = (source: string) => {
    const run = parse(`FROM x\n${source}`).instructions[1]
    if (run?.kind !== 'run') throw new Error('no RUN')
    return runScript(run)
  }
  const words = (source: string) => {
    const text = `FROM x\n${source}`
    return script(source).calls.flatMap(({ command }) =>
      command.words.map(({ span }) => text.slice(span.start, span.end)),
    )
  }
  it('knows the places of its words, over continued lines and comments', () => {
    expect(words('RUN a \\\n  # no\n  b && \\\n  c d\\\ne')).toEqual(['a', 'b', 'c', 'd\\\ne'])
  })
  it('knows them in a here-document whose tabs are dropped', () => {
    expect(words('RUN <<-E\n\ta b\n\t\tc\n\tE')).toEqual(['a', 'b', 'c'])
  })
  it('knows them in a JSON array', () => {
    expect(words('RUN ["a", "b c"]')).toEqual(['a', 'b', 'c'])
  })
  it('is the body of the here-document where nothing else is run', () => {
    const name = (source: string) => script(source).calls.map((call) => call.name)
    expect(name('RUN <<E\na\nb\nE')).toEqual(['a', 'b'])
    expect(name('RUN <<E bash -e\na\nE')).toEqual(['bash', 'a'])
    expect(name('RUN cat <<E > /x\na\nE')).toEqual(['cat'])
    expect(name('RUN <<E python3\nimport a\nE')).toEqual(['python3'])
    expect(name('RUN <<E\n#!/usr/bin/env python3\nimport a\nE')).toEqual([])
  })
  it('is read once', () => {
    const run = parse('FROM x\nRUN a').instructions[1]
    if (run?.kind !== 'run') throw new Error('no RUN')
    expect(runScript(run)).toBe(runScript(run))
  })
})
