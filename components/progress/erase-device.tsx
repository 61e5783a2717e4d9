'use client'

import { useRef } from 'react'
import { clearDesks } from '@/components/quiz/desk'
import { Button } from '@/components/ui/button'
import { journal } from '@/lib/progress'

/** Removes everything that this browser holds, after one confirmation. The account, where there is one, keeps its own. */
export function EraseDevice() {
  const dialog = useRef<HTMLDialogElement>(null)
  return (
    <>
      <Button kind="slim" onClick={() => dialog.current?.showModal()}>
        Erase
      </Button>
      <dialog
        ref={dialog}
        aria-labelledby="erase-title"
        className="m-auto w-[min(30rem,calc(100%-32px))] rounded-sheet border border-ink bg-sheet p-6 text-ink shadow-over backdrop:bg-ink/30"
      >
        <h3 id="erase-title">Erase what this browser holds?</h3>
        <p className="mt-2 text-[16px]/[25px] text-ink-2">
          Every answer, draft and goal kept in this browser goes, for all who learned here. An account keeps what it
          has, and while somebody is signed in here it comes back from there.
        </p>
        <div className="mt-6 flex flex-wrap gap-3">
          <Button
            onClick={async () => {
              await journal.clear()
              clearDesks()
              dialog.current?.close()
            }}
          >
            Erase
          </Button>
          <Button kind="plain" onClick={() => dialog.current?.close()}>
            Keep it
          </Button>
        </div>
      </dialog>
    </>
  )
}
