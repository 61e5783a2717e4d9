import { describe, expect, test } from 'vitest'
import { evaluate, type Given, type Instruction, parse } from '@/lib/dockerfile'

const read = (source: string, given?: Given) => evaluate(parse(source), given)
const messages = (source: string, given?: Given) => read(source, given).problems.map(({ message }) => message)
const last = (source: string, given?: Given) => {
  const { stages } = read(source, given)
  return stages[stages.length - 1]!.steps.at(-1)!
}

describe('variables', () => {
  test('of one ENV all see the old values', () => {
    const { expanded } = last('FROM a\nENV A=1\nENV A=2 B=$A')
    expect(expanded).toMatchObject({ pairs: [{ value: { text: '2' } }, { value: { text: '1' } }] })
  })
  test('of one ARG see the names before them', () => {
    expect(last(`FROM a\nARG A=1 B=\${A}2\nRUN x`).env.get('B')).toBe('12')
  })
  test('given by --build-arg beat the default, which beats the global value', () => {
    const source = 'ARG V=global\nFROM a\nARG V\nRUN x'
    expect(last(source).env.get('V')).toBe('global')
    expect(last(source.replace('ARG V\n', 'ARG V=own\n')).env.get('V')).toBe('own')
    expect(last(source, { buildArgs: { V: 'given' } }).env.get('V')).toBe('given')
  })
  test('of a stage pass on to the stages built on it, global ARGs to none', () => {
    const step = last('ARG G=1\nFROM a AS b\nARG A=1\nENV E=2\nFROM b\nRUN x')
    expect([step.env.get('A'), step.env.get('E'), step.env.get('G')]).toEqual(['1', '2', undefined])
    expect(step.args).toEqual([['A', '1']])
  })
  test('a later name hides an earlier one, in the order in which they were set', () => {
    const step = last('FROM a\nENV A=1\nENV B=2\nENV A=3\nRUN x')
    expect(step.env.entries().map(([name, value]) => `${name}=${value}`)).toEqual([
      'PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
      'B=2',
      'A=3',
    ])
  })
  test('of the platform are there for FROM, and for a stage that declares them', () => {
    expect(read('FROM --platform=$BUILDPLATFORM a').problems).toEqual([])
    expect(last('FROM a\nARG TARGETARCH\nRUN x', { platform: 'linux/arm64' }).env.get('TARGETARCH')).toBe('arm64')
  })
  test('without a value are told word by word, but not where an ARG declares them', () => {
    expect(
      last('FROM a\nARG B\nENV P=1\nWORKDIR /$A/$B/$Q').unset.map(({ name, suggestion }) => [name, suggestion]),
    ).toEqual([
      ['A', 'P'],
      ['Q', 'P'],
    ])
  })
  test('stay as they were before a step, whatever comes later', () => {
    const [first] = read('FROM a\nRUN x\nENV A=1').stages[0]!.steps
    expect(first!.env.get('A')).toBeUndefined()
  })
})

describe('stages', () => {
  test('are found as bases by exact name, and as sources in any case or by number', () => {
    const { stages } = read('FROM a AS Base\nFROM base\nCOPY --from=BASE x y\nCOPY --from=0 x y\nCOPY --from=nginx x y')
    expect(stages[1]!.base).toEqual({ kind: 'stage', stage: 0 })
    expect(stages[1]!.steps.map(({ sources }) => sources[0])).toEqual([
      { kind: 'stage', stage: 0 },
      { kind: 'stage', stage: 0 },
      { kind: 'image', reference: 'docker.io/library/nginx:latest', written: 'nginx' },
    ])
  })
  test('are reachable where the target needs them', () => {
    const { stages, target } = read('FROM a AS x\nFROM a AS y\nFROM a AS z\nCOPY --from=x a b', { target: 'Z' })
    expect(target).toBe(2)
    expect(stages.map(({ reachable }) => reachable)).toEqual([true, false, true])
    expect(stages[1]!.steps).toEqual([])
  })
  test('run the triggers of their base first, and do not pass them on', () => {
    const { stages } = read('FROM a AS b\nONBUILD ENV T=1\nFROM b AS c\nRUN x\nFROM c\nRUN y')
    expect(stages.map(({ steps }) => steps.map(({ trigger, instruction }) => [trigger, instruction.kind]))).toEqual([
      [[false, 'onbuild']],
      [
        [true, 'env'],
        [false, 'run'],
      ],
      [[false, 'run']],
    ])
    expect(stages[2]!.env.get('T')).toBe('1')
  })
  test('take triggers, variables and folder from an image that is known', () => {
    const images = () => ({ env: ['PATH=/bin', 'N=1'], workdir: '/w', user: 'u', onbuild: ['RUN t'] })
    const { steps } = read('FROM a\nWORKDIR b\nRUN x', { images }).stages[0]!
    expect(steps.map(({ instruction }) => instruction.kind)).toEqual(['run', 'workdir', 'run'])
    expect(steps[2]).toMatchObject({ workdir: '/w/b', user: 'u' })
    expect(steps[2]!.env.get('N')).toBe('1')
  })
})

