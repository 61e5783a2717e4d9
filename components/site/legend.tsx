import type { State } from '@/components/ui/state'
import { StateWord } from '@/components/ui/state-word'
import { Swatch } from '@/components/ui/swatch'

const meanings: readonly (readonly [State, string])[] = [
  ['layer', 'Files an instruction added.'],
  ['cached', 'Same key as before, so same layer.'],
  ['run', 'A new key. It fills in once it ran.'],
  ['meta', 'A line in the config. It has no height.'],
  ['fail', 'The build stops here.'],
  ['skip', 'No one asked for it, so nothing is built.'],
]

/** One picture, six states: the key to every stack of the course. */
export function Legend() {
  return (
    <dl className="text-[16px]/[25px]">
      {meanings.map(([state, meaning]) => (
        <div
          key={state}
          className="grid grid-cols-[150px_minmax(0,1fr)] border-rule border-b py-2.5 tablet:grid-cols-[176px_minmax(0,1fr)]"
        >
          <dt className="flex items-center gap-2.5">
            <Swatch state={state} />
            <StateWord state={state} />
          </dt>
          <dd className="text-ink-2">{meaning}</dd>
        </div>
      ))}
    </dl>
  )
}
