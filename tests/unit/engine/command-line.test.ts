// `dockerfile -- build` and `explain`: what is taken of a folder, and how it is told.
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from '@/lib/dockerfile'
import { build, contextEntries, plan } from '@/lib/engine'
import { buildOptions } from '../../../scripts/dockerfile/build-options'
import { buildJson, buildText } from '../../../scripts/dockerfile/build-report'
import { readContext } from '../../../scripts/dockerfile/context'
import { explainText } from '../../../scripts/dockerfile/explain-report'
import { Unusable } from '../../../scripts/dockerfile/options'

let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dockerfile-build-'))
  mkdirSync(join(folder, 'src'))
  mkdirSync(join(folder, 'node_modules'))
  writeFileSync(join(folder, 'src/a.js'), 'abc')
  writeFileSync(join(folder, 'node_modules/big.js'), 'left out')
  writeFileSync(join(folder, 'notes.md'), 'left out')
  writeFileSync(join(folder, '.dockerignore'), 'node_modules\n*.md\n')
  symlinkSync('../outside', join(folder, 'out'))
  symlinkSync('src/a.js', join(folder, 'in'))
})
afterAll(() => rmSync(folder, { recursive: true }))

function read(path = folder, dockerfile = join(path, 'Dockerfile')) {
  return readContext(path, dockerfile)
}

async function built(source: string) {
  const context = read()
  if (context instanceof Unusable) throw new Error(context.message)
  return { remarks: context.remarks, built: await build(plan(parse(source)), context.files) }
}

describe('a folder', () => {
  it('is read without what is ignored, and says so', () => {
    const context = read()
    if (context instanceof Unusable) throw new Error(context.message)
    const entries = contextEntries(context.files)
    expect(entries.filter((entry) => !entry.ignoredBy).map((entry) => entry.path)).toEqual([
      '.dockerignore',
      'in',
      'out',
      'src/a.js',
    ])
    expect(context.remarks).toEqual([
      'node_modules/ was not looked into: line 1 of the ignore file, node_modules.',
      'out is a link to ../outside, out of the context: the link is sent, what it names is not.',
    ])
  })

  it('stays as it was', async () => {
    const before = readdirSync(folder, { recursive: true }).sort()
    await built('FROM alpine:3.24\nCOPY . /app\nRUN rm -rf /app && echo 1 > /new\n')
    expect(readdirSync(folder, { recursive: true }).sort()).toEqual(before)
  })

  it('that is none is refused in a few words', () => {
    expect(read(join(folder, 'none'))).toEqual(new Unusable(`${join(folder, 'none')}: there is no such folder`))
    expect(read(join(folder, 'src/a.js'))).toEqual(new Unusable(`${join(folder, 'src/a.js')}: is a file, not a folder`))
  })
})

describe('the report', () => {
  it('shows steps, statuses, sizes, and what is stored for nothing', async () => {
    const one = await built('FROM scratch AS s\nFROM alpine:3.24\nCOPY src /app\nRUN chmod 600 /app/a.js\n')
    const text = buildText(one.built, one.remarks)
    expect(text).toContain('Context: 4 files')
    expect(text).toContain('.dockerignore leaves out 1 file, 8B')
    expect(text).toMatch(/ 3 {2}COPY src \/app +ran +3B\n/)
    expect(text).toContain('3B of it are stored for nothing:\n         3B  /app/a.js  stored in line 3 and in line 4\n')
  })

  it('ends with the error of a build that fails', async () => {
    const one = await built('FROM alpine:3.24\nRUN false\nRUN true\n')
    const text = buildText(one.built, one.remarks)
    expect(text).toMatch(/RUN false +failed\n/)
    expect(text).toMatch(/RUN true +not reached\n/)
    expect(text.trimEnd().split('\n').at(-1)).toContain('ERROR: failed to solve: process "/bin/sh -c false"')
  })

  it('is JSON for programs', async () => {
    const one = await built('FROM alpine:3.24\nCOPY src /app\n')
    const answer = JSON.parse(buildJson(one.built, one.remarks))
    expect(answer.steps[1]).toMatchObject({ status: 'ran', reasons: [{ kind: 'first-build' }], layer: { size: 3 } })
    expect(answer.image.layers).toHaveLength(2)
  })

  it('explains each instruction by what it does and what it made', async () => {
    const one = await built('FROM alpine:3.24\nCOPY src /app\nUSER nobody\n')
    const text = explainText(one.built).replace(/\s+/g, ' ')
    expect(text).toContain('Copies src from the build context to /app')
    expect(text).toContain('Its layer stores 2 paths, 3B.')
    expect(text).toContain('It adds no files: only the config of the image changes.')
  })
})

describe('the options of build', () => {
  it('are a folder, a file, a target, arguments, no cache and a format', () => {
    expect(
      buildOptions(['.', '-f', 'x', '--target=t', '--build-arg', 'A=b=c', '--no-cache', '--format', 'json']),
    ).toMatchObject({ folder: '.', file: 'x', target: 't', buildArgs: { A: 'b=c' }, noCache: true, format: 'json' })
  })

  it.each([
    [[], 'the folder to build is missing'],
    [['a', 'b'], 'one folder is built at a time; b is too much'],
    [['.', '--foo'], 'there is no option --foo'],
    [['.', '--format', 'xml'], 'there is no format xml; there are text, json'],
    [['.', '-f'], '-f needs a value'],
  ])('%j: %s', (words, message) => {
    expect(buildOptions(words)).toEqual(new Unusable(message))
  })
})
