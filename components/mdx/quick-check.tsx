import { QuickCheck as QuickCheckIsland } from '@/components/quiz/islands'
import { PlainQuestions } from '@/components/quiz/plain-questions'
import { quizOf } from '@/content/quizzes'

/** `<QuickCheck lesson>`: the questions of a lesson's `quiz.ts` that its text does not ask. */
export async function QuickCheck({ lesson }: { readonly lesson: string }) {
  const quiz = await quizOf(lesson)
  const questions = quiz.questions.filter((question) => !question.inline)
  if (questions.length === 0) throw new Error(`content/lessons/${lesson}/quiz.ts has no question for <QuickCheck>`)
  return (
    <div className="mt-9">
      <QuickCheckIsland lesson={quiz.lesson} version={quiz.version} questions={questions} />
      <PlainQuestions title="Quick check" questions={questions} addressed />
    </div>
  )
}
