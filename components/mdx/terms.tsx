import { InlineText } from '@/components/ui/inline-text'
import { Link } from '@/components/ui/link'
import { define } from '@/content/glossary'

/** `<Terms ids>`: the terms of a lesson, defined; each leads to its page in the glossary. */
export function Terms({ ids }: { readonly ids: readonly string[] }) {
  return (
    <dl className="mt-5 border-ink border-t-2">
      {ids.map((id) => {
        const { name, line, more } = define(id)
        return (
          <div
            key={id}
            id={`term-${id}`}
            className="grid scroll-mt-6 border-rule border-b py-3 target:bg-cached-fill tablet:grid-cols-[168px_minmax(0,1fr)] tablet:gap-x-6"
          >
            <dt className="font-semibold">
              <Link href={`/glossary/${id}`}>{name}</Link>
            </dt>
            <dd>
              <InlineText>{line}</InlineText>{' '}
              {more ? (
                <span className="text-ink-2">
                  <InlineText>{more}</InlineText>
                </span>
              ) : null}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}
