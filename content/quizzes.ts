import { type Lesson, lessons, type Question, type Quiz } from '@/lib/course'
import { readQuiz } from '@/lib/course/schema'
import { course } from './course'

// Server only: every lesson's questions would otherwise travel to every page.

/** The questions of a lesson, checked. */
export async function quizOf(slug: string): Promise<Quiz> {
  const file = quizFile(slug)
  const { quiz } = await import(`./lessons/${slug}/quiz`)
  if (quiz === undefined) throw new Error(`${file} must export its questions as "quiz"`)
  const read = readQuiz(quiz, file)
  if (read.lesson !== slug) throw new Error(`${file} says lesson: "${read.lesson}"; it must be "${slug}"`)
  return read
}

/** A question by its id, which begins with its lesson's code; `tag` names who asks for it in the error's text. */
export async function questionOf(
  id: string,
  tag: string,
): Promise<{ readonly quiz: Quiz; readonly question: Question }> {
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

/** Where a lesson's questions stand. */
export function quizFile(slug: string): string {
  return `content/lessons/${slug}/quiz.ts`
}

function lessonOf(id: string): Lesson | undefined {
  const code = id.split('-')[0]?.toUpperCase()
  return lessons(course).find((lesson) => lesson.published && lesson.code === code)
}
