import type { LabLevel } from './lab'

/** The whole course in its order: modules stand on each other, and so do their lessons. */
export interface Course {
  readonly modules: readonly Module[]
  readonly paths: readonly Path[]
}

export interface Module {
  /** `A` to `E`. */
  readonly code: string
  readonly title: string
  readonly lessons: readonly Lesson[]
}

/** A lesson as the course map lists it. Code and slug are permanent. */
export interface Lesson {
  /** `A2` */
  readonly code: string
  readonly slug: string
  readonly title: string
  /** What it teaches, in one line. */
  readonly line: string
  readonly minutes: number
  /** The codes of the lessons that it stands on. */
  readonly after: readonly string[]
  readonly labs: readonly LabEntry[]
  /** False while it is planned: it is listed, and nothing links to it. */
  readonly published: boolean
}

/** A lab as its lesson lists it. */
export interface LabEntry {
  /** Permanent: `L06`. */
  readonly id: string
  /** Its address and its folder under `content/labs`. */
  readonly slug: string
  readonly title: string
  readonly level: LabLevel
  readonly published: boolean
}

/** An order of lessons for a role. It renumbers the course, and hides nothing. */
export interface Path {
  readonly id: string
  readonly title: string
  readonly line: string
  /** The codes of its lessons, in its order. */
  readonly lessons: readonly string[]
}

/** All lessons, in the course's order. */
export function lessons(course: Course): readonly Lesson[] {
  return course.modules.flatMap((module) => module.lessons)
}

/** A wrong belief that the course answers, and what is so. */
export interface Misconception {
  readonly id: `M${number}`
  readonly belief: string
  readonly truth: string
}

/** The head of a lesson's file; `schema.ts` reads it. */
export interface LessonHead {
  /** The paragraph under the title. */
  readonly lede: string
  /** For search engines and link previews, at most 160 characters. */
  readonly description: string
  /** The day on which its facts were last checked: `2026-11-20`. */
  readonly checked: string
  /** What a reader can do afterwards. */
  readonly objectives: readonly string[]
  /** Its second-level headings in order, with the minutes that each takes. */
  readonly sections: readonly Section[]
  /** Slugs of related lessons. */
  readonly related: readonly string[]
  readonly sources: readonly Source[]
}

export interface Section {
  /** The heading's id, as made of its text. */
  readonly id: string
  readonly title: string
  readonly minutes: number
}

export interface Source {
  /** The key by which questions and text refer to it: `RS`. */
  readonly key: string
  readonly title: string
  readonly url: string
  /** The day on which it was opened; absent where it could not be. */
  readonly checked?: string
}
