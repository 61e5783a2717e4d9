// Searching. This file brings MiniSearch along, so a page loads it only when somebody searches.

import MiniSearch from 'minisearch'
import { type Entry, type Kind, kinds } from './entry'

/** A thing that was found, and the words by which. */
export interface Hit extends Entry {
  /** The words of the entry that matched, in lower case. */
  readonly words: readonly string[]
}

export interface HitGroup {
  readonly kind: Kind
  readonly hits: readonly Hit[]
}

/** What is found for a query, at most so many of each kind; the kind with the best hit first. */
export type Find = (query: string, most: number) => readonly HitGroup[]

/** Makes entries searchable. The course's own come to some hundred: that takes a few milliseconds, and a ready index would be larger to send. */
export function finder(entries: readonly Entry[]): Find {
  const index = new MiniSearch<Entry & { readonly id: number }>({
    fields: ['title', 'where', 'text'],
    searchOptions: {
      boost: { title: 4, where: 1.5 },
      prefix: true,
      fuzzy: (term) => (term.length > 4 ? 0.2 : false),
      boostDocument: (id) => weights[entries[Number(id)]?.kind ?? 'Questions'],
    },
  })
  index.addAll(entries.map((entry, id) => ({ ...entry, id })))
  return (query, most) => {
    if (query.trim() === '') return []
    const all = index.search(query, { combineWith: 'AND' })
    const results = all.length > 0 ? all : index.search(query)
    const hits = results.flatMap(({ id, terms }): readonly Hit[] => {
      const entry = entries[Number(id)]
      return entry ? [{ ...entry, words: terms }] : []
    })
    const found = [...new Set(hits.map(({ kind }) => kind))]
    return found.map((kind) => ({ kind, hits: hits.filter((hit) => hit.kind === kind).slice(0, most) }))
  }
}

/** A word is looked up more often than a question that happens to name it. */
const weights: Readonly<Record<Kind, number>> = {
  Words: 1.6,
  Lessons: 1.3,
  Labs: 1.1,
  Rules: 0.9,
  Misconceptions: 0.8,
  Questions: 0.7,
}

let loaded: Promise<Find> | undefined

/** The finder over the whole course, fetched once. After a failure the next call tries again. */
export function loadFinder(): Promise<Find> {
  loaded ??= fetch('/search-index.json')
    .then((response) => {
      if (!response.ok) throw new Error(`/search-index.json: ${response.status}`)
      return response.json()
    })
    .then((entries: readonly Entry[]) => finder(entries.filter(({ kind }) => kinds.includes(kind))))
  loaded.catch(() => {
    loaded = undefined
  })
  return loaded
}
