import { course } from '@/content/course'

const lessons = course.modules.flatMap((module) => module.lessons).filter((lesson) => lesson.published)

export const lessonPages = lessons.map((lesson) => `/lessons/${lesson.slug}`)

export const labPages = lessons
  .flatMap((lesson) => lesson.labs)
  .filter((lab) => lab.published)
  .map((lab) => `/labs/${lab.slug}`)

/** Every page of the site, and one address that has none. */
export const pages: readonly string[] = [
  '/',
  '/course',
  ...lessonPages,
  ...labPages,
  '/progress',
  '/sign-in',
  '/account',
  '/privacy',
  '/keyboard',
  '/dev',
  '/no-such-page',
]
