import { existsSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { course } from '@/content/course'
import { lessons } from '@/lib/course'

const all = lessons(course)
const codes = all.map(({ code }) => code)
const labs = all.flatMap((lesson) => lesson.labs)
const folders = (path: string) =>
  readdirSync(path, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))
const published = (list: readonly { readonly slug: string; readonly published: boolean }[]) =>
  list.filter((each) => each.published).map((each) => each.slug)

describe('the course', () => {
  it('has five modules and twenty lessons, coded by module and place', () => {
    expect(course.modules.map(({ code }) => code).join('')).toBe('ABCDE')
    expect(codes).toEqual(
      course.modules.flatMap((module) => module.lessons.map((_, place) => `${module.code}${place + 1}`)),
    )
    expect(codes).toHaveLength(20)
  })

  it('has addresses of its own for each lesson and lab', () => {
    for (const list of [all, labs]) {
      const slugs = list.map(({ slug }) => slug)
      expect(new Set(slugs).size).toBe(slugs.length)
      for (const slug of slugs) expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    }
  })

  it('lists twenty-four labs in their order', () => {
    expect(labs.map(({ id }) => id)).toEqual(
      Array.from({ length: 24 }, (_, at) => `L${String(at + 1).padStart(2, '0')}`),
    )
  })

  it('lets a lesson stand only on lessons before it', () => {
    for (const { code, after } of all)
      for (const each of after) expect(codes.indexOf(each), `${code} after ${each}`).toBeLessThan(codes.indexOf(code))
  })

  it('says each lesson in one line that ends', () => {
    for (const { line } of all) expect(line).toMatch(/^[A-Z].{10,60}\.$/)
  })
})

describe('a path', () => {
  it.each(course.paths)('$id names lessons that exist, each once', (path) => {
    expect(new Set(path.lessons).size).toBe(path.lessons.length)
    for (const code of path.lessons) expect(codes).toContain(code)
  })

  it('for developers and for operations puts nothing before what it stands on', () => {
    for (const { id, lessons: order } of course.paths.filter((path) => path.id !== 'interview'))
      for (const { code, after } of all.filter((lesson) => order.includes(lesson.code)))
        for (const each of after.filter((before) => order.includes(before)))
          expect(order.indexOf(each), `${id}: ${code} after ${each}`).toBeLessThan(order.indexOf(code))
  })
})

describe('list and folders agree', () => {
  it('for lessons: what is published has its text and its questions, and nothing lies there unpublished', () => {
    expect(folders('content/lessons').sort()).toEqual(published(all).sort())
    for (const slug of published(all))
      for (const file of ['lesson.mdx', 'quiz.ts'])
        expect(existsSync(`content/lessons/${slug}/${file}`), `content/lessons/${slug}/${file}`).toBe(true)
  })

  it('for labs: what is published has its goals, a start and a solution', () => {
    expect(folders('content/labs').sort()).toEqual(published(labs).sort())
    for (const slug of published(labs)) {
      expect(existsSync(`content/labs/${slug}/lab.ts`), `content/labs/${slug}/lab.ts`).toBe(true)
      expect(existsSync(`content/labs/${slug}/start/Dockerfile`), `content/labs/${slug}/start`).toBe(true)
      expect(folders(`content/labs/${slug}/solutions`).length, `content/labs/${slug}/solutions`).toBeGreaterThan(0)
    }
  })
})
