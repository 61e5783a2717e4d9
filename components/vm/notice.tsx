import { Button } from '@/components/ui/button'
import type { ChapterState } from './chapter-run'

interface NoticeProps {
  readonly state: ChapterState
  readonly onEnter: (source: ChapterState['source']) => void
}

/** What the machine is doing, and what to do where it cannot. It is also said to those who do not see it. */
export function Notice({ state, onEnter }: NoticeProps) {
  const words = wordsOf(state)
  return (
    <>
      <p role="status" className={words.quiet ? 'sr-only' : 'border-rule border-b px-4 py-3 text-small tablet:px-5'}>
        {words.text}
      </p>
      {state.phase === 'failed' && state.source === 'live' ? (
        <p className="flex flex-wrap gap-3 px-4 py-4 tablet:px-5">
          <Button onClick={() => onEnter('recording')}>Watch a recording instead</Button>
          <Button kind="plain" onClick={() => onEnter('live')}>
            Try again
          </Button>
        </p>
      ) : null}
      {state.phase === 'left' ? (
        <p className="px-4 py-4 tablet:px-5">
          <Button kind="plain" onClick={() => onEnter('live')}>
            Bring the machine here
          </Button>
        </p>
      ) : null}
    </>
  )
}

/** `14 November` */
export function day(date: string): string {
  return new Date(`${date}T12:00:00Z`).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' })
}

function wordsOf({ phase, source, error = '', boot }: ChapterState): {
  readonly text: string
  readonly quiet: boolean
} {
  if (phase === 'starting')
    return { text: source === 'live' ? 'The machine is loaded, then it boots.' : 'The recording begins.', quiet: false }
  if (phase === 'failed')
    return {
      text: /WebAssembly|CompileError/.test(error)
        ? 'This browser does not run WebAssembly here, so the machine cannot start.'
        : `The machine could not go on: ${error}`,
      quiet: false,
    }
  if (phase === 'left') return { text: 'Another part of this page uses the machine now.', quiet: false }
  if (source === 'recording')
    return {
      text: 'A recording of the same machine, made by our tests: same lines, same questions, its own times. Nothing runs here.',
      quiet: false,
    }
  return { text: boot ? 'The machine has booted.' : '', quiet: true }
}
