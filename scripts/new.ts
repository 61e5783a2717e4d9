// `npm run new:lesson <slug>` and `npm run new:question <lesson> <id> <kind>`: files to begin with, and what to do next.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { course } from '@/content/course'
import { lessons, type QuestionKind } from '@/lib/course'
import { lessonText, questionText, quizText } from './content/templates'

const kinds: readonly QuestionKind[] = ['one', 'multi', 'predict', 'order', 'trace', 'match', 'fill', 'spot']

const [what, ...words] = process.argv.slice(2)
try {
  console.log(what === 'lesson' ? newLesson(words[0] ?? '') : newQuestion(words))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

function newLesson(slug: string): string {
  const lesson = lessons(course).find((each) => each.slug === slug)
  if (!lesson)
    throw new Error(`content/course.ts lists no lesson "${slug}"; put it there first, with its code and its place`)
  const folder = `content/lessons/${slug}`
  if (existsSync(folder)) throw new Error(`${folder} is there already`)
  mkdirSync(folder, { recursive: true })
  writeFileSync(`${folder}/lesson.mdx`, lessonText(lesson, new Date().toISOString().slice(0, 10)))
  writeFileSync(`${folder}/quiz.ts`, quizText(lesson))
  return `${folder}/lesson.mdx and ${folder}/quiz.ts are there. Next: put '${slug}' into "published" in content/course.ts,
run npm run content, and fill what it names.`
}

function newQuestion([slug = '', id = '', kind = '']: readonly string[]): string {
  const file = `content/lessons/${slug}/quiz.ts`
  const known = kinds.find((each) => each === kind)
  if (!known || !/^[a-e][1-9]-[a-z0-9-]+$/.test(id))
    throw new Error(
      `Usage: npm run new:question -- <lesson> <id> <kind>; an id as "c2-why-last", a kind of ${kinds.join(', ')}`,
    )
  if (!existsSync(file)) throw new Error(`${file} is missing; npm run new:lesson -- ${slug} makes it`)
  const before = readFileSync(file, 'utf8')
  const end = before.lastIndexOf('\n  ],\n}')
  if (end < 0) throw new Error(`${file}: its list of questions does not end as "  ],\\n}" does`)
  if (before.includes(`'${id}'`)) throw new Error(`${file} has "${id}" already`)
  writeFileSync(file, `${before.slice(0, end)}\n${questionText(id, known)}${before.slice(end)}`)
  return `${file} has "${id}" at its end. Next: fill what npm run content names, then npm run ids.`
}
