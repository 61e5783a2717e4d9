import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openBench } from '@/components/lab/bench.worker'
import { course } from '@/content/course'
import { labs } from '@/content/labs'
import { misconceptions } from '@/content/misconceptions'
import type { Lab } from '@/lib/course'
import { check, parse } from '@/lib/dockerfile'
import type { JudgedGoal, WorkFiles } from '@/lib/worker'

const root = 'content/labs'
const folders = readdirSync(root).filter((name) => statSync(join(root, name)).isDirectory())
const listed = course.modules.flatMap((module) => module.lessons.flatMap((lesson) => lesson.labs))

/** The files of a folder by path, as a page gets them. */
function read(folder: string): WorkFiles {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    statSync(join(folder, path)).isFile(),
  )
  return Object.fromEntries(paths.map((path) => [path, { text: readFileSync(join(folder, path), 'utf8') }]))
}

async function judged(lab: Lab, start: WorkFiles, files: WorkFiles): Promise<readonly JudgedGoal[]> {
  const bench = await openBench(lab, [start])
  await bench.study(files)
  return bench.judge()
}

// Debian's servers keep only the newest version of a package: one that is pinned cannot be built any more after the next update.
const unwanted = ['pin-apt-packages']

const unmet = (goals: readonly JudgedGoal[]) => goals.filter(({ met }) => !met)

describe('the list of labs', () => {
  it('has a definition for every published lab, and publishes every definition', () => {
    const published = listed.filter((entry) => entry.published).map(({ slug }) => slug)
    expect(Object.keys(labs).sort()).toEqual(published.sort())
  })

  it('has a folder for every definition', () => {
    expect(folders.sort()).toEqual(Object.keys(labs).sort())
  })
})

for (const slug of folders)
  describe(`the lab ${slug}`, async () => {
    const lab = await labs[slug]!()
    const folder = join(root, slug)
    const extra = Object.entries(lab.extra ?? {}).map(([path, text]) => [path, { text }])
    const start: WorkFiles = { ...read(join(folder, 'start')), ...Object.fromEntries(extra) }
    const solutions = readdirSync(join(folder, 'solutions'))

    it('is what the course lists', () => {
      const entry = listed.find((each) => each.slug === slug)
      expect({ id: lab.id, title: lab.title.replaceAll('`', ''), level: lab.level }).toEqual({
        id: entry?.id,
        title: entry?.title,
        level: entry?.level,
      })
    })

    it('begins with real files, a lock file among them', () => {
      expect(existsSync(join(folder, 'start/package-lock.json'))).toBe(true)
      const manifest = JSON.parse(start['package.json']!.text)
      const lock = JSON.parse(start['package-lock.json']!.text)
      const { dependencies, devDependencies } = lock.packages['']
      expect({ dependencies, devDependencies }).toEqual({
        dependencies: manifest.dependencies,
        devDependencies: manifest.devDependencies,
      })
    })

    it('does not begin solved', async () => {
      expect(unmet(await judged(lab, start, start))).not.toEqual([])
    })

    it('has at least five solutions, and as many foreseen mistakes', () => {
      expect(solutions.length).toBeGreaterThanOrEqual(5)
      expect(lab.mistakes.length).toBeGreaterThanOrEqual(5)
    })

    it('has solutions that differ in what they do, not in blanks', () => {
      const texts = solutions.map((name) =>
        Object.values(read(join(folder, 'solutions', name)))
          .map(({ text }) => text.replace(/#.*$/gm, '').replace(/\s+/g, ' '))
          .join('\n'),
      )
      expect(new Set(texts).size).toBe(solutions.length)
    })

    it.each(solutions)('is solved by %s', async (name) => {
      const files = { ...start, ...read(join(folder, 'solutions', name)) }
      expect(unmet(await judged(lab, start, files))).toEqual([])
    })

    it.each(solutions)('has no warning for what %s writes', (name) => {
      const { text } = { ...start, ...read(join(folder, 'solutions', name)) }.Dockerfile!
      const found = check(parse(text)).filter(({ severity }) => severity !== 'info')
      expect(found.filter(({ rule }) => !unwanted.includes(rule ?? '')).map(({ message }) => message)).toEqual([])
    })

    it('names goals that exist, and misconceptions of the list', () => {
      const known = misconceptions.map(({ id }) => id as string)
      for (const mistake of lab.mistakes) {
        expect(lab.goals.map(({ id }) => id)).toContain(mistake.fails)
        if (mistake.misconception) expect(known).toContain(mistake.misconception)
      }
    })

    it.each(lab.mistakes.map((mistake) => [mistake.message, mistake] as const))(
      'says “%s”',
      async (message, mistake) => {
        const changed = Object.fromEntries(Object.entries(mistake.files).map(([path, text]) => [path, { text }]))
        const goals = await judged(lab, start, { ...start, ...changed })
        const goal = goals.find(({ id }) => id === mistake.fails)
        expect(goal).toMatchObject({ met: false, observed: message })
        expect(goal?.misconception).toBe(mistake.misconception)
      },
    )

    it('offers everyday edits that change its files, and come off again', async () => {
      const { toggled, isApplied } = await import('@/components/lab/everyday-edit')
      for (const edit of lab.edits) {
        const edited = toggled(edit, start)
        expect(edited).not.toEqual(start)
        if (edit.kind === 'touch') continue
        for (const { path, from } of edit.changes) expect(start[path]?.text).toContain(from)
        expect(isApplied(edit, start)).toBe(false)
        expect(toggled(edit, edited)).toEqual(start)
        for (const { path } of edit.changes)
          if (path.endsWith('.json')) expect(() => JSON.parse(edited[path]!.text)).not.toThrow()
      }
    })
  })
