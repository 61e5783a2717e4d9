import type { ReactNode } from 'react'
import { Glyph, type GlyphName } from './glyph'
import { look, type State } from './state'

interface StateWordProps {
  readonly state: State
  /** The word itself where it is not the state's own: “base”, “done”, “your answer”. */
  readonly children?: ReactNode
  readonly glyph?: GlyphName
  readonly className?: string
}

/** Glyph and word of a state, in its ink. */
export function StateWord({ state, children, glyph = state, className = '' }: StateWordProps) {
  return (
    <span
      className={`inline-flex items-center gap-1.5 whitespace-nowrap font-mid text-small leading-5 ${look[state].ink} ${className}`}
    >
      <Glyph name={glyph} />
      <span>{children ?? look[state].word}</span>
    </span>
  )
}
