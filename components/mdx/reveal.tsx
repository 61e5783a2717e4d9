import { Reveal as RevealIsland } from '@/components/quiz/islands'
import { predictionOf } from '@/content/quizzes'

/** `<Reveal id>`: what was predicted at `<Predict id>`, beside what happens. */
export async function Reveal({ id }: { readonly id: string }) {
  const { quiz, question } = await predictionOf(id, '<Reveal>')
  return <RevealIsland lesson={quiz.lesson} version={quiz.version} question={question} />
}
