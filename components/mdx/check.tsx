import { Check as CheckIsland } from '@/components/quiz/islands'
import { PlainQuestions } from '@/components/quiz/plain-questions'
import { questionOf } from '@/content/quizzes'

/** `<Check id>`: one question of the lesson's `quiz.ts`, where the text has just answered it. */
export async function Check({ id }: { readonly id: string }) {
  const { quiz, question } = await questionOf(id, '<Check>')
  return (
    <div className="mt-9">
      <CheckIsland lesson={quiz.lesson} version={quiz.version} question={question} />
      <PlainQuestions title="Check" questions={[question]} />
    </div>
  )
}
