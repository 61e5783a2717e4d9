'use client'

import { useState } from 'react'
import { look } from '@/components/ui/state'

type Program = 'node' | 'static'

/** From the kernel upwards. The kernel is never part of an image. */
const bands = [
  { id: 'distro', name: 'distribution', holds: 'C library, shell, package manager' },
  { id: 'runtime', name: 'runtime', holds: 'node' },
  { id: 'dependencies', name: 'dependencies', holds: 'node_modules' },
  { id: 'app', name: 'your app', holds: 'server.js' },
] as const

interface Cut {
  readonly from: string
  /** How many bands the base brings. */
  readonly brings: number
  readonly says: Readonly<Record<Program, string>>
}

const cuts: readonly Cut[] = [
  {
    from: 'scratch',
    brings: 0,
    says: {
      node: 'An empty base: node and its libraries would be yours to copy in, and yours to patch.',
      static: 'An empty base is enough: the program brings all that it needs in one file.',
    },
  },
  {
    from: 'debian:trixie-slim',
    brings: 1,
    says: {
      node: 'A distribution: you install the runtime, and you update it.',
      static: 'A whole distribution that the program does not use: handy for a shell, more to patch.',
    },
  },
  {
    from: 'node:26-trixie-slim',
    brings: 2,
    says: {
      node: 'Distribution and runtime: you add what is yours. The usual cut.',
      static: 'A runtime that this program does not use: nothing gained.',
    },
  },
  {
    from: 'registry.example.com/base:7',
    brings: 3,
    says: {
      node: 'A base of your own, with dependencies that many services share: small services, and one more thing to maintain.',
      static: 'Dependencies for a runtime that this program does not have: nothing gained.',
    },
  },
]

/** The file system of a container in bands, and the cut between what the base brings and what you add; the reader moves it. */
export function BaseCut() {
  const [at, setAt] = useState(2)
  const [program, setProgram] = useState<Program>('node')
  const cut = cuts[at]!
  const state = (place: number) => {
    const unused = program === 'static' && (place === 1 || place === 2)
    if (place < cut.brings) return unused ? ('unused' as const) : ('base' as const)
    return program === 'static' && place < 3 ? ('missing' as const) : ('yours' as const)
  }
  return (
    <div className="border-ink border-t-2 pt-4">
      <div className="flex flex-wrap gap-x-8 gap-y-3 text-small">
        <Choice
          legend="You run"
          name="program"
          options={[
            { value: 'node', text: 'a Node app' },
            { value: 'static', text: 'a static program' },
          ]}
          chosen={program}
          onChoose={(value) => setProgram(value as Program)}
        />
        <Choice
          legend="FROM"
          name="cut"
          code
          options={cuts.map(({ from }) => ({ value: from, text: from }))}
          chosen={cut.from}
          onChoose={(value) => setAt(cuts.findIndex(({ from }) => from === value))}
        />
      </div>
      <ol aria-label="The container, its app on top" className="mt-5 flex max-w-measure flex-col-reverse">
        <li className="flex min-h-11 items-center justify-between gap-3 border border-edge bg-sunk px-3 text-small">
          <b>kernel</b>
          <span className="text-ink-2">the host’s; in no image</span>
        </li>
        <li aria-hidden="true" className="my-2 h-1 bg-ink" />
        {bands.map(({ id, name, holds }, place) => {
          const { word, body, ink, plate } = looks[state(place)]
          return (
            <li key={id} className="contents">
              <div className="flex flex-col-reverse">
                {place === cut.brings ? (
                  <span aria-hidden="true" className="my-1.5 flex items-center gap-2 font-mid text-run-ink text-small">
                    <i className="h-0 flex-1 border-run-line border-t-2 border-dashed" />
                    the cut: FROM ends here
                    <i className="h-0 flex-1 border-run-line border-t-2 border-dashed" />
                  </span>
                ) : null}
              </div>
              <div
                className={`-mt-px flex min-h-12 flex-wrap items-center justify-between gap-x-3 rounded-slab border px-3 py-1.5 text-small ${body}`}
              >
                <span className={`${ink} ${plate}`}>
                  <b>{id === 'app' && program === 'static' ? 'your program' : name}</b>{' '}
                  <span>{program === 'static' && id === 'app' ? 'one file' : holds}</span>
                </span>
                <span className={`${ink} ${plate} font-mid`}>{word}</span>
              </div>
            </li>
          )
        })}
      </ol>
      <p aria-live="polite" className="mt-4 max-w-measure font-mid text-small">
        {cut.says[program]}
      </p>
    </div>
  )
}

const looks = {
  base: { word: 'in the base', body: look.layer.body, ink: 'text-on-layer', plate: '' },
  unused: { word: 'in the base, not used', body: look.layer.body, ink: 'text-on-layer', plate: '' },
  yours: { word: 'you add it', body: look.run.body, ink: 'text-ink', plate: 'bg-run-fill px-1.5' },
  missing: { word: 'not needed', body: look.skip.body, ink: 'text-skip-ink', plate: 'bg-skip-fill px-1.5' },
} as const

interface ChoiceProps {
  readonly legend: string
  readonly name: string
  readonly options: readonly { readonly value: string; readonly text: string }[]
  readonly chosen: string
  readonly onChoose: (value: string) => void
  readonly code?: boolean
}

function Choice({ legend, name, options, chosen, onChoose, code = false }: ChoiceProps) {
  return (
    <fieldset className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
      <legend className="float-left mr-1 text-ink-2">{legend}</legend>
      {options.map(({ value, text }) => (
        <label
          key={value}
          className={`flex min-h-11 cursor-pointer items-center rounded-control border border-edge bg-sheet px-2.5 text-[14px] text-ink-2 has-checked:border-ink has-checked:bg-ink has-checked:text-film has-focus-visible:outline-2 has-focus-visible:outline-focus has-focus-visible:outline-offset-2 tablet:min-h-8 ${code ? 'font-code' : ''}`}
        >
          <input
            type="radio"
            name={name}
            checked={value === chosen}
            onChange={() => onChoose(value)}
            className="sr-only"
          />
          {text}
        </label>
      ))}
    </fieldset>
  )
}
