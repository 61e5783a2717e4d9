import { look, type State } from './state'

/** A small sample of a state's pattern, for legends. */
export function Swatch({ state }: { readonly state: State }) {
  const size = state === 'meta' ? 'h-0.5' : 'h-3.5 border'
  return <i aria-hidden="true" className={`inline-block w-7 flex-none rounded-slab ${size} ${look[state].body}`} />
}
