import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { course } from '@/content/course'
import { type Lesson, lessons } from '@/lib/course'

/** The published lessons whose text explains a term, in the course's order. */
export async function usesOf(id: string): Promise<readonly Lesson[]> {
  const published = lessons(course).filter((lesson) => lesson.published)
  const texts = await Promise.all(published.map(({ slug }) => readFile(join(process.cwd(), textFile(slug)), 'utf8')))
  return published.filter((_, at) => texts[at]?.includes(`<Term id="${id}"`))
}

function textFile(slug: string): string {
  return `content/lessons/${slug}/lesson.mdx`
}
