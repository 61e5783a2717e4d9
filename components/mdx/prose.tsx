import type { ComponentProps } from 'react'
import { Link } from '@/components/ui/link'
import { reachable } from './reachable'

const text = 'mt-5 first:mt-0'

/** Markdown's own elements in the course's type. There are no italics: what is stressed, is heavier. */
export const proseElements = {
  h2: (props: ComponentProps<'h2'>) => <h2 className="mt-12 scroll-mt-6 tablet:mt-16" {...props} />,
  h3: (props: ComponentProps<'h3'>) => <h3 className="mt-9 scroll-mt-6" {...props} />,
  p: (props: ComponentProps<'p'>) => <p className={text} {...props} />,
  ul: (props: ComponentProps<'ul'>) => (
    <ul className={`${text} list-disc space-y-2 pl-5 marker:text-ink-3`} {...props} />
  ),
  ol: (props: ComponentProps<'ol'>) => (
    <ol className={`${text} list-decimal space-y-2 pl-6 marker:text-ink-3 marker:text-small`} {...props} />
  ),
  li: (props: ComponentProps<'li'>) => <li className="pl-1 [&>p]:mt-2" {...props} />,
  em: (props: ComponentProps<'em'>) => <strong {...props} />,
  hr: () => <hr className="mt-16 border-rule" />,
  a: Anchor,
  code: InlineCode,
  pre: Pre,
}

function Anchor({ href = '', ...rest }: ComponentProps<'a'>) {
  return href.startsWith('/') ? <Link href={href} {...rest} /> : <a href={href} {...rest} />
}

/** Words in code are plain text; a fenced block holds elements, one for each line, and brings its own look. */
function InlineCode({ className = '', ...rest }: ComponentProps<'code'>) {
  const { children } = rest
  if (typeof children !== 'string' || className) return <code className={className} {...rest} />
  // A short flag or file name is not torn at its hyphens; a long command may break on a phone.
  return <code className={`inline-code leading-none ${children.length > 20 ? '' : 'whitespace-nowrap'}`} {...rest} />
}

/** A fenced block scrolls in its own box. */
function Pre({ className = '', style: _, ...rest }: ComponentProps<'pre'>) {
  return (
    <pre
      {...rest}
      {...reachable}
      className={`mt-5 overflow-x-auto rounded-sheet border border-rule bg-sheet px-4 py-3 text-code/[26px] tablet:px-[18px] ${className}`}
    />
  )
}
