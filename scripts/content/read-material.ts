import { readFileSync } from 'node:fs'
import matter from 'gray-matter'
import { course } from '@/content/course'
import { glossary } from '@/content/glossary'
import { quizFile, quizOf } from '@/content/quizzes'
import { rulePages } from '@/content/rules'
import { versions } from '@/content/versions'
import { lessons } from '@/lib/course'
import { readLessonHead } from '@/lib/course/schema'
import type { LessonMaterial, Material } from './material'

const fixed = [
  '/',
  '/course',
  '/glossary',
  '/misconceptions',
  '/search',
  '/review',
  '/interview',
  '/progress',
  '/keyboard',
  '/privacy',
  '/vm',
  '/rules',
]

/** The content of this tree. A head or a quiz that cannot be read throws, and the error names file and field. */
export async function readMaterial(): Promise<Material> {
  const published = lessons(course).filter((lesson) => lesson.published)
  const labs = published.flatMap((lesson) => lesson.labs).filter((lab) => lab.published)
  return {
    lessons: await Promise.all(published.map(({ slug }) => readLesson(slug))),
    terms: glossary,
    glossaryText: readFileSync('content/glossary.ts', 'utf8'),
    versions,
    ids: JSON.parse(readFileSync('content/ids.json', 'utf8')),
    addresses: new Set([
      ...fixed,
      ...glossary.map(({ id }) => `/glossary/${id}`),
      ...rulePages.map(({ name }) => `/rules/${name}`),
      ...labs.map(({ slug }) => `/labs/${slug}`),
    ]),
    today: new Date().toISOString().slice(0, 10),
  }
}

async function readLesson(slug: string): Promise<LessonMaterial> {
  const file = `content/lessons/${slug}/lesson.mdx`
  const text = readFileSync(file, 'utf8')
  return {
    slug,
    file,
    text,
    head: readLessonHead(matter(text).data, file),
    quizFile: quizFile(slug),
    quizText: readFileSync(quizFile(slug), 'utf8'),
    questions: (await quizOf(slug)).questions,
  }
}
