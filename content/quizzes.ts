import { type Lesson, lessons, type PredictQuestion, type Question, type Quiz } from '@/lib/course'
import { readQuiz } from '@/lib/course/schema'
import { course } from './course'

// Server only: every lesson's questions would otherwise travel to every page.

/** A question, and the quiz that it belongs to. */
interface Found<Kind extends Question = Question> {
  readonly quiz: Quiz
  readonly question: Kind
}

/** The questions of a lesson, checked. */
export async function quizOf(slug: string): Promise<Quiz> {
  const file = quizFile(slug)
  const { quiz } = await import(`./lessons/${slug}/quiz`).catch((cause) => {
    throw new Error(`content/course.ts publishes "${slug}", but ${file} cannot be loaded`, { cause })
  })
  if (quiz === undefined) throw new Error(`${file} must export its questions as "quiz"`)
  const read = readQuiz(quiz, file)
  if (read.lesson !== slug) throw new Error(`${file} says lesson: "${read.lesson}"; it must be "${slug}"`)
  return read
}

/** A question by its id, which begins with its lesson's code; `tag` names who asks for it in the error's text. */
export async function questionOf(id: string, tag: string): Promise<Found> {
  const lesson = lessonOf(id)
  if (!lesson)
    throw new Error(
      `content/lessons: ${tag} asks for "${id}", but no published lesson has the code that this id begins with`,
    )
  const quiz = await quizOf(lesson.slug)
  const question = quiz.questions.find((each) => each.id === id)
  if (question) return { quiz, question }
  const known = quiz.questions.map((each) => each.id).join(', ')
  throw new Error(`content/lessons/${lesson.slug}/lesson.mdx: ${tag} asks for "${id}", but quiz.ts has only ${known}`)
}

/** A question to predict on, by its id. */
export async function predictionOf(id: string, tag: string): Promise<Found<PredictQuestion>> {
  const { quiz, question } = await questionOf(id, tag)
  if (question.kind === 'predict') return { quiz, question }
  throw new Error(
    `${quizFile(quiz.lesson)}: "${id}" is of kind "${question.kind}", but ${tag} needs one of kind "predict"`,
  )
}

/** Where a lesson's questions stand. */
export function quizFile(slug: string): string {
  return `content/lessons/${slug}/quiz.ts`
}

function lessonOf(id: string): Lesson | undefined {
  const code = id.split('-')[0]?.toUpperCase()
  return lessons(course).find((lesson) => lesson.published && lesson.code === code)
}
