'use client'

import { useEffect, useState } from 'react'
import { type Find, type HitGroup, loadFinder } from './finder'

export interface Search {
  readonly groups: readonly HitGroup[]
  /** One sentence on what was found; empty while nothing was asked. */
  readonly said: string
}

/** What is found for a query, as it is typed. */
export function useSearch(query: string, most: number): Search {
  const [find, setFind] = useState<Find>()
  const [failed, setFailed] = useState(false)

  useEffect(() => {
    let gone = false
    loadFinder().then(
      (loaded) => gone || setFind(() => loaded),
      () => gone || setFailed(true),
    )
    return () => {
      gone = true
    }
  }, [])

  if (failed) return { groups: [], said: 'The index could not be loaded. Without a network it is missing at times.' }
  if (query.trim() === '') return { groups: [], said: '' }
  if (!find) return { groups: [], said: 'The index is on its way.' }
  const groups = find(query, most)
  const count = groups.reduce((sum, { hits }) => sum + hits.length, 0)
  return { groups, said: count === 0 ? `Nothing found for “${query.trim()}”.` : `${count} found.` }
}
