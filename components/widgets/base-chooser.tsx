'use client'

import { useState } from 'react'
import { StateWord } from '@/components/ui/state-word'
import type { BaseFacts } from '@/content/base-images'
import { type Fit, fits, type Needs, noNeeds } from './base-fit'

type Wish = Exclude<keyof Needs, 'runs'>

const wishes: Readonly<Record<Needs['runs'], readonly { readonly id: Wish; readonly text: string }[]>> = {
  node: [
    { id: 'addon', text: 'it has a native addon, compiled for glibc' },
    { id: 'compile', text: 'native code is compiled in this stage' },
    { id: 'apt', text: 'it needs a package from Debian, by apt-get' },
    { id: 'shell', text: 'I want to open a shell in it' },
  ],
  static: [
    { id: 'https', text: 'it calls other services over HTTPS' },
    { id: 'shell', text: 'I want to open a shell in it' },
  ],
}

const programs: readonly { readonly id: Needs['runs']; readonly text: string }[] = [
  { id: 'node', text: 'a Node app' },
  { id: 'static', text: 'a static program, such as one in Go' },
]

/** Say what the job needs, and see which bases will do, and what speaks against the others. */
export function BaseChooser({ bases }: { readonly bases: readonly BaseFacts[] }) {
  const [needs, setNeeds] = useState<Needs>(noNeeds)
  const ordered = fits(bases, needs)
  const good = ordered.filter(({ against }) => against.length === 0)
  return (
    <div className="grid items-start gap-x-10 gap-y-6 border-ink border-t-2 pt-4 tablet:grid-cols-[minmax(0,1fr)_minmax(0,1.4fr)]">
      <div className="text-small">
        <fieldset>
          <legend className="font-semibold">The container runs</legend>
          {programs.map(({ id, text }) => (
            <label key={id} className="flex min-h-11 items-center gap-2.5 tablet:min-h-8">
              <input
                type="radio"
                name="runs"
                className="size-4 accent-ink"
                checked={needs.runs === id}
                onChange={() => setNeeds({ ...noNeeds, runs: id, shell: needs.shell })}
              />
              {text}
            </label>
          ))}
        </fieldset>
        <fieldset className="mt-4">
          <legend className="font-semibold">And</legend>
          {wishes[needs.runs].map(({ id, text }) => (
            <label key={id} className="flex min-h-11 items-center gap-2.5 tablet:min-h-8">
              <input
                type="checkbox"
                className="size-4 flex-none accent-ink"
                checked={needs[id]}
                onChange={(event) => setNeeds({ ...needs, [id]: event.target.checked })}
              />
              {text}
            </label>
          ))}
        </fieldset>
        <p aria-live="polite" className="mt-4 font-mid">
          {good[0]
            ? `${good.length} of ${bases.length} will do. The smallest is ${good[0].base.name}.`
            : 'None will do as it is: use two stages, or give up a wish.'}
        </p>
      </div>
      <ul className="border-ink border-t">
        {ordered.map((fit) => (
          <Candidate key={fit.base.name} fit={fit} smallest={fit === good[0]} />
        ))}
      </ul>
    </div>
  )
}

function Candidate({ fit: { base, against }, smallest }: { readonly fit: Fit; readonly smallest: boolean }) {
  const good = against.length === 0
  return (
    <li className="border-rule border-b py-2.5">
      <div className="flex flex-wrap items-baseline justify-between gap-x-3">
        <code className={`text-[14px] ${good ? 'font-semibold' : 'text-ink-2'}`}>{base.name}</code>
        <StateWord state={good ? 'layer' : 'skip'}>
          {smallest ? 'smallest that will do' : good ? 'will do' : 'will not do'}
        </StateWord>
      </div>
      <p className="text-ink-2 text-small">
        {good
          ? `${base.what}${base.compressed ? `; ${base.compressed.megabytes} MB to download` : ''}`
          : against.join(' ')}
      </p>
    </li>
  )
}
