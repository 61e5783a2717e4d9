'use client'

import { useEffect, useState } from 'react'
import { coarse } from './use-editor-choice'

/**
 * Whether a phone's keyboard covers the page. It covers without resizing, so the page has to make itself as tall as what is
 * left: `--lab-height`, beginning at `--lab-top`.
 */
export function useKeyboard(): boolean {
  const [isOpen, setOpen] = useState(false)
  useEffect(() => {
    const viewport = window.visualViewport
    if (!viewport || !matchMedia(coarse).matches) return
    const { style } = document.documentElement
    const fit = () => {
      // Zooming in makes the visible part small too; that is no keyboard.
      const isCovered = viewport.scale < 1.1 && window.innerHeight - viewport.height > 120
      setOpen(isCovered)
      if (isCovered) {
        style.setProperty('--lab-height', `${viewport.height}px`)
        style.setProperty('--lab-top', `${viewport.offsetTop}px`)
      } else {
        style.removeProperty('--lab-height')
        style.removeProperty('--lab-top')
      }
    }
    viewport.addEventListener('resize', fit)
    viewport.addEventListener('scroll', fit)
    return () => {
      viewport.removeEventListener('resize', fit)
      viewport.removeEventListener('scroll', fit)
      style.removeProperty('--lab-height')
      style.removeProperty('--lab-top')
    }
  }, [])
  return isOpen
}
