'use client'

import { type ComponentType, lazy, Suspense, useState } from 'react'
import { hasKept } from './kept'

/**
 * An island that sleeps: its HTML is there from the start, and its code comes with the reader's first sign of life, or at once
 * where this browser keeps something that it may have to show. React leaves a boundary's HTML alone until the code in it has
 * come, so nothing flashes and nothing moves.
 */
export function asleep<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  const module = async () => ({ default: await load() })
  return function Asleep(props: Props) {
    const [Island] = useState(() => lazy(typeof window === 'undefined' ? module : () => awake().then(module)))
    return (
      <Suspense fallback={null}>
        <Island {...props} />
      </Suspense>
    )
  }
}

const signs = ['pointermove', 'pointerdown', 'touchstart', 'keydown', 'focusin', 'click', 'scroll'] as const

let waking: Promise<void> | undefined

/** Resolves with the first sign of life; there and then where something is kept. */
function awake(): Promise<void> {
  waking ??= new Promise((wake) => {
    if (hasKept()) return wake()
    const stop = new AbortController()
    const onSign = () => {
      stop.abort()
      wake()
    }
    for (const sign of signs) addEventListener(sign, onSign, { capture: true, passive: true, signal: stop.signal })
  })
  return waking
}
