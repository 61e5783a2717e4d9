'use client'

import { useState } from 'react'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { Fault, Slab, Stack, slabHeight } from '@/components/ui/stack'

interface Step {
  readonly text: string
  readonly bytes: number
  /** The files that it reads: their content is in its key. */
  readonly reads: readonly string[]
}

const manifests = ['package.json', 'package-lock.json']
const everything = [...manifests, 'server.js']
const install = { text: 'RUN npm ci --omit=dev', bytes: 4_600_000, reads: [] }
const source = { text: 'COPY . .', bytes: 46_000, reads: everything }

/** The same steps in two orders; a test holds them to the engine. */
export const orders: readonly { readonly name: string; readonly steps: readonly Step[] }[] = [
  { name: 'Source first', steps: [source, install] },
  {
    name: 'Manifests first',
    steps: [{ text: 'COPY package*.json ./', bytes: 41_000, reads: manifests }, install, source],
  },
]

/** What the reader can do after a build. */
export const edits: readonly { readonly name: string; readonly changes: readonly string[]; readonly reason: string }[] =
  [
    { name: 'Edit server.js', changes: ['server.js'], reason: 'server.js differs' },
    { name: 'Add a package', changes: manifests, reason: 'the manifests differ' },
    { name: 'Touch server.js', changes: [], reason: '' },
    { name: 'Change a LABEL', changes: [], reason: '' },
  ]

/** The first step whose own inputs changed; it and all that stand on it have new keys. */
export function firstNew(steps: readonly Step[], changes: readonly string[]): number {
  const at = steps.findIndex(({ reads }) => reads.some((file) => changes.includes(file)))
  return at < 0 ? steps.length : at
}

const size = (bytes: number) => (bytes < 1e6 ? `${bytes / 1e3} kB` : `${bytes / 1e6} MB`)

/** One edit, two orders of the same steps: choose the edit, and the stacks answer. */
export function TwoOrders() {
  const [chosen, choose] = useState<number>()
  const edit = chosen === undefined ? undefined : edits[chosen]
  return (
    <div>
      <fieldset className="flex flex-wrap items-center gap-2">
        <legend className="float-left mr-3 text-ink-2 text-small">After a build you</legend>
        {edits.map(({ name }, at) => (
          <Button key={name} kind="slim" aria-pressed={at === chosen} onClick={() => choose(at)}>
            {name}
          </Button>
        ))}
      </fieldset>
      <div className="mt-6 grid gap-x-10 gap-y-8 tablet:grid-cols-2">
        {orders.map(({ name, steps }) => (
          <Order
            key={name}
            name={name}
            steps={steps}
            reason={edit?.reason ?? ''}
            from={firstNew(steps, edit?.changes ?? [])}
          />
        ))}
      </div>
      <div className="mt-3 flex flex-wrap items-center justify-between gap-x-4 text-small">
        <p aria-live="polite" className="font-mid">
          {edit ? sentence(edit.changes) : 'Everything is cached: nothing changed since the last build.'}
        </p>
        <Badge source="simulated" />
      </div>
    </div>
  )
}

function sentence(changes: readonly string[]): string {
  const said = orders.map(({ name, steps }) => {
    const runs = steps.length - firstNew(steps, changes)
    return `${name}: ${runs === 0 ? 'nothing runs' : `${runs} ${runs === 1 ? 'step runs' : 'steps run'}`}`
  })
  return `${said.join('. ')}.`
}

interface OrderProps {
  readonly name: string
  readonly steps: readonly Step[]
  readonly reason: string
  /** The place of the first new key. */
  readonly from: number
}

function Order({ name, steps, reason, from }: OrderProps) {
  return (
    <div className="flex min-w-0 flex-col">
      <h3 className="mb-auto pb-3 text-[17px]/6">{name}</h3>
      <Stack label={`${name}, base at the bottom`}>
        <Slab state="layer" label="node:26-trixie-slim" note="base" height={slabHeight(230e6)} />
        <Slab state="cached" label="WORKDIR /app" note="0 B" order={1} />
        {steps.flatMap((step, at) => [
          at === from ? <Fault key="fault">{reason}</Fault> : null,
          <Slab
            key={step.text}
            state={at < from ? 'cached' : 'run'}
            label={step.text}
            note={size(step.bytes)}
            height={slabHeight(step.bytes)}
            lifted={at >= from}
            order={at + 2}
          />,
        ])}
        <Slab state="meta" label="CMD" note="metadata" order={steps.length + 2} />
      </Stack>
    </div>
  )
}
