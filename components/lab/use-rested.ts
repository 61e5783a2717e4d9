'use client'

import { useEffect, useState } from 'react'

const rest = 600

/** False while a text is being typed, true when it has rested for 600 ms: nobody is corrected in the middle of a word. */
export function useRested(text: string): boolean {
  const [rested, setRested] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), rest)
    return () => clearTimeout(timer)
  }, [text])
  return rested === text
}
