import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { course } from '@/content/course'
import { define, glossary } from '@/content/glossary'
import { quizOf } from '@/content/quizzes'
import { lessons } from '@/lib/course'
import { lessonText } from './lesson-text'

const published = lessons(course).filter((lesson) => lesson.published)

/** The sentences that a reader reads: no code, no tables, no tags, no head. */
function sentences(source: string): readonly string[] {
  const prose = source
    .replace(/^---[\s\S]*?\n---\n/, '')
    .replace(/```[\s\S]*?```|<Console[\s\S]*?<\/Console>|<Steps[\s\S]*?\/>|^import .*$|^\|.*$/gm, '\n\n')
    .replace(/<\/?[A-Za-z][^>]*>|<>|<\/>/g, ' ')
    .replace(/[*`#]/g, '')
  return prose.split(/\n\s*\n/).flatMap(split)
}

function split(paragraph: string): readonly string[] {
  return paragraph
    .split(/(?<=[.?!:]["”’)]?)\s+/)
    .map((each) => each.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
}

const long = (text: string) => text.split(' ').length > 25
const belittling = /\b(simply|just|obviously|easily|of course|clearly|trivial)\b/i

describe.each(published)('the words of $slug', async ({ slug }) => {
  const source = readFileSync(`content/lessons/${slug}/lesson.mdx`, 'utf8')
  const { tags } = await lessonText(slug)
  const { questions } = await quizOf(slug)
  const said = questions.flatMap(({ stem, options }) => [stem, ...options.flatMap(({ text, why }) => [text, why])])
  const asked = said.flatMap((text) => split(text.replaceAll('**', '')))

  it('come in sentences of 25 words at most', () => {
    expect(sentences(source).length).toBeGreaterThan(50)
    expect([...sentences(source), ...asked].filter(long)).toEqual([])
  })

  it('belittle nobody', () => {
    expect([...sentences(source), ...asked].filter((text) => belittling.test(text))).toEqual([])
  })

  it('define at the end every term that the text explains, and no other', () => {
    const used = tags.filter(({ name }) => name === 'Term').map(({ attributes }) => attributes.id ?? '')
    const listed = [...(/<Terms ids=\{\[([^\]]*)\]/.exec(source)?.[1] ?? '').matchAll(/'([^']+)'/g)].map(([, id]) => id)
    expect([...used].sort()).toEqual([...listed].sort())
    for (const id of used) expect(define(id).id).toBe(id)
  })
})

describe('the glossary', () => {
  it('defines each term once, in the order of the alphabet', () => {
    const ids = glossary.map(({ id }) => id)
    expect(ids).toEqual([...new Set(ids)].sort())
  })

  it('introduces terms in lessons that exist', () => {
    const slugs = lessons(course).map(({ slug }) => slug)
    for (const { id, lesson } of glossary) expect(slugs, id).toContain(lesson)
  })

  it('says so when a term is not defined', () => {
    expect(() => define('no-such')).toThrow('content/glossary.ts does not define it')
  })
})
