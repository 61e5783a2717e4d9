import { memo } from 'react'
import { InlineText } from '@/components/ui/inline-text'
import { look } from '@/components/ui/state'
import { StateWord } from '@/components/ui/state-word'
import type { JudgedGoal } from '@/lib/worker'
import { currentGoal, type GoalText } from './goal-now'

interface GoalsProps {
  readonly goals: readonly GoalText[]
  readonly judged: readonly JudgedGoal[]
  onLine(line: number): void
}

/** All goals with what was expected and what was observed. */
export const Goals = memo(function Goals({ goals, judged, onLine }: GoalsProps) {
  const at = currentGoal(goals, judged)
  const met = goals.filter(({ id }) => judged.some((each) => each.id === id && each.met)).length
  return (
    <section aria-label="Goals">
      <h2 className="flex justify-between border-ink border-b pb-2 text-[17px]/6 tracking-normal">
        <span>Goals</span>
        <span className="font-text text-ink-2 text-small">
          {met} of {goals.length} met
        </span>
      </h2>
      <ol>
        {goals.map((goal, place) => {
          const verdict = judged.find(({ id }) => id === goal.id)
          const state = verdict?.met ? 'layer' : place === at ? 'run' : 'skip'
          return (
            <li
              key={goal.id}
              className={`grid grid-cols-[22px_minmax(0,1fr)_auto] gap-x-2.5 border-rule border-b text-[16px]/6 ${place === at ? 'pt-3 pb-4' : 'py-2.5'}`}
            >
              <i aria-hidden="true" className={`mt-[5px] h-3.5 w-[18px] border ${look[state].body}`} />
              <p className={place === at ? 'font-semibold' : ''}>
                <InlineText>{goal.text}</InlineText>
              </p>
              {verdict?.met ? (
                <StateWord state="layer" glyph="yes">
                  met
                </StateWord>
              ) : (
                <StateWord state={state}>{place === at ? 'now' : 'not yet'}</StateWord>
              )}
              {verdict && place === at ? <Versus verdict={verdict} onLine={onLine} /> : null}
            </li>
          )
        })}
      </ol>
    </section>
  )
})

function Versus({ verdict, onLine }: { readonly verdict: JudgedGoal; onLine(line: number): void }) {
  const { line } = verdict
  return (
    <dl className="col-span-2 col-start-2 mt-2 grid grid-cols-[84px_minmax(0,1fr)] gap-x-3.5 gap-y-0.5 text-small">
      <dt className="text-ink-2">Expected</dt>
      <dd>
        <InlineText>{verdict.expected}</InlineText>
      </dd>
      <dt className="text-ink-2">Observed</dt>
      <dd>
        <InlineText>{verdict.observed}</InlineText>
        {line ? (
          <>
            {' '}
            <button type="button" className="underline decoration-cached-line" onClick={() => onLine(line)}>
              Line {line}
            </button>
          </>
        ) : null}
      </dd>
    </dl>
  )
}
