import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import matter from 'gray-matter'
import { course } from '@/content/course'
import type { Lesson, LessonHead, Module } from '@/lib/course'
import { readLessonHead } from '@/lib/course/schema'

/** A published lesson, its module, its place among all lessons, and its published neighbours. */
export interface Placed {
  readonly lesson: Lesson
  readonly module: Module
  readonly number: number
  readonly previous?: Lesson
  readonly next?: Lesson
}

const all = course.modules.flatMap((module) => module.lessons.map((lesson) => ({ module, lesson })))

export const published = all.filter(({ lesson }) => lesson.published)

/** Where a lesson stands in the course; undefined for a slug that is not published. */
export function place(slug: string): Placed | undefined {
  const at = published.findIndex(({ lesson }) => lesson.slug === slug)
  const found = published[at]
  if (!found) return undefined
  return {
    ...found,
    number: all.findIndex(({ lesson }) => lesson.slug === slug) + 1,
    previous: published[at - 1]?.lesson,
    next: published[at + 1]?.lesson,
  }
}

/** The head of a lesson's file, parsed; an error names the file and the field, and fails the build. */
export async function readHead(slug: string): Promise<LessonHead> {
  const path = `content/lessons/${slug}/lesson.mdx`
  const source = await readFile(join(process.cwd(), path), 'utf8').catch((cause) => {
    throw new Error(`content/course.ts publishes "${slug}", but ${path} cannot be read`, { cause })
  })
  return readLessonHead(matter(source).data, path)
}
