'use client'

import { lazy, Suspense, useEffect, useState } from 'react'
import { Kbd } from '@/components/ui/kbd'

const Palette = lazy(() => import('./palette'))

/** Opens the search, as Ctrl K and Command K do. What searches is loaded then; without a script this is a link. */
export function SearchButton() {
  const [open, setOpen] = useState(false)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.defaultPrevented) return
      event.preventDefault()
      setOpen(true)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
  return (
    <>
      <a
        href="/search"
        aria-keyshortcuts="Control+K Meta+K"
        onClick={(event) => {
          if (event.metaKey || event.ctrlKey || event.shiftKey) return
          event.preventDefault()
          setOpen(true)
        }}
        className="inline-flex items-center gap-6 self-center rounded-control border border-edge bg-sheet py-1 pr-2 pl-3 text-ink-2 link-plain hover:border-ink hover:text-ink"
      >
        <span>Search</span> <Kbd>Ctrl K</Kbd>
      </a>
      {open ? (
        <Suspense>
          <Palette onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  )
}
