'use client'

import { useState } from 'react'

/** A value that stands still for as long as it is held: what was known before. */
export function useHeld<Value>(value: Value, isHeld: boolean): Value {
  const [last, setLast] = useState(value)
  const shown = isHeld ? last : value
  if (shown !== last) setLast(shown)
  return shown
}
