import type { Metadata } from 'next'
import { SearchPage } from '@/components/search/search-page'
import { Link } from '@/components/ui/link'

export const metadata: Metadata = {
  title: 'Search',
  description: 'Lessons, words, labs, rules, questions and misconceptions of the course.',
}

export default function Search() {
  return (
    <div className="page min-h-dvh">
      <div className="max-w-measure pt-8 tablet:pt-12">
        <h1>Search</h1>
        <p className="mt-3 text-ink-2 text-small">
          Everything is also listed: the <Link href="/course">course</Link>, its <Link href="/glossary">glossary</Link>,
          its <Link href="/misconceptions">misconceptions</Link> and the <Link href="/rules">rules</Link> for
          Dockerfiles.
        </p>
        <p className="mt-3 hidden noscript:block">Searching needs JavaScript; the lists do not.</p>
        <SearchPage />
      </div>
    </div>
  )
}
