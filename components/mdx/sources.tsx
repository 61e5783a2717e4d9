import type { Source } from '@/lib/course'

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })

/** Where a lesson's facts come from, each with the day on which it was opened; a source without a day could not be. */
export function Sources({ sources }: { readonly sources: readonly Source[] }) {
  return (
    <section aria-labelledby="sources">
      <h2 id="sources" className="mt-12 scroll-mt-6 tablet:mt-16">
        Sources
      </h2>
      <ul className="mt-5 border-ink border-t-2 text-small">
        {sources.map(({ key, title, url, checked }) => (
          <li
            key={key}
            id={`source-${key.toLowerCase()}`}
            className="flex flex-wrap justify-between gap-x-6 border-rule border-b py-2.5"
          >
            <a href={url} className="min-w-0 break-words">
              {title}
            </a>
            <span className="text-ink-2">
              {checked ? (
                <>
                  opened <time dateTime={checked}>{day.format(new Date(checked))}</time>
                </>
              ) : (
                'not opened'
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
