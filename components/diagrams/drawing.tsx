import { type ReactNode, useId } from 'react'

/** Type in a drawing. A drawing shrinks with the page, so on a phone its letters are drawn larger: never under 13 px on the screen. */
export const lettering = {
  plain: 'fill-ink text-[14px] max-tablet:text-[16.5px]',
  bold: 'fill-ink font-semibold text-[14px] max-tablet:text-[16.5px]',
  head: 'fill-ink font-semibold text-[17px] max-tablet:text-[20px]',
  code: 'fill-ink font-code text-[13px] max-tablet:text-[15.5px]',
  soft: 'fill-ink-2 text-[13.5px] max-tablet:text-[16px]',
  onLayer: 'fill-on-layer font-mid text-[14px] max-tablet:text-[16.5px]',
} as const

/** Strokes and fills of the drawings’ language. */
export const mark = {
  card: 'fill-sheet stroke-edge',
  kernel: 'fill-layer-fill stroke-layer-line',
  ground: 'fill-sunk stroke-edge',
  wall: 'fill-none stroke-[3.5] stroke-ink [stroke-linecap:square]',
  lead: 'fill-none stroke-ink-2',
  flow: 'fill-none stroke-[1.5] stroke-ink',
  flowOnLayer: 'fill-none stroke-[1.5] stroke-on-layer',
} as const

interface DrawingProps {
  readonly viewBox: string
  readonly title: string
  /** What the drawing shows, for who does not see it. */
  readonly description: string
  readonly className?: string
  readonly children: ReactNode
}

/** An SVG with a title and a description. */
export function Drawing({ viewBox, title, description, className = '', children }: DrawingProps) {
  const id = useId()
  return (
    <svg
      viewBox={viewBox}
      role="img"
      aria-labelledby={`${id}-title ${id}-description`}
      className={`block h-auto w-full overflow-visible ${className}`}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-description`}>{description}</desc>
      {children}
    </svg>
  )
}

interface PatternProps {
  readonly id: string
}

/** Level lines: cached. */
export function CachedPattern({ id }: PatternProps) {
  return (
    <pattern id={id} width="4" height="4" patternUnits="userSpaceOnUse">
      <rect width="4" height="4" className="fill-cached-fill" />
      <path d="M0 3.5h4" className="stroke-cached-line/30" />
    </pattern>
  )
}

/** Slanting hatch: will run. */
export function RunPattern({ id }: PatternProps) {
  return (
    <pattern id={id} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width="7" height="7" className="fill-run-fill" />
      <path d="M.75 0v7" className="stroke-[1.5] stroke-run-line" />
    </pattern>
  )
}

/** Dots: not needed, not reached, hidden. */
export function SkipPattern({ id }: PatternProps) {
  return (
    <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse">
      <rect width="6" height="6" className="fill-skip-fill" />
      <circle cx="3" cy="3" r=".8" className="fill-skip-line" />
    </pattern>
  )
}

/** Short dashes: what imitates a machine. */
export function ImitationPattern({ id }: PatternProps) {
  return (
    <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse">
      <rect width="6" height="6" className="fill-sheet" />
      <path d="M0 3h3M3 6h3" className="stroke-ink-3" />
    </pattern>
  )
}
