import { describe, expect, it } from 'vitest'
import { openBench } from '@/components/lab/bench.worker'
import { marks } from '@/components/lab/marks'
import { outlook, sentence } from '@/components/lab/verdict-sentence'
import type { Lab } from '@/lib/course'
import type { Study, WorkFiles } from '@/lib/worker'

const lab: Lab = {
  id: 'L00',
  title: 'A lab without goals',
  level: 'free',
  task: [],
  edits: [],
  goals: [],
  mistakes: [],
}

const lines = (...text: readonly string[]) => `${text.join('\n')}\n`
const dockerfile = lines(
  'FROM node:26-trixie-slim',
  'WORKDIR /app',
  'COPY a.txt b.txt ./',
  'RUN cat a.txt',
  'USER 1000',
)
const start: WorkFiles = {
  Dockerfile: { text: dockerfile },
  '.dockerignore': { text: 'secret.txt\n' },
  'a.txt': { text: 'a\n' },
  'b.txt': { text: 'b\n' },
  'secret.txt': { text: 's\n' },
}
const withText = (path: string, text: string): WorkFiles => ({ ...start, [path]: { text } })
const states = (study: Study) => study.steps.map(({ state }) => state)

describe('a study', () => {
  it('is all cached after the build that came first', async () => {
    const study = await (await openBench(lab, [start])).study(start)
    expect(states(study)).toEqual(['base', 'cached', 'cached', 'cached', 'metadata'])
    expect(study).toMatchObject({ cached: 3, runs: 0, newBytes: 0, stop: undefined })
    expect(sentence(outlook(study, true))).toBe('Nothing changed since your last build: 3 cached.')
  })

  it('says which file makes what run, and counts what it would store', async () => {
    const study = await (await openBench(lab, [start])).study(withText('b.txt', 'changed\n'))
    expect(states(study)).toEqual(['base', 'cached', 'runs', 'runs', 'metadata'])
    expect(study.steps[2]).toMatchObject({
      why: '`b.txt` changed: content differs.',
      changed: ['b.txt'],
      reads: ['a.txt', 'b.txt'],
      bytes: 10,
    })
    expect(study.steps[3]?.why).toBe('The step under it has a new key.')
    expect(study.newBytes).toBe(10)
    expect(sentence(outlook(study, false))).toBe('If you build now: 1 cached, 2 run: b.txt changed.')
  })

  it('names two files that changed, and counts more', async () => {
    const bench = await openBench(lab, [start])
    const two = { ...start, 'a.txt': { text: '1\n' }, 'b.txt': { text: '2\n' } }
    expect((await bench.study(two)).cause).toBe('`a.txt` and `b.txt` changed')
    const all = withText('Dockerfile', dockerfile.replace('COPY a.txt b.txt ./', 'COPY . .'))
    const three = { ...all, 'a.txt': { text: '1\n' }, 'b.txt': { text: '2\n' }, '.dockerignore': { text: 'secret*\n' } }
    expect((await (await openBench(lab, [all])).study(three)).cause).toBe('`.dockerignore` and 2 more changed')
  })

  it('is not moved by a touch, nor by an ignored file', async () => {
    const bench = await openBench(lab, [start])
    expect((await bench.study({ ...start, 'a.txt': { text: 'a\n', touched: 3 } })).runs).toBe(0)
    expect((await bench.study(withText('secret.txt', 'other\n'))).runs).toBe(0)
  })

  it('remembers nothing: the next one is told against the last build again', async () => {
    const bench = await openBench(lab, [start])
    await bench.study(withText('a.txt', 'changed\n'))
    expect((await bench.study(withText('a.txt', 'changed\n'))).runs).toBe(2)
  })

  it('names the line at which a build stops, and marks it as failed', async () => {
    const study = await (await openBench(lab, [start])).study(
      withText('Dockerfile', lines('FROM node:26-trixie-slim', 'COPPY a.txt ./')),
    )
    expect(study.stop).toEqual({ message: 'unknown instruction: COPPY (did you mean COPY?).', line: 2 })
    expect(states(study)).toEqual(['not reached', 'failed'])
    expect(study.findings.map(({ line, severity }) => [line, severity])).toContainEqual([2, 'error'])
  })

  it('says why a file is not found: not there, or left out', async () => {
    const bench = await openBench(lab, [start])
    const copying = (path: string) => withText('Dockerfile', lines('FROM scratch', `COPY ${path} /`))
    expect((await bench.study(copying('c.txt'))).stop?.message).toBe('`c.txt` is not found in the build context.')
    expect((await bench.study(copying('secret.txt'))).stop?.message).toBe(
      '`secret.txt` is not found: `secret.txt` on line 1 of `.dockerignore` leaves it out.',
    )
  })

  it('is of any text, and never throws', async () => {
    const bench = await openBench(lab, [start])
    for (let end = 0; end <= dockerfile.length; end += 3)
      await expect(bench.study(withText('Dockerfile', dockerfile.slice(0, end)))).resolves.toBeDefined()
  })

  it('is plain data', async () => {
    const study = await (await openBench(lab, [start])).study(start)
    expect(structuredClone(study)).toEqual(study)
  })

  it('keeps the ids of steps when a line is put between them', async () => {
    const bench = await openBench(lab, [start])
    const before = (await bench.study(start)).steps.map(({ id }) => id)
    const after = (await bench.study(withText('Dockerfile', dockerfile.replace('USER', 'ENV A=1\nUSER')))).steps
    expect(after.map(({ id }) => id).filter((id) => before.includes(id))).toEqual(before)
  })
})

