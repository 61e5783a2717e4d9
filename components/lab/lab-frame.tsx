import type { ReactNode } from 'react'
import { Crumbs } from '@/components/site/crumbs'
import { Glyph } from '@/components/ui/glyph'
import { InlineText } from '@/components/ui/inline-text'
import './lab.css'

/** What a lab's page shows of it before anything runs. */
export interface LabHead {
  readonly title: string
  readonly crumbs: readonly { readonly text: string; readonly href?: string }[]
  /** The lesson that it belongs to. */
  readonly back: string
  readonly task: readonly string[]
}

interface LabFrameProps {
  readonly head: LabHead
  /** A phone's keyboard leaves room for the text and its verdict only. */
  readonly isCovered?: boolean
  /** One slab a goal, on a phone. */
  readonly boxes?: ReactNode
  readonly tools?: ReactNode
  readonly notice?: ReactNode
  readonly verdict: ReactNode
  readonly goal: ReactNode
  readonly work: ReactNode
  readonly below: ReactNode
  readonly panel?: ReactNode
}

/** Where the parts of a lab stand: two panes on a desk, one above the other on a tablet; on a phone a sheet below the text. */
export function LabFrame({ head, isCovered, boxes, tools, notice, verdict, goal, work, below, panel }: LabFrameProps) {
  return (
    <div className="lab-frame" data-covered={isCovered || undefined}>
      <div className="lab-head">
        <a href={head.back} aria-label="Back to the lesson" className="lab-back">
          <Glyph name="back" className="size-3.5!" />
        </a>
        <div className="min-w-0 flex-1">
          <div className="lab-desk-only">
            <Crumbs crumbs={head.crumbs} />
          </div>
          <h1>
            <InlineText>{head.title}</InlineText>
          </h1>
        </div>
        {boxes ? <div className="lab-phone-only flex-none pr-3">{boxes}</div> : null}
        {tools ? <div className="lab-desk-only flex flex-none items-center gap-2">{tools}</div> : null}
      </div>
      {notice ? <div className="lab-notice">{notice}</div> : null}
      <div className="lab-band">
        {verdict}
        <div className="lab-goal">{goal}</div>
      </div>
      <div className="lab-work">{work}</div>
      <div className="lab-below">{below}</div>
      {panel ? <div className="lab-panel">{panel}</div> : null}
    </div>
  )
}
