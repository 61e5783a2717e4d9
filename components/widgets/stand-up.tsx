'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { slabHeight } from '@/components/ui/stack'
import type { WorkedStep } from '@/content/worked-example'
import { size } from './layer-view'

type Line = Pick<WorkedStep, 'text' | 'kind' | 'bytes'>

/** A Dockerfile whose lines hang in reading order, until the reader stands them up: then the base carries all, and words have no height. */
export function StandUp({ steps }: { readonly steps: readonly Line[] }) {
  const [standing, setStanding] = useState(false)
  const layers = steps.filter(({ kind }) => kind === 'layer').length
  return (
    <div>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p aria-live="polite" className="font-mid text-small">
          {standing
            ? `Standing: ${layers} layers on the base’s. The other lines have no height.`
            : `Hanging: ${steps.length} lines, in the order in which you read them.`}
        </p>
        <Button kind="slim" onClick={() => setStanding(!standing)}>
          {standing ? 'Hang it up again' : 'Stand it up'}
        </Button>
      </div>
      <ol
        aria-label={standing ? 'The image, the base at the bottom' : 'The Dockerfile, from its first line'}
        className={`mt-4 flex ${standing ? 'flex-col-reverse border-ink border-b-2' : 'flex-col border-ink border-t-2'}`}
      >
        {steps.map((step, at) => (
          <Slab key={step.text} step={step} standing={standing} order={at} />
        ))}
      </ol>
    </div>
  )
}

interface SlabProps {
  readonly step: Line
  readonly standing: boolean
  readonly order: number
}

function Slab({ step: { text, kind, bytes }, standing, order }: SlabProps) {
  if (kind === 'metadata')
    return (
      <li className={`relative flex items-center justify-between gap-3 pr-2.5 pl-10 ${standing ? 'h-6' : 'h-8'}`}>
        <i aria-hidden="true" className="absolute inset-x-0 top-[calc(50%-1px)] h-0.5 state-meta" />
        <code className="relative min-w-0 truncate bg-film px-1.5 text-[14px]/5 text-meta-ink">{text}</code>
        <span className="figures relative bg-film px-1.5 text-meta-ink">metadata</span>
      </li>
    )
  return (
    <li
      className={`slab-key relative flex items-center justify-between gap-3 rounded-slab border state-layer pr-2.5 pl-10 text-on-layer ${standing ? '-mt-px' : '-mb-px before:top-auto! before:bottom-[-5px] before:rounded-t-none! before:rounded-b-[1px]'}`}
      style={{ minHeight: standing ? slabHeight(bytes) : 32, zIndex: 30 - order }}
    >
      <code className="min-w-0 truncate text-[14px]">{text}</code>
      <span className="figures flex-none">{kind === 'base' ? `base, ${size(bytes)}` : size(bytes)}</span>
    </li>
  )
}
