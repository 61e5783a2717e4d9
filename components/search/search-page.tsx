'use client'

import { useEffect, useState } from 'react'
import { Link } from '@/components/ui/link'
import { excerpt, Marked } from './marked'
import { useSearch } from './use-search'

/** The search as a page: its address holds the query, so that what was found can be shared. */
export function SearchPage() {
  const [query, setQuery] = useState('')
  const { groups, said } = useSearch(query, 20)

  useEffect(() => setQuery(new URLSearchParams(location.search).get('q') ?? ''), [])

  const ask = (text: string) => {
    setQuery(text)
    history.replaceState(history.state, '', text ? `?q=${encodeURIComponent(text)}` : location.pathname)
  }

  return (
    <>
      <input
        type="search"
        aria-label="Search"
        value={query}
        onChange={(event) => ask(event.currentTarget.value)}
        autoComplete="off"
        spellCheck={false}
        className="mt-6 min-h-12 w-full rounded-control border border-edge bg-sheet px-4 text-[18px] noscript:hidden"
      />
      <p role="status" className="mt-3 min-h-6 text-ink-2 text-small">
        <span key={said}>{said}</span>
      </p>
      {groups.map(({ kind, hits }) => (
        <section key={kind} aria-labelledby={`found-${kind}`} className="mt-8">
          <h2 id={`found-${kind}`} className="border-ink border-b-2 pb-2 text-h3">
            {kind}
          </h2>
          <ol>
            {hits.map(({ href, title, where, text, words }) => (
              <li key={href} className="border-rule border-b py-2.5">
                <Link href={href}>
                  <Marked text={title} words={words} />
                </Link>
                <p className="text-ink-2 text-small">
                  {where ? <span>{where}. </span> : null}
                  <Marked text={excerpt(text, words, 150)} words={words} />
                </p>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </>
  )
}
