'use client'

import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'
import { Link } from '@/components/ui/link'

interface SiteLinkProps {
  readonly href: string
  /** Further addresses at which this link counts as the current one. */
  readonly also?: readonly string[]
  readonly children: ReactNode
}

/** A link of the site's head that knows when it is the current one. */
export function SiteLink({ href, also = [], children }: SiteLinkProps) {
  const path = usePathname()
  const current = [href, ...also].some((each) => path === each || path.startsWith(`${each}/`))
  return (
    <Link
      href={href}
      aria-current={current ? 'page' : undefined}
      className="inline-flex items-center border-transparent border-b-2 pt-0.5 text-ink-2 link-plain hover:text-ink aria-[current]:border-ink aria-[current]:text-ink"
    >
      {children}
    </Link>
  )
}