describe('refusals', () => {
  test.each([
    ['ARG B\nFROM $B', 'base name ($B) should not be blank'],
    [
      'FROM Alpine',
      'failed to parse stage name "Alpine": invalid reference format: repository name (library/Alpine) must be lowercase',
    ],
    ['FROM --platform=$X a', 'empty platform value from expression $X'],
    [
      'FROM --platform=a/b/c/d a',
      'failed to parse platform a/b/c/d: "a/b/c/d": cannot parse platform specifier: invalid argument',
    ],
    ['FROM a\nCOPY --from=0 a b', 'circular dependency detected on stage: stage-0'],
    [
      'FROM a\nCOPY --from=x a b\nFROM a AS x',
      'cannot copy from stage "x", it needs to be defined before current stage "stage-0"',
    ],
    ['FROM a\nCOPY --from=7 a b', 'invalid stage index 7'],
    [
      'FROM a\nARG V=x\nCOPY --from=$V a b',
      'variable expansion is not supported for --from, define a new stage with FROM using ARG from global scope as a workaround',
    ],
    ['FROM a\nRUN --mount=type=cashe,target=/x y', 'unsupported mount type "cashe" (did you mean cache?)'],
    ['FROM a\nRUN --mount=type=tmpfs,target=/ y', 'invalid mount target "/"'],
    ['FROM a\nRUN --mount=type=secret y', 'invalid secret mount. one of source, target required'],
    ['FROM a\nRUN --mount=type=bind,uid=1,target=/x y', 'uid not allowed for "bind" type mounts'],
    ['FROM a\nRUN --mount=foo y', "invalid field 'foo' must be a key=value pair"],
    ['FROM a\nEXPOSE 70000', 'invalid containerPort: 70000'],
    ['FROM a\nEXPOSE 80/foo', 'invalid port: "80/foo": invalid proto: foo'],
    ['FROM a\nEXPOSE 1.2.3.400:80:80', 'invalid IP address: 1.2.3.400'],
    ['FROM a\nSTOPSIGNAL SIGFOO', 'invalid signal: SIGFOO'],
    [
      'FROM a\nCOPY --chmod=999 a b',
      "invalid chmod parameter: '999'. it should be octal string and between 0 and 07777",
    ],
    ['FROM a\nCOPY --chmod=u+q a b', 'invalid syntax'],
    ['FROM a\nCOPY https://x/y z', "source can't be a URL for COPY"],
    ['FROM a\nCOPY https://x/y.git z', "source can't be a git ref for COPY"],
    ['FROM a\nADD --checksum=sha256:x a b', 'checksum requires HTTP(S) or Git sources'],
    ['FROM a\nADD --checksum=x https://x/y b', 'invalid checksum digest format'],
    [`FROM a\nENV A=\${B:?need}`, `failed to process "\${B:?need}": B: need`],
  ])('%j: %s', (source, message) => {
    expect(messages(source)[0]).toBe(message)
  })
  test('name the nearest target', () => {
    expect(messages('FROM a AS prod\nFROM a', { target: 'prd' })).toEqual([
      'target stage "prd" could not be found (did you mean prod?)',
    ])
  })
  test('of a circle mark every step of it', () => {
    const [problem] = read('FROM a AS x\nCOPY --from=y a b\nFROM a AS y\nCOPY --from=x a b').problems
    expect(problem?.lines).toEqual([
      [2, 2],
      [4, 4],
    ])
  })
  test('mark what BuildKit does not get to', () => {
    const { steps } = read('FROM a\nENV A=1\nSTOPSIGNAL X\nENV B=2').stages[0]!
    expect(steps.map(({ reached }) => reached)).toEqual([true, true, false])
  })
  test('of stages that nobody needs are told by a check, not by a build', () => {
    const file = parse('FROM a AS unused\nSTOPSIGNAL X\nFROM b')
    expect(evaluate(file).problems).toHaveLength(1)
    expect(evaluate(file, {}, 'target').problems).toEqual([])
  })
})

describe('a step', () => {
  test('has its mounts with their defaults', () => {
    const { mounts } = last('FROM a\nARG D=/d\nRUN --mount=type=cache,target=$D --mount=target=/c,rw x')
    expect(mounts).toMatchObject([
      { type: 'cache', target: '/d', readOnly: false, sharing: '' },
      { type: 'bind', target: '/c', readOnly: false, from: '' },
    ])
  })
  test('has its ports sorted as text before they are expanded', () => {
    const { ports } = last('FROM a\nENV P=9\nEXPOSE 80-81/udp 443 $P')
    expect(ports.map(({ first, last: end, protocol }) => [first, end, protocol])).toEqual([
      [9, 9, 'tcp'],
      [443, 443, 'tcp'],
      [80, 81, 'udp'],
    ])
  })
  test('has the bodies of COPY heredocs expanded, quotes left alone', () => {
    const { expanded } = last('FROM a\nENV A=1\nCOPY <<E <<"F" /x/\n"$A"\nE\n$A\nF\n')
    expect((expanded as Instruction).heredocs.map(({ content }) => content)).toEqual(['"1"\n', '$A\n'])
  })
  test('leaves the text of RUN and CMD to the shell', () => {
    const { steps } = read('FROM a\nRUN echo $A\nCMD echo $A').stages[0]!
    expect(steps.every(({ instruction, expanded, unset }) => instruction === expanded && unset.length === 0)).toBe(true)
  })
})
