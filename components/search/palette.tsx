'use client'

import { useRouter } from 'next/navigation'
import { Fragment, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { Kbd } from '@/components/ui/kbd'
import type { Hit } from './finder'
import { excerpt, Marked } from './marked'
import { useSearch } from './use-search'

/** The search as a sheet above the page: type, move with the arrows, open with Enter, close with Esc. */
export default function Palette({ onClose }: { readonly onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const router = useRouter()
  const id = useId()
  const [query, setQuery] = useState('')
  const [at, setAt] = useState(0)
  const { groups, said } = useSearch(query, 5)
  const hits = groups.flatMap((group) => group.hits)
  const current = Math.min(at, hits.length - 1)
  const optionId = (place: number) => `${id}option-${place}`

  useEffect(() => {
    dialog.current?.showModal()
  }, [])

  useEffect(() => {
    document.getElementById(`${id}option-${current}`)?.scrollIntoView({ block: 'nearest' })
  }, [id, current])

  const open = (hit: Hit) => {
    dialog.current?.close()
    router.push(hit.href)
  }

  const onKeyDown = (event: KeyboardEvent) => {
    const hit = hits[current]
    const to = { ArrowDown: current + 1, ArrowUp: current - 1, Home: 0, End: hits.length - 1 }[event.key]
    if (event.key === 'Enter' && hit) {
      event.preventDefault()
      open(hit)
    }
    if (to === undefined || hits.length === 0 || (query !== '' && /Home|End/.test(event.key) && !event.ctrlKey)) return
    event.preventDefault()
    setAt((to + hits.length) % hits.length)
  }

  // On a phone the button's surroundings are not shown at all, and what stands in them would not be either.
  return createPortal(
    <dialog
      ref={dialog}
      aria-label="Search"
      onClose={onClose}
      closedby="any"
      className="mx-auto mt-[10vh] mb-auto max-h-[76vh] w-[min(40rem,calc(100%-32px))] flex-col overflow-hidden rounded-sheet border border-ink bg-sheet p-0 text-ink shadow-over backdrop:bg-ink/30 open:flex"
    >
      <input
        type="text"
        role="combobox"
        aria-label="Search lessons, words, labs and questions"
        aria-expanded={hits.length > 0}
        aria-controls={`${id}list`}
        aria-autocomplete="list"
        aria-activedescendant={hits.length > 0 ? optionId(current) : undefined}
        value={query}
        onChange={(event) => {
          setQuery(event.currentTarget.value)
          setAt(0)
        }}
        onKeyDown={onKeyDown}
        placeholder="Search lessons, words, labs and questions"
        autoComplete="off"
        spellCheck={false}
        className="w-full flex-none border-rule border-b bg-sheet px-[18px] py-3.5 text-[17px]/7 outline-none placeholder:text-ink-3"
      />
      <div id={`${id}list`} role="listbox" aria-label="Found" className="min-h-0 flex-1 overflow-y-auto py-1.5">
        {groups.map((group) => (
          <Fragment key={group.kind}>
            <p aria-hidden="true" className="px-[18px] pt-2.5 pb-1 font-semibold text-ink-2 text-tiny">
              {group.kind}
            </p>
            {group.hits.map((hit) => {
              const place = hits.indexOf(hit)
              return (
                <Option
                  key={hit.href}
                  id={optionId(place)}
                  hit={hit}
                  chosen={place === current}
                  onOpen={() => open(hit)}
                />
              )
            })}
          </Fragment>
        ))}
      </div>
      <div className="flex flex-none flex-wrap items-center gap-x-5 border-rule border-t px-[18px] py-2 text-ink-2 text-tiny">
        <p role="status" className="mr-auto">
          <span key={said}>{said}</span>
        </p>
        <span className="hidden gap-5 tablet:flex">
          <span>
            <Kbd>Enter</Kbd> open
          </span>
          <span>
            <Kbd>Esc</Kbd> close
          </span>
        </span>
      </div>
    </dialog>,
    document.body,
  )
}

interface OptionProps {
  readonly id: string
  readonly hit: Hit
  readonly chosen: boolean
  readonly onOpen: () => void
}

function Option({ id, hit, chosen, onOpen }: OptionProps) {
  const { kind, title, where, text, words } = hit
  return (
    // The keys are the input's: it keeps the focus and names the chosen option.
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={chosen}
      onClick={onOpen}
      onKeyDown={undefined}
      className="grid cursor-pointer grid-cols-[minmax(0,1fr)_auto] items-baseline gap-x-4 px-[18px] py-2 text-[16px]/6 hover:bg-sunk aria-selected:bg-ink aria-selected:text-film"
    >
      <span>
        <span className="sr-only">{kind}: </span>
        <Marked text={title} words={words} />
      </span>
      <span className="max-w-[14rem] truncate text-tiny opacity-85">{where}</span>
      <span className="col-span-2 text-tiny opacity-85">
        <Marked text={excerpt(text, words)} words={words} />
      </span>
    </div>
  )
}
