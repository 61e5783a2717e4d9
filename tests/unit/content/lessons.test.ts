import { describe, expect, it } from 'vitest'
import { course } from '@/content/course'
import { quizOf } from '@/content/quizzes'
import { lessons } from '@/lib/course'
import { lessonText } from './lesson-text'

const all = lessons(course)
const published = all.filter((lesson) => lesson.published)

describe.each(published)('$code $slug', async ({ code, slug, minutes }) => {
  const { head, headings, tags } = await lessonText(slug)
  const { questions } = await quizOf(slug)
  const named = (name: string) => tags.filter((tag) => tag.name === name)
  const asked = (name: string) => named(name).map((tag) => tag.attributes.id)
  const idsOf = (is: (question: (typeof questions)[number]) => boolean) => questions.filter(is).map(({ id }) => id)

  it('has its second-level headings as sections, in order', () => {
    const seconds = headings.filter(({ level }) => level === 2)
    expect(head.sections.map(({ id, title }) => [id, title])).toEqual(seconds.map(({ id, text }) => [id, text]))
  })

  it('takes as many minutes as the course map says', () => {
    const sum = head.sections.reduce((total, section) => total + section.minutes, 0)
    expect(Math.abs(sum - minutes)).toBeLessThanOrEqual(1)
  })

  it('names related lessons that exist', () => {
    for (const related of head.related) expect(all.map((lesson) => lesson.slug)).toContain(related)
  })

  it('has four questions or more, whose ids begin with its code', () => {
    expect(questions.length).toBeGreaterThanOrEqual(4)
    for (const { id } of questions) expect(id).toMatch(new RegExp(`^${code.toLowerCase()}-`))
  })

  it('asks every inline question in its text, once, and all others in one quick check', () => {
    const inline = idsOf((question) => question.inline === true)
    expect([...asked('Check'), ...asked('Predict')].sort()).toEqual(inline.sort())
    expect(named('QuickCheck').map((tag) => tag.attributes.lesson)).toEqual([slug])
    expect(idsOf((question) => !question.inline).length).toBeGreaterThan(0)
  })

  it('shows what happens once, after each prediction', () => {
    expect(asked('Reveal')).toEqual(asked('Predict'))
    const places = (name: string, id?: string) => tags.findIndex((tag) => tag.name === name && tag.attributes.id === id)
    for (const id of asked('Predict')) expect(places('Predict', id)).toBeLessThan(places('Reveal', id))
  })

  it('has the section to which each question points', () => {
    const ids = headings.map(({ id }) => id)
    for (const { id, anchor } of questions) if (anchor) expect(ids, `anchor of ${id}`).toContain(anchor)
  })

  it('lists the sources that its questions and its text name', () => {
    const keys = head.sources.map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
    for (const { id, source } of questions) if (source) expect(keys, `source of ${id}`).toContain(source)
    for (const { attributes } of named('Ref'))
      for (const key of attributes.to?.split(' ') ?? []) expect(keys, '<Ref to>').toContain(key)
  })
})
