import { Fragment } from 'react'
import { Link } from '@/components/ui/link'

interface Crumb {
  readonly text: string
  readonly href?: string
}

/** The way here from the course map. The last one is this page. */
export function Crumbs({ crumbs }: { readonly crumbs: readonly Crumb[] }) {
  return (
    <nav aria-label="Breadcrumb" className="text-ink-2 text-small">
      <ol className="flex flex-wrap gap-x-1.5">
        {crumbs.map(({ text, href }, at) => (
          <Fragment key={text}>
            {at > 0 ? (
              <li aria-hidden="true" className="text-ink-3">
                /
              </li>
            ) : null}
            <li>
              {href ? (
                <Link href={href} className="link-plain hover:underline">
                  {text}
                </Link>
              ) : (
                <span aria-current={at === crumbs.length - 1 ? 'page' : undefined}>{text}</span>
              )}
            </li>
          </Fragment>
        ))}
      </ol>
    </nav>
  )
}
