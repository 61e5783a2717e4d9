'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { type Draft, journal } from '@/lib/progress'

interface DraftChoiceProps {
  readonly item: string
  /** The one that is open first. */
  readonly drafts: readonly Draft[]
  onChoose(draft: Draft): void
}

/** Two devices wrote on this lab and neither saw the other's text: both are kept, and the learner says which goes on. */
export function DraftChoice({ item, drafts, onChoose }: DraftChoiceProps) {
  const [isOpen, setOpen] = useState(drafts.length > 1)
  if (!isOpen) return null
  const choose = (draft: Draft) => {
    setOpen(false)
    onChoose(draft)
    void journal.chooseDraft(item, draft)
  }
  return (
    <section aria-label="Two drafts" className="mb-3 border-run-line border-l-[3px] bg-sheet px-3.5 py-2.5 text-small">
      <p>Another device has a draft of this lab too. Neither saw the other; you can undo the choice.</p>
      <div className="mt-2 flex flex-wrap gap-2">
        {drafts.map((draft, at) => (
          <Button key={draft.device} kind="slim" onClick={() => choose(draft)}>
            {at === 0 ? 'Go on with this one' : 'Take the other'}, of {when(draft.at)}
          </Button>
        ))}
      </div>
    </section>
  )
}

function when(at: number): string {
  return new Date(at).toLocaleString('en', { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' })
}
