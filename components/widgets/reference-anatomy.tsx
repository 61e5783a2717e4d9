'use client'

import { type ReactNode, useState } from 'react'
import type { ImageName } from '@/content/image-names'

/** Names of images, taken apart: what was written in ink, what was filled in paler. */
export function ReferenceAnatomy({ names }: { readonly names: readonly ImageName[] }) {
  const [at, setAt] = useState(0)
  const { registry, prefix, repository, tag, digest } = names[at]!
  return (
    <div className="border-ink border-t-2 pt-4">
      <fieldset className="flex flex-wrap gap-2">
        <legend className="float-left mr-2 py-1.5 text-ink-2 text-small">You write</legend>
        {names.map(({ written }, place) => (
          <label
            key={written}
            className="flex min-h-11 cursor-pointer items-center rounded-control border border-edge bg-sheet px-2.5 text-[14px] has-checked:border-ink has-checked:bg-ink has-checked:text-film has-focus-visible:outline-2 has-focus-visible:outline-focus has-focus-visible:outline-offset-2 tablet:min-h-8"
          >
            <input
              type="radio"
              name="written"
              checked={place === at}
              onChange={() => setAt(place)}
              className="sr-only"
            />
            <code>{written}</code>
          </label>
        ))}
      </fieldset>
      <p className="mt-5 text-ink-2 text-small">It means</p>
      <div aria-live="polite" className="mt-1 flex min-h-[112px] flex-wrap items-start gap-y-4">
        <Part name="registry" says="where to ask" given={registry.given}>
          {registry.text}
        </Part>
        <Sign>/</Sign>
        <Part name="repository" says="what to ask for" given>
          {prefix ? <span className="font-text text-ink-3">{prefix}</span> : null}
          {repository}
        </Part>
        {tag ? (
          <>
            <Sign>:</Sign>
            <Part name="tag" says="a name; it can move" given={tag.given}>
              {tag.text}
            </Part>
          </>
        ) : null}
        {digest ? (
          <>
            <Sign>@</Sign>
            <Part name="digest" says="the bytes; it wins" given>
              {digest}
            </Part>
          </>
        ) : null}
      </div>
    </div>
  )
}

interface PartProps {
  readonly name: string
  readonly says: string
  readonly given: boolean
  readonly children: ReactNode
}

/** A part of a name between the marks of a dimension line. */
function Part({ name, says, given, children }: PartProps) {
  return (
    <span className="inline-grid">
      <code className={`text-[19px]/8 tablet:text-[22px]/8 ${given ? 'font-semibold text-ink' : 'text-ink-3'}`}>
        {children}
      </code>
      <i
        aria-hidden="true"
        className="mt-1 block h-2 border-ink border-x bg-[linear-gradient(var(--ink),var(--ink))] bg-[length:100%_1px] bg-center bg-no-repeat"
      />
      <b className="mt-1 text-small">{name}</b>
      <span className="max-w-[9.5rem] text-ink-2 text-small/5">{given ? says : `${says}; filled in for you`}</span>
    </span>
  )
}

function Sign({ children }: { readonly children: string }) {
  return <code className="px-1.5 text-[19px]/8 text-ink-3 tablet:text-[22px]/8">{children}</code>
}
