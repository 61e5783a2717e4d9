import type { ReactNode } from 'react'
import type { State } from './state'

export type GlyphName = State | 'yes' | 'arrow' | 'back' | 'up' | 'down'

const open = { fill: 'none', stroke: 'currentColor', strokeWidth: 1.6 } as const

const drawings: Readonly<Record<GlyphName, ReactNode>> = {
  layer: <path d="M2 2h4v2h5v6H1V4h1z" />,
  cached: <path d="M1 2.6h10v2.2H1zM1 7.2h10v2.2H1z" />,
  run: <path d="M3 1.8 10 6l-7 4.2z" {...open} strokeLinejoin="round" />,
  ran: <path d="M2.4.8 11 6 2.4 11.2z" />,
  fail: <path d="m2 2 8 8M10 2l-8 8" {...open} strokeWidth={2.2} />,
  meta: <path d="M6 1.4 10.6 6 6 10.6 1.4 6z" {...open} />,
  skip: <circle cx="6" cy="6" r="4.3" {...open} strokeDasharray="2.6 1.9" />,
  yes: <path d="m1.6 6.4 3 3L10.4 3" {...open} strokeWidth={2} />,
  arrow: <path d="M0 6h11M7.500 2.500 11 6 7.500 9.500" {...open} strokeWidth={1.5} />,
  back: <path d="M12 6H1M4.500 2.500 1 6l3.500 3.500" {...open} strokeWidth={1.5} />,
  up: <path d="M6 11V1.500M2.500 5 6 1.500 9.500 5" {...open} strokeWidth={1.5} />,
  down: <path d="M6 1v9.500M2.500 7 6 10.500 9.500 7" {...open} strokeWidth={1.5} />,
}

/** A sign of twelve units square in the colour of its text. It is decoration: the word stands beside it. */
export function Glyph({ name, className = '' }: { readonly name: GlyphName; readonly className?: string }) {
  return (
    <svg viewBox="0 0 12 12" aria-hidden="true" className={`inline-block size-3 flex-none fill-current ${className}`}>
      {drawings[name]}
    </svg>
  )
}
