// What of the context is sent, and which line of the ignore file kept the rest back.
import { describe, expect, it } from 'vitest'
import { contextEntries, contextOf } from '@/lib/engine'
import { last, stored } from '../scene'

const context = contextOf({
  '.dockerignore': '# notes\nnode_modules\n*.md\n!README.md\n',
  'README.md': 'kept',
  'NOTES.md': 'left out',
  'node_modules/a/index.js': 'x',
  'src/index.js': 'y',
})

describe('the ignore file', () => {
  it('names the line that decided for each file', () => {
    const entries = contextEntries(context)
    const decided = entries
      .filter((entry) => entry.ignoredBy)
      .map((entry) => [entry.path, entry.ignoredBy?.pattern, entry.ignoredBy?.line])
    expect(decided).toEqual([
      ['NOTES.md', '*.md', 3],
      ['node_modules/a/index.js', 'node_modules', 2],
    ])
    expect(entries.map((entry) => entry.path)).toContain('README.md')
  })

  it('that is named after the Dockerfile wins', () => {
    const both = contextOf({ '.dockerignore': 'a', 'web.Dockerfile.dockerignore': 'b', a: '', b: '' })
    const out = (file?: string) =>
      contextEntries(both, file)
        .filter((entry) => entry.ignoredBy)
        .map((entry) => entry.path)
    expect(out()).toEqual(['a'])
    expect(out('web.Dockerfile')).toEqual(['b'])
  })

  it('is counted in the report of the context', async () => {
    const { context: report } = await last({
      dockerfile: ['FROM scratch', 'COPY . /'],
      files: { '.dockerignore': '*.log\n', 'a.log': '12345', b: '1' },
    })
    expect(report).toMatchObject({ ignoredFiles: 1, ignoredBytes: 5, ignoreFile: { path: '.dockerignore', size: 6 } })
  })

  it('keeps a folder for what is taken back in below it', async () => {
    const built = await last({
      dockerfile: ['FROM scratch', 'COPY . /'],
      files: { '.dockerignore': '*\n!src/keep\n', 'src/keep': '1', 'src/drop': '2', top: '3' },
    })
    expect(stored(built, 'COPY')).toEqual(['/src', '/src/keep'])
  })
})
