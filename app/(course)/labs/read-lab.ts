import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { course } from '@/content/course'
import { labs } from '@/content/labs'
import type { Lab, LabEntry, Lesson, Module } from '@/lib/course'

/** A published lab, where it stands, and the folder that it begins with. */
export interface PlacedLab {
  readonly entry: LabEntry
  readonly lesson: Lesson
  readonly module: Module
  readonly number: number
  readonly count: number
}

const all = course.modules.flatMap((module) =>
  module.lessons.flatMap((lesson) => lesson.labs.map((entry) => ({ module, lesson, entry }))),
)

export const publishedLabs = all.filter(({ entry }) => entry.published)

/** Where a lab stands in the course; undefined for a slug that is not published. */
export function placeLab(slug: string): PlacedLab | undefined {
  const at = all.findIndex(({ entry }) => entry.slug === slug && entry.published)
  const found = all[at]
  return found && { ...found, number: at + 1, count: all.length }
}

/** A lab's definition; a lab that is listed and not written fails the build. */
export async function readLab(slug: string): Promise<Lab> {
  const load = labs[slug]
  if (!load)
    throw new Error(`content/course.ts publishes the lab "${slug}", but content/labs/index.ts does not load it`)
  return load()
}

/** The files with which a lab begins, by their path: real files, and those that git cannot hold. */
export async function readStart(slug: string, lab: Lab): Promise<Readonly<Record<string, string>>> {
  const folder = join(process.cwd(), 'content/labs', slug, 'start')
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((cause) => {
    throw new Error(`content/course.ts publishes the lab "${slug}", but content/labs/${slug}/start cannot be read`, {
      cause,
    })
  })
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
  const read = await Promise.all(
    files.map(async (path) => [path.slice(folder.length + 1).replaceAll('\\', '/'), await readFile(path, 'utf8')]),
  )
  return { ...Object.fromEntries(read), ...lab.extra }
}
