import type { ReactNode } from 'react'
import { Callout as Slab } from '@/components/ui/callout'
import type { State } from '@/components/ui/state'

const kinds: Readonly<Record<string, { readonly state: State; readonly word: string }>> = {
  core: { state: 'layer', word: 'Core idea' },
  'not-so': { state: 'fail', word: 'Not so' },
  beyond: { state: 'skip', word: 'Beyond this lesson' },
}

interface CalloutProps {
  readonly kind: 'core' | 'not-so' | 'beyond'
  readonly children: ReactNode
}

/** `<Callout kind="core | not-so | beyond">`: the idea to keep, a belief and its refutation, or what is true and not needed now. */
export function Callout({ kind, children }: CalloutProps) {
  const { state, word } = kinds[kind]!
  return (
    <Slab state={state} word={word}>
      <div className="[&>p]:mt-2.5 [&>p:first-child]:mt-0">{children}</div>
    </Slab>
  )
}
