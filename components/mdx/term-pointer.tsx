'use client'

import { useEffect } from 'react'

let listening = 0

/** Opens a term's pop-up under the mouse or the keyboard's focus, and closes it when both have left. One pair of listeners serves the page. */
export function TermPointer() {
  useEffect(() => {
    listening += 1
    if (listening === 1) for (const type of events) document.addEventListener(type, follow)
    return () => {
      listening -= 1
      if (listening === 0) for (const type of events) document.removeEventListener(type, follow)
    }
  }, [])
  return null
}

const events = ['pointerover', 'focusin'] as const

let open: HTMLElement | undefined

function follow(event: Event) {
  // A touch has no hover: its tap opens the pop-up by the button itself.
  if (event instanceof PointerEvent && event.pointerType !== 'mouse') return
  const target = event.target as Element
  if (open?.contains(target)) return
  const button = target.closest<HTMLElement>('[data-term]')
  const pop = button ? document.getElementById(button.dataset.term ?? '') : null
  if (open && open !== pop) {
    open.hidePopover()
    open = undefined
  }
  if (!button || !pop || pop === open) return
  if (event.type === 'focusin' && !button.matches(':focus-visible')) return
  if (!pop.matches(':popover-open')) pop.showPopover({ source: button })
  open = pop
}
