import { Predict as PredictIsland } from '@/components/quiz/islands'
import { PlainQuestions } from '@/components/quiz/plain-questions'
import { predictionOf } from '@/content/quizzes'

/** `<Predict id>`: asks before the lesson tells. `<Reveal id>`, further down, shows what was predicted beside what happens. */
export async function Predict({ id }: { readonly id: string }) {
  const { quiz, question } = await predictionOf(id, '<Predict>')
  return (
    <div className="mt-9">
      <PredictIsland lesson={quiz.lesson} version={quiz.version} question={question} />
      <PlainQuestions title="Predict first" questions={[question]} />
    </div>
  )
}
