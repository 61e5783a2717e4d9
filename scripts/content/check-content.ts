import * as courseChecks from './course-checks'
import * as lessonChecks from './lesson-checks'
import type { Finding, Material } from './material'

/** Everything that an author has to mend, by file and line. */
export function checkContent(all: Material): readonly Finding[] {
  const found = [
    ...Object.values(lessonChecks).flatMap((check) => all.lessons.flatMap((lesson) => check(lesson, all))),
    ...Object.values(courseChecks).flatMap((check) => check(all)),
  ]
  return found.sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line)
}
