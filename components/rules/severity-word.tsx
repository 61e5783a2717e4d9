import { StateWord } from '@/components/ui/state-word'

const states = { error: 'fail', warning: 'run', info: 'meta' } as const
const words = { error: 'error', warning: 'warning', info: 'note' } as const

/** How severe a rule is, in a word and its sign. */
export function SeverityWord({ severity }: { readonly severity: keyof typeof states }) {
  return <StateWord state={states[severity]}>{words[severity]}</StateWord>
}
