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
            className="grid scroll-mt-6 grid-cols-[72px_minmax(0,1fr)] gap-x-3 border-rule border-b py-2.5 target:bg-cached-fill tablet:grid-cols-[88px_minmax(0,1fr)_auto] tablet:gap-x-5"
          >
            <span className="font-code text-[13px] text-ink-2">{key}</span>
            <a href={url} className="min-w-0 break-words">
              {title}
            </a>
            <span className="text-ink-2 max-tablet:col-start-2">
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
