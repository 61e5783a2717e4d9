import { Button, ButtonLink } from '@/components/ui/button'
import { InlineText } from '@/components/ui/inline-text'
import { look } from '@/components/ui/state'
import { StateWord } from '@/components/ui/state-word'
import type { JudgedGoal } from '@/lib/worker'

/** A goal as the page knows it before the worker has come. */
export interface GoalText {
  readonly id: string
  readonly text: string
  readonly hints: readonly [string, string, string]
}

interface GoalNowProps {
  readonly goals: readonly GoalText[]
  readonly judged: readonly JudgedGoal[]
  /** How many hints of the current goal are open. */
  readonly hints: number
  /** The address of the lesson. */
  readonly back: string
  onHint(goal: string): void
}

/** The goal that the learner is at: what is expected, what is so, and the next hint. */
export function GoalNow({ goals, judged, hints, back, onHint }: GoalNowProps) {
  const at = currentGoal(goals, judged)
  const goal = goals[at]
  if (!goal)
    return (
      <section aria-label="The goals" className="grid content-start gap-1 desk:border-rule desk:border-l desk:pl-7">
        <GoalBoxes goals={goals} judged={judged} />
        <AllMet back={back} />
      </section>
    )
  const verdict = judged.find(({ id }) => id === goal.id)
  return (
    <section
      aria-label="The goal you are at"
      className="grid grid-cols-[minmax(0,1fr)_auto] content-start gap-x-4 gap-y-1 desk:border-rule desk:border-l desk:pl-7"
    >
      <div className="flex items-center gap-2.5 text-ink-2 text-small">
        <GoalBoxes goals={goals} judged={judged} />
        <span>
          Goal {at + 1} of {goals.length}
        </span>
      </div>
      <StateWord state="run">now</StateWord>
      <p className="text-lede tracking-[-0.01em]">
        <InlineText>{goal.text}</InlineText>
      </p>
      <HintButton goal={goal} hints={hints} onHint={onHint} />
      <p className="col-span-2 min-h-12 text-ink-2 text-small">
        {verdict ? <InlineText>{verdict.observed}</InlineText> : null}
      </p>
      <Hints goal={goal} hints={hints} />
    </section>
  )
}

/** What is said when nothing is left to reach. */
export function AllMet({ back }: { readonly back: string }) {
  return (
    <>
      <p className="text-lede tracking-[-0.01em]">All goals are met.</p>
      <p className="text-ink-2 text-small">
        Other Dockerfiles meet them too: the goals look at what a build does, not at how it is written.
      </p>
      <p className="mt-1.5">
        <ButtonLink kind="slim" href={back}>
          Back to the lesson
        </ButtonLink>
      </p>
    </>
  )
}

/** Where the learner is: the first goal that is not met; as many as there are goals where all are. */
export function currentGoal(goals: readonly GoalText[], judged: readonly JudgedGoal[]): number {
  const at = goals.findIndex(({ id }) => !judged.some((each) => each.id === id && each.met))
  return at < 0 ? goals.length : at
}

/** One slab a goal: solid where met, hatched where the learner is. */
export function GoalBoxes({ goals, judged }: Pick<GoalNowProps, 'goals' | 'judged'>) {
  const at = currentGoal(goals, judged)
  const met = goals.filter(({ id }) => judged.some((each) => each.id === id && each.met))
  return (
    <span role="img" aria-label={`Goals: ${met.length} of ${goals.length} met`} className="flex pl-px">
      {goals.map((goal, place) => {
        const state = met.includes(goal) ? 'layer' : place === at ? 'run' : 'skip'
        return <i key={goal.id} className={`-ml-px h-3 w-5 border ${look[state].body}`} />
      })}
    </span>
  )
}

interface HintButtonProps {
  readonly goal: GoalText
  readonly hints: number
  onHint(goal: string): void
}

/** Opens the next of three hints; when all are open it says so. */
export function HintButton({ goal, hints, onHint }: HintButtonProps) {
  return (
    <Button kind="slim" disabled={hints >= 3} onClick={() => onHint(goal.id)}>
      {hints >= 3 ? 'All 3 hints are open' : `Hint ${hints + 1} of 3`}
    </Button>
  )
}

/** The open hints: where, why, how. */
export function Hints({ goal, hints }: { readonly goal: GoalText; readonly hints: number }) {
  if (hints === 0) return null
  return (
    <ol className="col-span-2 mt-1.5 text-small [&_li+li]:mt-1.5" aria-label="Hints">
      {goal.hints.slice(0, hints).map((hint, at) => (
        <li key={hint} className="grid grid-cols-[56px_minmax(0,1fr)]">
          <span className="text-ink-2">{['Where', 'Why', 'How'][at]}</span>
          <span>
            <InlineText>{hint}</InlineText>
          </span>
        </li>
      ))}
    </ol>
  )
}
