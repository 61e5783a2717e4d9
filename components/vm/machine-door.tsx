'use client'

import { useEffect, useState, useSyncExternalStore } from 'react'
import { QuestionPanel } from '@/components/quiz/question-panel'
import { QuizFrame } from '@/components/quiz/quiz-frame'
import { useQuestion } from '@/components/quiz/use-question'
import { Button } from '@/components/ui/button'
import type { ChapterId } from '@/content/recordings/questions'
import type { PredictQuestion } from '@/lib/course'
import type { ChapterRun } from './chapter-run'
import type { ChapterViewProps } from './chapter-view'
import type { Machine } from './machine'
import { machineOffer } from './machine-files'

interface DoorProps {
  readonly id: ChapterId
  readonly lesson: string
  readonly version: number
  readonly question: PredictQuestion
  /** What the button says: “Boot it”. */
  readonly start: string
}

interface Room {
  readonly run: ChapterRun
  readonly View: (props: ChapterViewProps) => React.ReactNode
}

/** Asks first, and loads the machine only when somebody wants it. Where it cannot run, its recording is offered in its place. */
export function MachineDoor({ id, lesson, version, question, start }: DoorProps) {
  const asked = useQuestion(lesson, version, question)
  const offer = useOffer()
  const [room, setRoom] = useState<Room>()
  const [opening, setOpening] = useState(false)
  const [failure, setFailure] = useState('')

  useEffect(() => () => room?.run.close(), [room])

  const enter = async (source: Machine['source']) => {
    setOpening(true)
    setFailure('')
    try {
      const [{ openChapter }, { ChapterView }] = await Promise.all([import('./open-chapter'), import('./chapter-view')])
      setRoom({ run: openChapter(id, source), View: ChapterView })
    } catch {
      setFailure('This part could not be loaded. Look whether you are online, then try again.')
    }
    setOpening(false)
  }
  if (room) return <room.View run={room.run} id={id} grade={asked.grade} question={question} onEnter={enter} />

  const source = offer.live ? 'live' : 'recording'
  const asking = {
    ...asked,
    send() {
      asked.send()
      void enter(source)
    },
  }
  const name = offer.live ? start : 'Play the recording'
  return (
    <QuizFrame title="Predict first" note={offer.note} id={question.id} labelledBy={`${question.id}-stem`}>
      <QuestionPanel question={question} asking={asking} sealed="Your prediction is kept.">
        {(again) => (
          <>
            {asked.grade ? (
              <Button onClick={() => void enter(source)} disabled={opening}>
                {opening ? 'Loading' : name}
              </Button>
            ) : (
              <Button key={asked.isComplete ? 'send' : 'wait'} type="submit" disabled={!asked.isComplete || opening}>
                {opening ? 'Loading' : asked.isComplete ? name : 'Choose an answer'}
              </Button>
            )}
            {offer.live ? (
              <Button kind="plain" onClick={() => void enter('recording')}>
                Watch a recording instead
              </Button>
            ) : null}
            {offer.saving ? (
              <Button kind="plain" onClick={() => void enter('live')}>
                Load it all the same
              </Button>
            ) : null}
            {asked.grade ? (
              <Button kind="plain" onClick={again}>
                Change my answer
              </Button>
            ) : null}
            <p className="basis-full text-ink-2 text-small tablet:hidden">{offer.note}</p>
            {failure ? (
              <p role="alert" className="basis-full font-mid text-fail-ink text-small">
                {failure}
              </p>
            ) : null}
          </>
        )}
      </QuestionPanel>
    </QuizFrame>
  )
}

interface Offered {
  /** The machine itself is offered first. */
  readonly live: boolean
  /** It could run, but the browser was told to save data. */
  readonly saving: boolean
  readonly note: string
}

/** What this browser and this site can do, in words. The words are of one line, so that nothing moves when they are known. */
function useOffer(): Offered {
  const [bytes, setBytes] = useState<number | null>()
  const saving = useSyncExternalStore(never, savesData, () => false)
  const able = useSyncExternalStore(
    never,
    () => typeof WebAssembly === 'object',
    () => true,
  )
  useEffect(() => {
    machineOffer().then((offer) => setBytes(offer?.bytes ?? null))
  }, [])
  if (!able) return { live: false, saving: false, note: 'No WebAssembly here: a recording' }
  if (bytes === null) return { live: false, saving: false, note: 'No machine on this site: a recording' }
  const size = bytes ? `${(bytes / 1e6).toFixed(1)} MB` : ''
  if (saving) return { live: false, saving: bytes !== undefined, note: `Saving data: ${size} are not loaded` }
  return { live: true, saving: false, note: size ? `${size} to load, then about a second` : 'Loaded when you start it' }
}

function savesData(): boolean {
  return (
    (navigator as Navigator & { readonly connection?: { readonly saveData?: boolean } }).connection?.saveData === true
  )
}

function never(): () => void {
  return () => {}
}
