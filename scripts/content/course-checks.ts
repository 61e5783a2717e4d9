import { key, type Question } from '@/lib/course'
import { allIds } from '../permanent-ids'
import { type Finding, lineOf, lineOfQuestion, type Material } from './material'

// What is checked over lessons, questions and lists together.

type Check = (all: Material) => readonly Finding[]

/** The right option stands out by its length in no question. */
export const options: Check = ({ lessons }) =>
  lessons.flatMap((lesson) =>
    lesson.questions.flatMap((question) => {
      const oddity = lengthOddity(question)
      return oddity
        ? [{ file: lesson.quizFile, line: lineOfQuestion(lesson, question.id), message: `${question.id}: ${oddity}` }]
        : []
    }),
  )

function lengthOddity(question: Question): string | undefined {
  if (question.kind !== 'one' && question.kind !== 'predict') return undefined
  const length = (text: string) => text.replace(/`|\*\*/g, '').length
  const right = question.options.find(({ id }) => id === key(question)[0])
  if (!right) return undefined
  const own = length(right.text)
  const others = question.options.filter((option) => option !== right).map(({ text }) => length(text))
  if (own > Math.max(...others) * 1.5 + 8)
    return `the right option has ${own} characters, no other more than ${Math.max(...others)}`
  if (own * 1.5 + 8 < Math.min(...others))
    return `the right option has ${own} characters, no other less than ${Math.min(...others)}`
  return undefined
}

/** Nothing that was published is gone, and all that is published is kept in the list. */
export const ids: Check = ({ lessons, ids: kept }) => {
  const now = allIds(lessons.flatMap(({ questions }) => questions))
  const lost = Object.entries(kept.questions).flatMap(([id, known]) => {
    if (kept.retired.includes(id)) return []
    if (!now[id])
      return [
        {
          file: 'content/ids.json',
          line: 1,
          message: `"${id}" was published and is gone; "retired" takes it if that is meant`,
        },
      ]
    return known
      .filter((option) => !now[id]?.includes(option))
      .map((option) => ({
        file: 'content/ids.json',
        line: 1,
        message: `the option "${option}" of "${id}" was published and is gone`,
      }))
  })
  const fresh = lessons.flatMap((lesson) =>
    lesson.questions.flatMap(({ id, options: own }) => {
      const at = { file: lesson.quizFile, line: lineOfQuestion(lesson, id) }
      if (kept.retired.includes(id)) return [{ ...at, message: `"${id}" was retired; its id is not used again` }]
      const isKept = own.every((option) => kept.questions[id]?.includes(option.id))
      return isKept ? [] : [{ ...at, message: `"${id}" is not in content/ids.json yet: run npm run ids` }]
    }),
  )
  return [...lost, ...fresh]
}

/** Each term is defined once, under one id and one name. */
export const glossary: Check = ({ terms, glossaryText }) => {
  const file = 'content/glossary.ts'
  const twice = (names: readonly string[]) => [...new Set(names.filter((name, at) => names.indexOf(name) !== at))]
  return [
    ...twice(terms.map(({ id }) => id)).map((id) => ({
      file,
      line: lineOf(glossaryText, glossaryText.lastIndexOf(`'${id}',`)),
      message: `defines "${id}" twice`,
    })),
    ...twice(terms.map(({ name }) => name.toLowerCase())).map((name) => ({
      file,
      line: lineOf(glossaryText, glossaryText.toLowerCase().lastIndexOf(`'${name}',`)),
      message: `defines the name “${name}” twice`,
    })),
  ]
}
