import type { GlossaryTerm } from '@/content/glossary'
import type { Version } from '@/content/versions'
import type { LessonHead, Question } from '@/lib/course'
import type { PermanentIds } from '../permanent-ids'

/** Something that an author has to mend, and where. */
export interface Finding {
  readonly file: string
  /** Counted from 1. */
  readonly line: number
  readonly message: string
}

/** A lesson as its author wrote it, and what was read from it. */
export interface LessonMaterial {
  readonly slug: string
  /** `content/lessons/<slug>/lesson.mdx`, and its text. */
  readonly file: string
  readonly text: string
  readonly head: LessonHead
  readonly quizFile: string
  readonly quizText: string
  readonly questions: readonly Question[]
}

/** All that is checked, so that a test can plant an error in it. */
export interface Material {
  readonly lessons: readonly LessonMaterial[]
  readonly terms: readonly GlossaryTerm[]
  readonly glossaryText: string
  readonly versions: readonly Version[]
  readonly ids: PermanentIds
  /** Addresses of the site besides lessons: `/glossary/kernel`. */
  readonly addresses: ReadonlySet<string>
  /** `2026-11-20` */
  readonly today: string
}

/** The line of a place in a text. */
export function lineOf(text: string, at: number): number {
  return text.slice(0, Math.max(at, 0)).split('\n').length
}

/** The text with what a pattern finds blanked out, so that every place stays where it is. */
export function without(text: string, ...patterns: readonly RegExp[]): string {
  return patterns.reduce((rest, pattern) => rest.replace(pattern, (found) => found.replace(/[^\n]/g, ' ')), text)
}

/** Where a question begins in its file. */
export function lineOfQuestion({ quizText }: LessonMaterial, id: string): number {
  return lineOf(quizText, quizText.indexOf(`'${id}'`))
}
