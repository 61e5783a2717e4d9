import { PlainQuestions } from '@/components/quiz/plain-questions'
import { quizOf } from '@/content/quizzes'
import type { ChapterId } from '@/content/recordings/questions'
import { chapters } from './chapters'
import { MachineDoor } from './islands'
import { RecordedText } from './recorded-text'

/** `<MachineChapter id>`: one thing to see in the Linux machine of this page. A question first; the machine is loaded on a click only. */
export async function MachineChapter({ id }: { readonly id: ChapterId }) {
  const { lesson, question } = chapters[id]
  // A lesson that is not published yet has no questions of its own; its answers then count as the first version's.
  const version = await quizOf(lesson).then(
    (quiz) => quiz.version,
    () => 1,
  )
  return (
    <div className="mt-9">
      <MachineDoor
        id={id}
        lesson={lesson}
        version={version}
        question={question}
        start={id === 'race' ? 'Boot it' : 'Try it in the machine'}
      />
      <PlainQuestions title="Predict first" questions={[question]} />
      <RecordedText id={id} />
    </div>
  )
}

/** `<BootRace />`: boot a virtual machine, start a container in it, count what each had to do. */
export function BootRace() {
  return <MachineChapter id="race" />
}
