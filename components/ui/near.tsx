'use client'

import { type ComponentType, lazy, Suspense, useId, useState } from 'react'
import { hasKept } from './kept'

/** How far below the window an island begins to wake. */
const margin = '600px'

/**
 * An island that sleeps: its HTML is there from the start, its code comes when the reader does something, or at once where
 * this browser keeps something that it has to show, and in both cases only once it is near the window. React leaves a
 * boundary's HTML alone until the code in it has come, so nothing flashes and nothing moves.
 */
export function near<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  const module = async () => ({ default: await load() })
  return function Near(props: Props) {
    const id = useId()
    const [Island] = useState(() =>
      lazy(
        typeof window === 'undefined'
          ? module
          : () =>
              awake()
                .then(() => isNear(id))
                .then(module),
      ),
    )
    return (
      <div id={id}>
        <Suspense fallback={null}>
          <Island {...props} />
        </Suspense>
      </div>
    )
  }
}

let waking: Promise<void> | undefined

/** Resolves with the reader's first sign of life. */
function awake(): Promise<void> {
  waking ??= new Promise((wake) => {
    if (hasKept()) return wake()
    const signs = ['pointermove', 'pointerdown', 'touchstart', 'keydown', 'focusin', 'scroll'] as const
    const stop = new AbortController()
    const options = { capture: true, passive: true, signal: stop.signal }
    for (const sign of signs)
      addEventListener(
        sign,
        () => {
          stop.abort()
          wake()
        },
        options,
      )
  })
  return waking
}

/** Resolves when the element is near the window. After a navigation in the page it may not be there yet. */
async function isNear(id: string): Promise<void> {
  let element = document.getElementById(id)
  while (!element) {
    await new Promise(requestAnimationFrame)
    element = document.getElementById(id)
  }
  const found = element
  await new Promise<void>((reached) => {
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return
        observer.disconnect()
        reached()
      },
      { rootMargin: margin },
    )
    observer.observe(found)
  })
}
