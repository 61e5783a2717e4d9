'use client'

import { useMemo } from 'react'
import { useProgress } from '@/components/progress/use-progress'
import { InlineText } from '@/components/ui/inline-text'
import type { EverydayEdit } from '@/lib/course'
import { type Draft, labItem } from '@/lib/progress'
import type { WorkFiles } from '@/lib/worker'
import type { GoalText } from './goal-now'
import { LabBench } from './lab-bench'
import { LabFrame, type LabHead } from './lab-frame'

/** A lab as its page hands it over: text and files, no functions. The worker finds the goals by the slug. */
export interface LabGiven {
  /** `L06`: under this name its progress is kept. */
  readonly id: string
  readonly slug: string
  readonly head: LabHead
  readonly goals: readonly GoalText[]
  readonly edits: readonly EverydayEdit[]
  readonly start: Readonly<Record<string, string>>
}

/** A lab: to be read at once, to be worked in as soon as the learner's draft was read. */
export function Lab({ given }: { readonly given: LabGiven }) {
  const { ready, view } = useProgress()
  const start = useMemo(() => toWorkFiles(given.start), [given.start])
  if (!ready) return <LabToRead given={given} />
  const drafts = view.drafts.get(labItem(given.id)) ?? []
  return <LabBench given={given} start={start} drafts={drafts} built={view.drafts.get(builtItem(given.id))?.[0]} />
}

/** The files of the learner's last build are kept beside the draft, so that the cache is warm again after a reload. */
export function builtItem(id: string): string {
  return `${labItem(id)}/built`
}

export function toWorkFiles(files: Draft['files']): WorkFiles {
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [path, { text }]))
}

/** The lab without its worker: task, goals and the Dockerfile to begin with. */
function LabToRead({ given }: { readonly given: LabGiven }) {
  const { head, goals, start } = given
  return (
    <LabFrame
      head={head}
      verdict={
        <div className="text-ink-2">
          {head.task.map((paragraph) => (
            <p key={paragraph}>
              <InlineText>{paragraph}</InlineText>
            </p>
          ))}
          <p className="mt-2 hidden font-strong text-ink noscript:block">
            The lab needs JavaScript: the builds run here, in your browser. Without it you can read the task, the goals
            and the Dockerfile.
          </p>
        </div>
      }
      goal={null}
      work={
        <>
          <p className="lab-files border-edge border-b py-2 text-[14px]/6">
            <span className="font-semibold">Dockerfile</span>
          </p>
          <div className="lab-file rounded-b-sheet border border-edge border-t-0 bg-sheet pt-2.5 pb-2">
            <pre className="overflow-x-auto pl-[62px] text-[15px]/7 max-tablet:pl-[46px]" translate="no">
              {start.Dockerfile}
            </pre>
          </div>
        </>
      }
      below={
        <section aria-label="Goals">
          <h2 className="border-ink border-b pb-2 text-[17px]/6 tracking-normal">Goals</h2>
          <ol>
            {goals.map((goal) => (
              <li key={goal.id} className="border-rule border-b py-2.5 text-[16px]/6">
                <InlineText>{goal.text}</InlineText>
              </li>
            ))}
          </ol>
        </section>
      }
    />
  )
}
