import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { searchEntries } from '@/app/(course)/search/entries'
import { plainSections } from '@/app/(course)/search/sections'
import type { Entry } from '@/components/search/entry'
import { finder } from '@/components/search/finder'
import { excerpt, Marked } from '@/components/search/marked'
import { glossary } from '@/content/glossary'
import { misconceptions } from '@/content/misconceptions'

const entry = (kind: Entry['kind'], title: string, text = '', where = ''): Entry => ({
  kind,
  title,
  text,
  where,
  href: `/${title}`,
})

const find = finder([
  entry('Words', 'Whiteout', 'A mark in a layer that hides a file below it.', 'Layers'),
  entry('Lessons', 'Deleting frees nothing', 'What is hidden by a whiteout is still shipped.', 'Layers'),
  entry('Questions', 'How large is the image?', 'Sum of the layers'),
  entry('Words', 'Cache mount', 'A folder for `--mount=type=cache`'),
])

describe('a search', () => {
  it('finds a word by its beginning, and a slip of the finger', () => {
    expect(find('whiteo', 5).map(({ kind, hits }) => [kind, hits[0]?.title])).toEqual([
      ['Words', 'Whiteout'],
      ['Lessons', 'Deleting frees nothing'],
    ])
    expect(find('whitout', 5)[0]?.hits[0]?.title).toBe('Whiteout')
  })

  it('takes all words together, and each alone where nothing has them all', () => {
    expect(
      find('cache folder', 5)
        .flatMap(({ hits }) => hits)
        .map(({ title }) => title),
    ).toEqual(['Cache mount'])
    expect(find('cache whiteout', 5).flatMap(({ hits }) => hits).length).toBeGreaterThan(1)
  })

  it('finds nothing for nothing, and no more of a kind than asked', () => {
    expect(find('  ', 5)).toEqual([])
    expect(find('zzzz', 5)).toEqual([])
    expect(find('a', 1).every(({ hits }) => hits.length === 1)).toBe(true)
  })
})

describe('a hit', () => {
  it('is underlined in its text, the longest word first', () => {
    const html = renderToStaticMarkup(<Marked text="A whiteout hides it" words={['white', 'whiteout']} />)
    expect(html).toMatch(/<mark[^>]*>whiteout<\/mark>/)
  })

  it('is shown with the words around it', () => {
    const text = `${'word '.repeat(40)}the whiteout hides it${' end'.repeat(40)}`
    expect(excerpt(text, ['whiteout'])).toMatch(/^… .*whiteout.* …$/)
    expect(excerpt(text, ['whiteout']).length).toBeLessThan(110)
    expect(excerpt('none of it', ['whiteout'])).toBe('none of it')
  })
})

it('reads the words of a section, without code, tags and marks', () => {
  const source =
    '---\ntitle: x\n---\n\nHook.\n\n## One `RUN`\n\nA <Term id="kernel">kernel</Term>, **so**.\n\n```sh\nls\n```\n\n### Deeper\n\nMore.\n'
  expect(plainSections(source)).toEqual([{ title: 'One RUN', text: 'A kernel, so. Deeper More.' }])
})

describe('the index of the course', async () => {
  const entries = await searchEntries()

  it('has every word and every misconception, each at an address of its own', () => {
    const of = (kind: Entry['kind']) => entries.filter((each) => each.kind === kind)
    expect(of('Words')).toHaveLength(glossary.length)
    expect(of('Misconceptions')).toHaveLength(misconceptions.length)
    expect(new Set(entries.map(({ href }) => href)).size).toBe(entries.length)
  })

  it('has the text of every section', () => {
    const sections = entries.filter(({ href }) => /^\/lessons\/[^#]+#/.test(href) && !/#[a-e]\d-/.test(href))
    expect(sections.length).toBeGreaterThan(15)
    for (const { href, title, text } of sections)
      if (!/Quick check|Words of this lesson/.test(title)) expect(text.length, href).toBeGreaterThan(40)
  })

  it('finds a rule by its code in hadolint and by its name in BuildKit', () => {
    const hrefs = (query: string) => finder(entries)(query, 5).flatMap(({ hits }) => hits.map(({ href }) => href))
    expect(hrefs('DL3007')).toContain('/rules/no-latest-tag')
    expect(hrefs('StageNameCasing')).toContain('/rules/stage-name-casing')
  })

  it('finds the cache key as a word first', () => {
    expect(finder(entries)('cache key', 3)[0]?.hits[0]).toMatchObject({ kind: 'Words', href: '/glossary/cache-key' })
  })
})
