import { course } from '@/content/course'
import { glossary } from '@/content/glossary'

const lessons = course.modules.flatMap((module) => module.lessons).filter((lesson) => lesson.published)

export const lessonPages = lessons.map((lesson) => `/lessons/${lesson.slug}`)

export const labPages = lessons
  .flatMap((lesson) => lesson.labs)
  .filter((lab) => lab.published)
  .map((lab) => `/labs/${lab.slug}`)

/** One of many like it. */
const termPages = glossary.slice(0, 1).map(({ id }) => `/glossary/${id}`)

/** Every page of the site, and one address that has none. */
export const pages: readonly string[] = [
  '/',
  '/course',
  ...lessonPages,
  ...labPages,
  '/glossary',
  ...termPages,
  '/misconceptions',
  '/rules',
  '/rules/no-latest-tag',
  '/search',
  '/review',
  '/interview',
  '/progress',
  '/sign-in',
  '/account',
  '/privacy',
  '/keyboard',
  '/licences',
  '/dev',
  '/no-such-page',
]
