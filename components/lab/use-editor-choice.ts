'use client'

import { useCallback, useSyncExternalStore } from 'react'

const key = 'lab-editor'
/** A screen for fingers alone. */
export const coarse = '(hover: none) and (pointer: coarse)'
const listeners = new Set<() => void>()

function subscribe(listener: () => void): () => void {
  const query = matchMedia(coarse)
  query.addEventListener('change', listener)
  listeners.add(listener)
  return () => {
    query.removeEventListener('change', listener)
    listeners.delete(listener)
  }
}

/** Which editor this device gets, and the learner's own choice, which is remembered where the browser lets us. */
export function useEditorChoice() {
  const isTouch = useSyncExternalStore(
    subscribe,
    () => matchMedia(coarse).matches,
    () => false,
  )
  const isPlain = useSyncExternalStore(subscribe, read, () => false)
  const setPlain = useCallback((plain: boolean) => {
    try {
      localStorage.setItem(key, plain ? 'plain' : 'full')
    } catch {
      chosen = plain
    }
    for (const listener of listeners) listener()
  }, [])
  return { isTouch, isPlain, setPlain }
}

let chosen = false

function read(): boolean {
  try {
    return localStorage.getItem(key) === 'plain'
  } catch {
    return chosen
  }
}
