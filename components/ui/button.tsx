import type { ButtonHTMLAttributes, ReactNode } from 'react'
import { Link } from './link'

type Kind = 'primary' | 'plain' | 'slim'

const shape =
  'inline-flex items-center justify-center gap-2.5 rounded-control border whitespace-nowrap link-plain hover:link-plain active:translate-y-px transition-colors duration-(--duration-touch) disabled:border-dashed disabled:border-edge disabled:bg-transparent disabled:text-ink-3 disabled:cursor-default disabled:active:translate-y-0'

const kinds: Readonly<Record<Kind, string>> = {
  primary:
    'min-h-11 tablet:min-h-10 px-4 text-small/5 font-semibold border-ink bg-ink text-film hover:bg-ink-2 hover:border-ink-2',
  plain:
    'min-h-11 tablet:min-h-10 px-4 text-small/5 font-semibold border-edge bg-sheet text-ink hover:border-ink aria-pressed:border-ink aria-pressed:shadow-[inset_0_-3px_0_var(--run-line)]',
  slim: 'min-h-11 tablet:min-h-8 px-3 text-[14px]/5 font-medium border-edge bg-sheet text-ink hover:border-ink aria-pressed:border-ink aria-pressed:shadow-[inset_0_-3px_0_var(--run-line)]',
}

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly kind?: Kind
}

/** One primary button to a view. A disabled button's label says why. */
export function Button({ kind = 'primary', type = 'button', className = '', ...rest }: ButtonProps) {
  return <button type={type} className={`${shape} ${kinds[kind]} ${className}`} {...rest} />
}

interface ButtonLinkProps {
  readonly href: string
  readonly kind?: Kind
  readonly children: ReactNode
  readonly className?: string
}

/** A link that looks like a button: it leads somewhere, it does nothing here. */
export function ButtonLink({ href, kind = 'primary', children, className = '' }: ButtonLinkProps) {
  return (
    <Link href={href} className={`${shape} ${kinds[kind]} ${className}`}>
      {children}
    </Link>
  )
}
