'use client'

import { useState } from 'react'

interface Place {
  readonly name: string
  /** The kernel that runs before any app does, under a VM. */
  readonly under: string
  /** The one Linux kernel that all containers call. */
  readonly shared: string
  /** True where that kernel itself runs in a VM, so that another one is under it. */
  readonly inVm: boolean
}

const places: readonly Place[] = [
  { name: 'a Linux server', under: 'the server’s kernel', shared: 'the server’s kernel', inVm: false },
  { name: 'a cloud’s VM', under: 'the provider’s kernel', shared: 'your VM’s kernel', inVm: true },
  { name: 'a Mac', under: 'the kernel of macOS', shared: 'the Linux VM’s kernel', inVm: true },
]

/** How many kernels run for so many apps: choose the place and the number, and compare a VM for each app with a container for each. */
export function CountTheKernels() {
  const [at, setAt] = useState(0)
  const [apps, setApps] = useState(3)
  const place = places[at]!
  return (
    <div className="border-ink border-t-2 pt-4">
      <div className="flex flex-wrap items-center gap-x-8 gap-y-3 text-small">
        <fieldset className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <legend className="float-left mr-1 text-ink-2">The apps run on</legend>
          <div className="inline-flex flex-wrap rounded-control border border-edge bg-sheet">
            {places.map(({ name }, index) => (
              <label
                key={name}
                className="flex min-h-11 cursor-pointer items-center border-edge border-l px-3 text-[14px] text-ink-2 first:border-l-0 has-checked:bg-ink has-checked:font-semibold has-checked:text-film has-focus-visible:outline-2 has-focus-visible:outline-focus has-focus-visible:outline-offset-2 tablet:min-h-8"
              >
                <input
                  type="radio"
                  name="place"
                  checked={index === at}
                  onChange={() => setAt(index)}
                  className="sr-only"
                />
                {name}
              </label>
            ))}
          </div>
        </fieldset>
        <label className="flex min-h-11 items-center gap-3 tablet:min-h-8">
          <span className="text-ink-2">Apps</span>
          <input
            type="range"
            min="1"
            max="8"
            value={apps}
            onChange={(event) => setApps(Number(event.target.value))}
            className="w-40 accent-ink"
          />
          <output className="figures min-w-4 text-ink">{apps}</output>
        </label>
      </div>
      <div className="mt-5 grid gap-x-10 gap-y-8 tablet:grid-cols-2">
        <Machines apps={apps} place={place} />
        <Containers apps={apps} place={place} />
      </div>
      <p aria-live="polite" className="mt-4 font-mid text-small">
        {sentence(apps, place)}
      </p>
    </div>
  )
}

function sentence(apps: number, place: Place): string {
  const all = place.inVm ? 2 : 1
  const many = `${apps} VM${apps > 1 ? 's' : ''}: ${apps + 1} kernels run.`
  return `${many} ${apps} container${apps > 1 ? 's' : ''}: ${all} kernel${all > 1 ? 's run' : ' runs'}, and the apps call one.`
}

interface SideProps {
  readonly apps: number
  readonly place: Place
}

const kernel =
  'flex min-h-9 items-center justify-center rounded-slab border state-layer px-2 text-center text-[14px]/5 text-on-layer font-mid'

function Apps({ apps }: { readonly apps: number }) {
  return (
    <div className="flex gap-1.5">
      {Array.from({ length: apps }, (_, at) => `app ${at + 1}`).map((app) => (
        <span
          key={app}
          className="flex h-9 min-w-0 flex-1 items-center justify-center border border-edge bg-sheet text-[13px]"
        >
          app
        </span>
      ))}
    </div>
  )
}

function Machines({ apps, place }: SideProps) {
  return (
    <div className="flex flex-col">
      <h3 className="mb-auto pb-3 font-semibold text-[16px]/6">A VM for each app</h3>
      <Apps apps={apps} />
      <div className="-mt-px flex gap-1.5">
        {Array.from({ length: apps }, (_, at) => `kernel ${at + 1}`).map((name) => (
          <span key={name} className={`${kernel} min-w-0 flex-1`}>
            {apps <= 3 ? 'guest kernel' : ''}
          </span>
        ))}
      </div>
      <i aria-hidden="true" className="my-2 block h-1 bg-ink" />
      <span className={kernel}>{place.under}</span>
    </div>
  )
}

function Containers({ apps, place }: SideProps) {
  return (
    <div className="flex flex-col">
      <h3 className="mb-auto pb-3 font-semibold text-[16px]/6">A container for each app</h3>
      <Apps apps={apps} />
      <i aria-hidden="true" className="my-2 block h-1 bg-ink" />
      <span className={kernel}>{place.shared}, called by all</span>
      {place.inVm ? (
        <>
          <i aria-hidden="true" className="my-2 block h-1 bg-ink" />
          <span className={kernel}>{place.under}</span>
        </>
      ) : null}
    </div>
  )
}
