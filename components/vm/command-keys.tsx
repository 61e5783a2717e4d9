import { Button } from '@/components/ui/button'
import { Glyph } from '@/components/ui/glyph'
import type { Chapter } from './chapter'
import type { ChapterRun, ChapterState } from './chapter-run'

interface CommandKeysProps {
  readonly chapter: Chapter
  readonly state: ChapterState
  readonly run: ChapterRun
}

/** A button for each line of the chapter, so that nobody has to type. The next one is marked; a recording goes in its order only. */
export function CommandKeys({ chapter, state, run }: CommandKeysProps) {
  const isReady = state.phase === 'running' && !state.busy
  return (
    <fieldset className="flex min-w-0 flex-wrap gap-[7px] border-rule border-t bg-sheet px-3 py-2.5">
      <legend className="sr-only">Commands, in the order in which they make sense</legend>
      {chapter.acts.map((act, at) => {
        const isNext = at === state.done
        const allowed = isReady && (state.source === 'live' || isNext)
        return (
          <Button
            key={act.id}
            kind="slim"
            disabled={!allowed}
            aria-current={isNext ? 'step' : undefined}
            aria-label={at < state.done ? `${act.label ?? act.line}, done` : (act.label ?? act.line)}
            title={act.label ? act.line : undefined}
            onClick={() => run.act(act)}
            className={`max-w-full px-2.5 font-code text-[13px] aria-[current=step]:border-ink aria-[current=step]:shadow-[inset_0_-3px_0_var(--run-line)] ${act.label ? 'font-text' : ''}`}
          >
            {at < state.done ? <Glyph name="yes" className="size-2.5 text-layer-ink" /> : null}
            <span className="truncate">{act.label ?? act.line}</span>
          </Button>
        )
      })}
      <i aria-hidden="true" className="mx-1 w-px bg-rule" />
      {state.source === 'live' && state.busy && state.phase === 'running' ? (
        <Button kind="slim" onClick={() => run.type('\u0003')}>
          Stop the command
        </Button>
      ) : null}
      <Button kind="slim" disabled={state.phase !== 'running'} onClick={run.again}>
        Start this step again
      </Button>
    </fieldset>
  )
}
