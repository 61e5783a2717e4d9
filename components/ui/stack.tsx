import type { CSSProperties, ReactNode } from 'react'
import { Glyph } from './glyph'
import { look, type State } from './state'

/** Height in px of a slab that holds so many bytes: base + k · log10(1 + bytes / 10 kB), to the next 4. */
export function slabHeight(bytes: number, scale: 'hero' | 'panel' | 'stage' = 'panel'): number {
  const [base, k] = { hero: [36, 26], panel: [28, 10], stage: [24, 6] }[scale] as [number, number]
  return Math.ceil((base + k * Math.log10(1 + bytes / 10_000)) / 4) * 4
}

interface StackProps {
  readonly label: string
  readonly children: ReactNode
  /** How far a lifted slab slips, in px. */
  readonly slip?: number
  readonly className?: string
}

/** The standing stack: children from the base upwards, drawn base at the bottom on a floor of ink. */
export function Stack({ label, children, slip = 16, className = '' }: StackProps) {
  return (
    <ol
      aria-label={label}
      className={`flex flex-col-reverse border-b-2 border-ink pr-(--slip) ${className}`}
      style={{ '--slip': `${slip}px` } as CSSProperties}
    >
      {children}
    </ol>
  )
}

interface SlabProps {
  readonly state: State
  readonly label: ReactNode
  readonly note?: ReactNode
  readonly height?: number
  /** Stands above a fault: slipped to the right, the end state at once under reduced motion. */
  readonly lifted?: boolean
  /** Place in the order of motion and of stacking. */
  readonly order?: number
}

/** One layer, or a metadata line, of a stack. */
export function Slab({ state, label, note, height = 28, lifted = false, order = 0 }: SlabProps) {
  const { body, fill, on, line } = look[state]
  const plate = `truncate px-1.5 leading-5 ${state === 'meta' ? 'bg-(--bg,var(--film))' : fill}`
  const style = {
    height: state === 'meta' ? 24 : height,
    zIndex: 30 - order,
    '--key': line,
    transitionDelay: `${Math.min(order, 6) * 40}ms`,
  } as CSSProperties
  const keyed = state === 'meta' || state === 'skip' ? '' : 'slab-key border'
  return (
    <li
      className={`relative -mt-px flex items-center justify-between gap-3 rounded-slab pr-2.5 pl-10 transition-transform duration-(--duration-fault) ease-settle ${keyed} ${state === 'meta' ? '' : body} ${state === 'skip' ? 'border' : ''} ${on} ${lifted ? 'translate-x-(--slip)' : ''}`}
      style={style}
    >
      {state === 'meta' ? (
        <i aria-hidden="true" className="absolute inset-x-0 top-[11px] -z-10 h-0.5 state-meta" />
      ) : null}
      <code className={`min-w-0 text-[14px] ${plate}`}>{label}</code>
      <span className={`figures flex-none ${plate}`}>{note ?? ''}</span>
    </li>
  )
}

/** The gap at the first new key, with its reason. */
export function Fault({ children }: { readonly children: ReactNode }) {
  return (
    <li className="flex min-h-[34px] items-center gap-2 pl-[calc(var(--slip)+40px)] font-mid text-run-ink text-small/5">
      <Glyph name="run" />
      <span>{children}</span>
    </li>
  )
}
