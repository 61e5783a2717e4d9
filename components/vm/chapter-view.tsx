'use client'

import { useEffect, useRef } from 'react'
import { Terminal } from '@/components/terminal/terminal'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { InlineText } from '@/components/ui/inline-text'
import type { ChapterId } from '@/content/recordings/questions'
import type { Grade, PredictQuestion } from '@/lib/course'
import type { Chapter } from './chapter'
import type { ChapterRun, ChapterState } from './chapter-run'
import { chapters } from './chapters'
import { CommandKeys } from './command-keys'
import { FactsView } from './facts-view'
import { GoalList } from './goal-list'
import { day, Notice } from './notice'
import { Prediction } from './prediction'
import { RaceFigure } from './race-figure'
import { useChapter } from './use-chapter'

export interface ChapterViewProps {
  readonly run: ChapterRun
  readonly id: ChapterId
  readonly question: PredictQuestion
  readonly grade?: Grade
  /** Begins anew, in the machine or in the recording. */
  readonly onEnter: (source: ChapterState['source']) => void
}

/** A chapter at work: what was predicted and what happens, the terminal with its buttons, what the machine says of itself, the goals. */
export function ChapterView({ run, id, question, grade, onEnter }: ChapterViewProps) {
  const chapter = chapters[id]
  const state = useChapter(run)
  const head = useRef<HTMLHeadingElement>(null)
  useEffect(() => head.current?.focus({ preventScroll: true }), [])
  const source = state.source === 'live' ? 'emulated' : 'recording'
  return (
    <section aria-labelledby={`${id}-head`} className="[--bg:var(--sheet)] desk:-mr-80">
      <div className="rounded-sheet border border-edge bg-sheet">
        <div className="flex min-h-12 flex-wrap items-center gap-x-3.5 gap-y-2 border-rule border-b px-4 py-2.5 text-small tablet:px-5">
          <h3
            ref={head}
            id={`${id}-head`}
            tabIndex={-1}
            className="mr-auto font-semibold text-small tracking-normal outline-none"
          >
            {chapter.title}
          </h3>
          {state.source === 'live' ? (
            <>
              <Badge source="emulated" />
              <Badge source="measured">measured here</Badge>
            </>
          ) : (
            <Badge source="recording">{state.made ? `recording of ${day(state.made)}` : 'recording'}</Badge>
          )}
        </div>
        <Notice state={state} onEnter={onEnter} />
        <Prediction chapter={chapter} state={state} question={question} grade={grade} />
        {id === 'race' ? <RaceFigure state={state} /> : null}
      </div>
      {state.phase === 'failed' ? null : (
        <div className="mt-7 grid gap-7 desk:grid-cols-[minmax(0,1.3fr)_minmax(0,1fr)]">
          <div className="min-w-0">
            <Terminal
              label={`Terminal: ${chapter.title}`}
              source={source}
              transcript={state.transcript}
              onInput={state.source === 'live' ? run.type : undefined}
              onResize={run.resize}
            >
              <CommandKeys chapter={chapter} state={state} run={run} />
            </Terminal>
            <Look chapter={chapter} state={state} />
          </div>
          <div className="min-w-0">
            <FactsView chapter={chapter} state={state} />
            <GoalList chapter={chapter} state={state} />
          </div>
        </div>
      )}
      {id === 'race' ? (
        <div className="mt-4">
          <Button kind="slim" onClick={() => onEnter(state.source)}>
            {state.source === 'live' ? 'Run the race again' : 'Play it again'}
          </Button>
        </div>
      ) : null}
    </section>
  )
}

/** What to look at, once a line is over. */
function Look({ chapter, state }: { readonly chapter: Chapter; readonly state: ChapterState }) {
  const act =
    state.seen.at(-1)?.turn.line === chapter.acts[state.done - 1]?.line ? chapter.acts[state.done - 1] : undefined
  return (
    <p aria-live="polite" className="mt-3 min-h-12 text-small">
      {state.busy ? (
        ''
      ) : act ? (
        <InlineText key={act.id}>{act.look}</InlineText>
      ) : state.done === 0 ? (
        <InlineText key="task">{chapter.task}</InlineText>
      ) : (
        ''
      )}
    </p>
  )
}
