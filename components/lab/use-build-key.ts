'use client'

import { useEffect } from 'react'

/** Ctrl or Cmd with Enter builds, wherever the focus is. */
export function useBuildKey(build: () => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing) return
      event.preventDefault()
      event.stopPropagation()
      build()
    }
    // In the capturing phase, before an editor makes a new line of it.
    window.addEventListener('keydown', listen, true)
    return () => window.removeEventListener('keydown', listen, true)
  }, [build])
}
