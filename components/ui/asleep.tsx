'use client'

import { type ComponentType, lazy, useEffect, useRef, useState } from 'react'
import { hydrateRoot, type Root } from 'react-dom/client'
import { hasKept } from './kept'

type Load<Props> = () => Promise<ComponentType<Props>>

/**
 * An island that sleeps: its HTML is there from the start, in its place, and its code comes with the reader's first sign of
 * life, or at once where this browser keeps something that it may have to show. Its properties are read once, when it wakes,
 * and it cannot use the page's contexts: it wakes as a root of its own (docs/decisions/0004-sleeping-islands.md).
 */
export function asleep<Props extends object>(load: Load<Props>): ComponentType<Props> {
  const Rendered = lazy(async () => ({ default: await load() }))
  return function Asleep(props: Props) {
    if (typeof window === 'undefined')
      return (
        <div>
          <Rendered {...props} />
        </div>
      )
    return <Sleeper load={load} props={props} />
  }
}

interface SleeperProps<Props> {
  readonly load: Load<Props>
  readonly props: Props
}

function Sleeper<Props extends object>({ load, props }: SleeperProps<Props>) {
  const box = useRef<HTMLDivElement>(null)
  const first = useRef({ load, props })
  const [Island, setIsland] = useState<ComponentType<Props>>()

  useEffect(() => {
    let root: Root | undefined
    let left = false
    const element = box.current
    if (!element) return
    const { load, props } = first.current
    // After a navigation within the site there is no HTML yet, and its reader is awake.
    const isEmpty = !element.hasChildNodes()
    Promise.resolve(isEmpty ? undefined : awake())
      .then(load)
      .then((Component) => {
        if (left) return
        if (isEmpty) return setIsland(() => Component)
        // A page translator may have changed the texts by now: then React draws the island again, and nothing is wrong.
        root = hydrateRoot(element, <Component {...props} />, { onRecoverableError: () => {} })
      })
      .catch(() => {
        // Offline: what is there can be read, and the next page tries again.
      })
    return () => {
      left = true
      setTimeout(() => root?.unmount())
    }
  }, [])

  if (Island)
    return (
      <div key="awake">
        <Island {...props} />
      </div>
    )
  // Empty, and not to be compared: React leaves the HTML of the server as it is.
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the text is empty
  return <div key="asleep" ref={box} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: '' }} />
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
