import { InlineText } from '@/components/ui/inline-text'
import { Link } from '@/components/ui/link'
import type { GlossaryTerm } from '@/content/glossary'

/** Terms under their first letters, each leading to its own page. */
export function TermList({ terms }: { readonly terms: readonly GlossaryTerm[] }) {
  const sorted = [...terms].sort((a, b) => a.name.localeCompare(b.name, 'en'))
  const letters = [...new Set(sorted.map(letterOf))]
  return (
    <>
      <nav aria-label="Letters" className="mt-8">
        <ul className="flex flex-wrap gap-x-1">
          {letters.map((letter) => (
            <li key={letter}>
              <a href={`#letter-${letter}`} className="grid size-11 place-items-center tablet:size-9">
                {letter}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div className="max-w-[60rem]">
        {letters.map((letter) => (
          <section
            key={letter}
            id={`letter-${letter}`}
            aria-label={letter}
            className="mt-8 grid scroll-mt-6 border-ink border-t-2 tablet:grid-cols-[88px_minmax(0,1fr)]"
          >
            <h2 className="py-3">{letter}</h2>
            <dl className="divide-y divide-rule">
              {sorted
                .filter((term) => letterOf(term) === letter)
                .map(({ id, name, line }) => (
                  <div key={id} className="grid gap-x-6 py-3 tablet:grid-cols-[200px_minmax(0,1fr)]">
                    <dt>
                      <Link href={`/glossary/${id}`} className="font-semibold">
                        {name}
                      </Link>
                    </dt>
                    <dd>
                      <InlineText>{line}</InlineText>
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
    </>
  )
}

function letterOf({ name }: GlossaryTerm): string {
  return name
    .replace(/^[^A-Za-z0-9]+/, '')
    .charAt(0)
    .toUpperCase()
}