describe('a build', () => {
  it('tells what ran, and makes it the last build', async () => {
    const bench = await openBench(lab, [start])
    const { ran, study } = await bench.build(withText('a.txt', 'changed\n'))
    expect(states(ran)).toEqual(['base', 'cached', 'ran', 'ran', 'metadata'])
    expect(sentence(outlook(ran, false))).toBe('Built: 1 cached, 2 ran.')
    expect(study.runs).toBe(0)
  })

  it('is remembered beside the earlier ones: going back hits again', async () => {
    const bench = await openBench(lab, [start])
    await bench.build(withText('a.txt', 'changed\n'))
    expect((await bench.study(start)).runs).toBe(0)
  })
})

describe('the margin', () => {
  it('has one mark an instruction, and lifts what will run', async () => {
    const study = await (await openBench(lab, [start])).study(withText('a.txt', 'changed\n'))
    expect(marks(study).map(({ lines: [line], word, lifted, first }) => [line, word, lifted, first])).toEqual([
      [1, 'base', false, false],
      [2, 'cached', false, false],
      [3, 'will run', true, true],
      [4, 'will run', true, false],
      [5, 'metadata', false, false],
    ])
  })

  it('covers all lines of an instruction that is continued', async () => {
    const study = await (await openBench(lab, [start])).study(
      withText('Dockerfile', lines('FROM scratch', 'COPY a.txt \\', '  b.txt \\', '  /')),
    )
    expect(marks(study)[1]?.lines).toEqual([2, 4])
  })
})

describe('the image', () => {
  it('says after each line what holds, and which line set it', async () => {
    const { image, steps } = await (await openBench(lab, [start])).study(start)
    expect(image?.moments.map(({ step }) => step)).toEqual(steps.map(({ id }) => id))
    const at = (line: number, name: string) => image?.moments[line - 1]?.values.find((value) => value.name === name)
    expect(at(1, 'User')).toMatchObject({ value: ['root'], isDefault: true, line: undefined })
    expect(at(5, 'User')).toMatchObject({ value: ['1000'], isDefault: false, line: 5 })
    expect(at(5, 'WorkingDir')).toMatchObject({ value: ['/app'], line: 2 })
  })

  it('is missing where the build stops', async () => {
    const bench = await openBench(lab, [start])
    expect((await bench.study(withText('Dockerfile', 'FROM scratch\nCOPY none /\n'))).image).toBeUndefined()
  })
})
