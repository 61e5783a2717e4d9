import type { ReactNode } from 'react'
import { ButtonLink } from '@/components/ui/button'

interface MessagePageProps {
  readonly title: string
  readonly children: ReactNode
  readonly href: string
  readonly action: string
}

/** A page that says one thing and where to go on. */
export function MessagePage({ title, children, href, action }: MessagePageProps) {
  return (
    <div className="page">
      <div className="max-w-measure pt-10 pb-8 tablet:pt-20">
        <h1>{title}</h1>
        <p className="mt-5 text-ink-2 text-lede">{children}</p>
        <ButtonLink href={href} className="mt-8">
          {action}
        </ButtonLink>
      </div>
    </div>
  )
}
