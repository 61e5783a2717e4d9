'use client'

import { Button } from '@/components/ui/button'

/** Something of ours broke while the page was shown. What the learner did is in the browser's store and stays there. */
export default function PageError({ reset }: { readonly error: Error; readonly reset: () => void }) {
  return (
    <div className="page">
      <div className="max-w-measure pt-10 pb-8 tablet:pt-20">
        <h1>This page stopped</h1>
        <p className="mt-5 text-ink-2 text-lede">
          The fault is ours. What you typed and answered is kept in this browser; show the page again to go on.
        </p>
        <Button onClick={reset} className="mt-8">
          Show the page again
        </Button>
      </div>
    </div>
  )
}
