import { describe, expect, it } from 'vitest'
import { change, changedPaths, redo, tabOrder, type, undo, workspace } from '@/components/lab/workspace'
import type { WorkFiles } from '@/lib/worker'

const files = (texts: Record<string, string>): WorkFiles =>
  Object.fromEntries(Object.entries(texts).map(([path, text]) => [path, { text }]))

const start = files({ Dockerfile: 'FROM a', 'server.js': 'x' })

describe('the history of the files', () => {
  it('undoes quick typing in one file as one step', () => {
    let space = type(workspace(start), 'Dockerfile', 'FROM ab', 1000)
    space = type(space, 'Dockerfile', 'FROM abc', 1500)
    expect(undo(space).files).toEqual(start)
  })

  it('begins a new step after a pause', () => {
    let space = type(workspace(start), 'Dockerfile', 'FROM ab', 1000)
    space = type(space, 'Dockerfile', 'FROM abc', 3000)
    expect(undo(space).files.Dockerfile?.text).toBe('FROM ab')
  })

  it('begins a new step in another file', () => {
    let space = type(workspace(start), 'Dockerfile', 'FROM ab', 1000)
    space = type(space, 'server.js', 'xy', 1100)
    expect(undo(space).files.Dockerfile?.text).toBe('FROM ab')
    expect(undo(space).files['server.js']?.text).toBe('x')
  })

  it('never joins typing with the edit before it', () => {
    let space = type(workspace(start), 'Dockerfile', 'FROM ab', 1000)
    space = change(space, { ...space.files, 'server.js': { text: 'edited' } })
    space = type(space, 'Dockerfile', 'FROM abc', 1100)
    expect(undo(space).files['server.js']?.text).toBe('edited')
    expect(undo(space).files.Dockerfile?.text).toBe('FROM ab')
  })

  it('redoes what was undone, until something else is done', () => {
    const space = change(workspace(start), files({ Dockerfile: 'FROM b' }))
    expect(redo(undo(space)).files).toEqual(space.files)
    const other = type(undo(space), 'Dockerfile', 'FROM c', 5000)
    expect(redo(other)).toBe(other)
  })

  it('does nothing where there is nothing to undo, or nothing was typed', () => {
    const space = workspace(start)
    expect(undo(space)).toBe(space)
    expect(type(space, 'Dockerfile', 'FROM a', 1)).toBe(space)
  })

  it('keeps how often a file was touched when it is typed in', () => {
    const touched = workspace({ 'server.js': { text: 'x', touched: 2 } })
    expect(type(touched, 'server.js', 'xy', 1).files['server.js']).toEqual({ text: 'xy', touched: 2 })
  })
})

describe('the tabs', () => {
  it('begin with the Dockerfile, what the build leaves out, and the source', () => {
    const paths = ['README.md', 'package-lock.json', 'package.json', 'server.js', 'a.js', '.dockerignore', 'Dockerfile']
    expect(tabOrder(files(Object.fromEntries(paths.map((path) => [path, '']))))).toEqual([
      'Dockerfile',
      '.dockerignore',
      'a.js',
      'server.js',
      'package.json',
      'package-lock.json',
      'README.md',
    ])
  })

  it('name what is not as it was: text, a touch, a new file, a lost one', () => {
    const now: WorkFiles = {
      a: { text: '1' },
      b: { text: '2', touched: 1 },
      c: { text: 'other' },
      new: { text: '' },
    }
    expect([...changedPaths(files({ a: '1', b: '2', c: '3', gone: '' }), now)].sort()).toEqual([
      'b',
      'c',
      'gone',
      'new',
    ])
  })
})
