import { Fragment, memo, useEffect, useMemo, useRef } from 'react'
import { Badge } from '@/components/ui/badge'
import type { Study, WorkFiles } from '@/lib/worker'
import { changedLines } from './line-diff'
import { StepCard } from './step-card'

interface StepsPanelProps {
  readonly study: Study
  readonly files: WorkFiles
  readonly built: WorkFiles
  /** The cursor's line where it is in the Dockerfile. */
  readonly line?: number
  /** "Against your last build, 2 minutes ago" */
  readonly against: string
  onLine(line: number): void
}

/** A card for each instruction, hanging in reading order; the stack breaks where the first new key is. */
export const StepsPanel = memo(function StepsPanel({ study, files, built, line, against, onLine }: StepsPanelProps) {
  const { steps, findings } = study
  const first = steps.findIndex((step) => step.state === 'runs')
  const list = useRef<HTMLOListElement>(null)
  const firstId = steps[first]?.id
  useEffect(() => {
    if (firstId !== undefined) showInSheet(list.current?.querySelector('[data-fault]'))
  }, [firstId])
  useEffect(() => {
    if (line !== undefined && line > 1) showInSheet(list.current?.querySelector('[data-open]'))
  }, [line])
  const isStack = (at: number) => {
    const state = steps[at]?.state
    return state !== undefined && state !== 'metadata' && state !== 'not needed'
  }
  const difference = useMemo(() => {
    const changed = new Set(steps.flatMap((step) => step.changed))
    return new Map([...changed].map((path) => [path, changedLines(built[path]?.text, files[path]?.text)]))
  }, [steps, built, files])

  return (
    <>
      <div className="flex justify-between gap-3 px-[18px] py-2.5 text-ink-2 text-small">
        <span>{against}</span>
        <Badge source="simulated" />
      </div>
      <ol ref={list} aria-label="Steps of the build">
        {steps.map((step, at) => {
          const [from, to] = step.lines
          const nextStack = steps.findIndex((_, place) => place > at && isStack(place))
          const isEnd = nextStack < 0 || nextStack === first || steps[nextStack]?.state === 'base'
          const isSlab = isStack(at)
          return (
            <Fragment key={step.id}>
              {at === first && at > 0 && steps[at - 1]?.state !== 'base' ? <FaultLine /> : null}
              <StepCard
                step={step}
                isOpen={line !== undefined && line >= from && line <= to}
                isLifted={step.state === 'runs'}
                isLast={(isSlab && isEnd) || at === steps.length - 1}
                findings={findings.filter((finding) => finding.line >= from && finding.line <= to).length}
                difference={step.changed.flatMap((path) => {
                  const lines = difference.get(path) ?? []
                  return lines.length > 0 ? [{ path, lines }] : []
                })}
                onOpen={() => onLine(from)}
              />
            </Fragment>
          )
        })}
      </ol>
    </>
  )
})

/** On a phone the cards stand in a sheet that shows few of them: it follows what changed and the cursor. */
function showInSheet(card: Element | null | undefined): void {
  const sheet = card?.closest('.lab-panel-body')
  if (!card || !sheet || sheet.scrollHeight <= sheet.clientHeight) return
  sheet.scrollTop += card.getBoundingClientRect().top - sheet.getBoundingClientRect().top - 60
}

function FaultLine() {
  return (
    <li
      data-fault
      className="grid h-[34px] grid-cols-[34px_minmax(0,1fr)] items-center gap-3.5 font-mid text-run-ink text-small/5"
    >
      <svg
        viewBox="0 0 34 22"
        aria-hidden="true"
        className="ml-2.5 h-[22px] w-[34px] overflow-visible fill-none stroke-[1.5] stroke-run-line"
      >
        <path d="M0 9h9l3-6 6 12 3-6h11" />
        <path d="M0 15h9l3-6 6 12 3-6h11" />
      </svg>
      <span>
        The first new key<span className="max-tablet:hidden">. All that stands on it is new.</span>
      </span>
    </li>
  )
}
