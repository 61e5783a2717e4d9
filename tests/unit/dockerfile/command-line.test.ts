import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { check, parse } from '@/lib/dockerfile'
import { options, Unusable } from '../../../scripts/dockerfile/options'
import { read } from '../../../scripts/dockerfile/read'
import { type Checked, reports } from '../../../scripts/dockerfile/report'

describe('the options', () => {
  test('are files, a format, build arguments and a target', () => {
    expect(options(['check', 'a', '-', '--format=json', '--build-arg', 'A=b=c', '--target', 't'])).toEqual({
      files: ['a', '-'],
      format: 'json',
      buildArgs: { A: 'b=c' },
      target: 't',
      help: false,
    })
  })
  test('mean the Dockerfile of the folder where no file is named', () => {
    expect(options(['check'])).toMatchObject({ files: ['Dockerfile'] })
  })
  test.each([
    [['lint'], 'there is no command lint'],
    [['check', '--foo'], 'there is no option --foo'],
    [['check', '--format', 'xml'], 'there is no format xml; there are text, json, sarif'],
    [['check', '--target'], '--target needs a value'],
  ])('%j: %s', (words, message) => {
    expect(options(words)).toEqual(new Unusable(message))
  })
})

describe('reading', () => {
  let folder = ''
  const before = process.env.INIT_CWD
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'dockerfile-'))
    process.env.INIT_CWD = folder
    writeFileSync(join(folder, 'Dockerfile'), 'FROM a\n')
    writeFileSync(join(folder, '.dockerignore'), 'dist\n')
    writeFileSync(join(folder, 'binary'), 'FROM\0a')
    writeFileSync(join(folder, 'wide'), Buffer.from('\ufeffFROM a', 'utf16le'))
    writeFileSync(join(folder, 'broken'), Buffer.from([0x46, 0xc3, 0x28]))
    writeFileSync(join(folder, 'large'), Buffer.alloc(5 * 1024 * 1024, 'a'))
  })
  afterAll(() => {
    rmSync(folder, { recursive: true })
    if (before === undefined) delete process.env.INIT_CWD
    else process.env.INIT_CWD = before
  })
  test('starts where the command was called, and takes the ignore file along', async () => {
    expect(await read('Dockerfile')).toMatchObject({ text: 'FROM a\n', ignore: { patterns: [{ text: 'dist' }] } })
  })
  test.each([
    ['missing', 'there is no such file'],
    ['.', 'is a folder, not a Dockerfile'],
    ['Dockerfile/x', 'there is no such file'],
    ['binary', 'is a binary file, not a Dockerfile'],
    ['wide', 'is UTF-16 text; save it as UTF-8'],
    ['broken', 'is not valid UTF-8'],
    ['large', 'is too large for a Dockerfile: 5 MB, at most 4 MB are read'],
  ])('%s %s', async (name, message) => {
    expect(await read(name)).toEqual(new Unusable(message))
  })
})

describe('reports', () => {
  const file = parse('FROM a:1\nCMD b\n')
  const checked: readonly Checked[] = [{ name: 'x/Dockerfile', file, found: check(file) }]
  test('as text begin with a count and name the file', () => {
    const text = reports.text(checked)
    expect(text).toMatch(/^Check complete, one warning has been found!\n\nWARNING: JSONArgsRecommended - https:/)
    expect(text).toContain('\nx/Dockerfile:2\n')
  })
  test('as JSON give lines and columns from 1', () => {
    expect(JSON.parse(reports.json(checked))).toMatchObject([
      {
        file: 'x/Dockerfile',
        findings: [{ rule: 'json-args-recommended', line: 2, column: 1, endLine: 2, endColumn: 4 }],
      },
    ])
  })
  test('as SARIF tell of each rule once', () => {
    const { version, runs } = JSON.parse(reports.sarif(checked))
    expect(version).toBe('2.1.0')
    expect(runs[0].tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual(['json-args-recommended'])
    expect(runs[0].results).toHaveLength(1)
  })
})
