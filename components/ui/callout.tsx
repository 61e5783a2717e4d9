import type { ReactNode } from 'react'
import { look, type State } from './state'
import { StateWord } from './state-word'

interface CalloutProps {
  readonly state: State
  readonly word: string
  readonly children: ReactNode
}

/** A slab lying on its side; the word says its kind. */
export function Callout({ state, word, children }: CalloutProps) {
  return (
    <aside className="relative my-8 py-0.5 pl-[26px] text-[17px]/7 [&_p+p]:mt-2.5">
      <i aria-hidden="true" className={`absolute inset-y-0 left-0 w-2.5 rounded-slab border ${look[state].body}`} />
      <p className="mb-1">
        <StateWord state={state}>{word}</StateWord>
      </p>
      {children}
    </aside>
  )
}
