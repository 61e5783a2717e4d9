import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Entry } from '@/components/search/entry'
import { glossary } from '@/content/glossary'
import { misconceptions } from '@/content/misconceptions'
import { quizOf } from '@/content/quizzes'
import { rulePages } from '@/content/rules'
import type { Lesson } from '@/lib/course'
import { publishedLabs, readLab } from '../labs/read-lab'
import { published, readHead } from '../lessons/read-lesson'
import { plainSections } from './sections'

/** All that can be found, from what is published. */
export async function searchEntries(): Promise<readonly Entry[]> {
  const lessons = published.map(({ lesson }) => lesson)
  const titles = new Map(lessons.map(({ slug, title }) => [slug, title]))
  const words: readonly Entry[] = glossary.map(({ id, name, line, more = '', lesson }) => ({
    kind: 'Words',
    title: name,
    where: titles.get(lesson) ?? '',
    text: plain(`${line} ${more}`),
    href: `/glossary/${id}`,
  }))
  const beliefs: readonly Entry[] = misconceptions.map(({ id, belief, truth }) => ({
    kind: 'Misconceptions',
    title: plain(belief),
    where: '',
    text: plain(truth),
    href: `/misconceptions#${id.toLowerCase()}`,
  }))
  const rules: readonly Entry[] = rulePages.map(({ name, summary, why, buildkit, hadolint }) => ({
    kind: 'Rules',
    title: name,
    where: [...(buildkit ? [buildkit.name] : []), ...hadolint.map(({ code }) => code)].join(', '),
    text: plain(`${summary} ${why}`),
    href: `/rules/${name}`,
  }))
  const labs = await Promise.all(
    publishedLabs.map(async ({ entry, lesson }): Promise<Entry> => {
      const lab = await readLab(entry.slug)
      const goals = lab.goals.map(({ text }) => text)
      return {
        kind: 'Labs',
        title: plain(lab.title),
        where: lesson.title,
        text: plain([...lab.task, ...goals].join(' ')),
        href: `/labs/${entry.slug}`,
      }
    }),
  )
  const taught = await Promise.all(lessons.map(ofLesson))
  return [...taught.flat(), ...words, ...labs, ...rules, ...beliefs]
}

/** A lesson, its sections and its questions. */
async function ofLesson({ slug, title, line }: Lesson): Promise<readonly Entry[]> {
  const path = `content/lessons/${slug}/lesson.mdx`
  const { lede, sections } = await readHead(slug)
  const texts = plainSections(await readFile(join(process.cwd(), path), 'utf8'))
  const { questions } = await quizOf(slug)
  const href = `/lessons/${slug}`
  return [
    { kind: 'Lessons', title, where: '', text: plain(`${line} ${lede}`), href },
    ...sections.map((section): Entry => {
      const text = texts.find((each) => each.title === section.title)?.text ?? ''
      return { kind: 'Lessons', title: section.title, where: title, text, href: `${href}#${section.id}` }
    }),
    ...questions.map(({ id, stem, options }): Entry => {
      const text = options.map((option) => option.text).join('; ')
      return { kind: 'Questions', title: plain(stem), where: title, text: plain(text), href: `${href}#${id}` }
    }),
  ]
}

function plain(text: string): string {
  return text.replace(/`|\*\*/g, '').trim()
}
