import { Crumbs } from '@/components/site/crumbs'
import { Glyph } from '@/components/ui/glyph'
import { InlineText } from '@/components/ui/inline-text'
import { Link } from '@/components/ui/link'
import type { GlossaryTerm } from '@/content/glossary'
import type { Lesson } from '@/lib/course'

interface TermPageProps {
  readonly term: GlossaryTerm
  /** The lesson that introduces it, published or not. */
  readonly introduced?: Lesson
  /** Published lessons that explain it in their text. */
  readonly uses: readonly Lesson[]
  readonly previous?: GlossaryTerm
  readonly next?: GlossaryTerm
}

/** One term: what it means, which lessons use it, and its neighbours in the alphabet. */
export function TermPage({ term, introduced, uses, previous, next }: TermPageProps) {
  return (
    <div className="page">
      <article className="max-w-measure pt-8 tablet:pt-12">
        <Crumbs crumbs={[{ text: 'Glossary', href: '/glossary' }, { text: term.name }]} />
        <h1 className="mt-3">{term.name}</h1>
        <p className="mt-5 text-lede">
          <InlineText>{term.line}</InlineText>
        </p>
        {term.more ? (
          <p className="mt-5">
            <InlineText>{term.more}</InlineText>
          </p>
        ) : null}
        <h2 className="mt-12 border-ink border-b-2 pb-2.5 text-h3">Where it is explained</h2>
        <ul>
          {uses.map((lesson) => (
            <li key={lesson.slug} className="border-rule border-b py-2.5">
              <Link href={`/lessons/${lesson.slug}#term-${term.id}`}>{lesson.title}</Link>
              <p className="text-ink-2 text-small">{lesson.line}</p>
            </li>
          ))}
          {introduced && !uses.includes(introduced) ? (
            <li className="border-rule border-b py-2.5">
              {introduced.published ? (
                <Link href={`/lessons/${introduced.slug}`}>{introduced.title}</Link>
              ) : (
                <span>{introduced.title}</span>
              )}
              <p className="text-ink-2 text-small">{introduced.published ? introduced.line : 'In writing.'}</p>
            </li>
          ) : null}
        </ul>
        <nav aria-label="Neighbours" className="mt-10 flex flex-wrap justify-between gap-x-6 gap-y-2 text-small">
          {previous ? (
            <Link href={`/glossary/${previous.id}`} rel="prev">
              <Glyph name="back" className="mr-2" />
              {previous.name}
            </Link>
          ) : (
            <span />
          )}
          {next ? (
            <Link href={`/glossary/${next.id}`} rel="next">
              {next.name}
              <Glyph name="arrow" className="ml-2" />
            </Link>
          ) : null}
        </nav>
      </article>
    </div>
  )
}
