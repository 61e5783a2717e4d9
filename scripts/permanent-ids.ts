import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Question } from '@/lib/course'
import { allQuestions } from './quiz-bias'

/** The ids that were ever published. Learners' answers hang on them, so this list only grows. */
export interface PermanentIds {
  /** The options of each question, by its id. */
  readonly questions: Readonly<Record<string, readonly string[]>>
  /** Questions that are asked no more. Their ids are not used again. */
  readonly retired: readonly string[]
}

const file = fileURLToPath(new URL('../content/ids.json', import.meta.url))

/** The ids of questions and of their options. */
export function allIds(questions: readonly Question[]): PermanentIds['questions'] {
  return Object.fromEntries(questions.map(({ id, options }) => [id, options.map((option) => option.id)]))
}

/** The list with what is new; nothing of it goes away. */
export function grown(known: PermanentIds, questions: readonly Question[]): PermanentIds {
  const now = allIds(questions)
  const ids = [...new Set([...Object.keys(known.questions), ...Object.keys(now)])]
  const options = (id: string) => [...new Set([...(known.questions[id] ?? []), ...(now[id] ?? [])])]
  return { questions: Object.fromEntries(ids.map((id) => [id, options(id)])), retired: known.retired }
}

/** One line a question, so that a change of the list is easy to read. */
function written({ questions, retired }: PermanentIds): string {
  const list = (ids: readonly string[]) => `[${ids.map((id) => JSON.stringify(id)).join(', ')}]`
  const lines = Object.entries(questions).map(([id, options]) => `    ${JSON.stringify(id)}: ${list(options)}`)
  return `{\n  "questions": {\n${lines.join(',\n')}\n  },\n  "retired": ${list(retired)}\n}\n`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const known: PermanentIds = JSON.parse(readFileSync(file, 'utf8'))
  writeFileSync(file, written(grown(known, await allQuestions())))
}
