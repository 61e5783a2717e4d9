'use client'

import { useState } from 'react'
import type { Known } from './use-lab'

/**
 * What may be shown of the draft: while a line is being typed that no build can read yet, what was known before it. When the
 * typing rests, everything.
 */
export function useCalm(known: Known | undefined, line: number, isRested: boolean): Known | undefined {
  const [last, setLast] = useState(known)
  const isHalfTyped = !isRested && known?.study.stop?.line === line
  const shown = isHalfTyped ? (last ?? known) : known
  if (shown !== last) setLast(shown)
  return shown
}
