'use client'

import { useState } from 'react'
import { formatBytes } from '@/components/lab/bytes'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { InlineText } from '@/components/ui/inline-text'
import { Link } from '@/components/ui/link'
import { Fault, Slab, Stack, slabHeight } from '@/components/ui/stack'
import type { State } from '@/components/ui/state'
import { StateWord } from '@/components/ui/state-word'

/** One instruction of the question, with what the engine said of it. */
export interface AskedStep {
  readonly keyword: string
  readonly rest: string
  readonly kind: 'base' | 'layer' | 'metadata'
  readonly ran: boolean
  readonly bytes: number
}

export interface Asked {
  readonly file: string
  readonly before: string
  readonly after: string
  readonly steps: readonly AskedStep[]
  /** Why the first step ran, as the engine says it. */
  readonly reason: string
  readonly explanation: string
  readonly lesson: string
}

/** The first thing on the site: a question about five lines, answered by the stack. */
export function FirstQuestion({ asked }: { readonly asked: Asked }) {
  const [ticked, setTicked] = useState<ReadonlySet<number>>(new Set())
  const [built, setBuilt] = useState(false)
  const ran = asked.steps.filter((step) => step.ran).length
  const hits = [...ticked].filter((at) => asked.steps[at]?.ran).length
  const tick = (at: number) => {
    const next = new Set(ticked)
    if (!next.delete(at)) next.add(at)
    setTicked(next)
  }
  return (
    <div className="mt-6 grid gap-10 min-[1024px]:mt-10 min-[1024px]:grid-cols-2 min-[1024px]:gap-x-18 min-[1024px]:gap-y-4">
      <div className="min-w-0">
        <EditStrip asked={asked} />
        <fieldset className="rounded-b-sheet border border-edge bg-sheet py-2">
          <legend className="sr-only">Tick the steps that run again</legend>
          {asked.steps.map((step, at) => (
            <label
              key={step.keyword}
              htmlFor={`step-${at}`}
              className="grid min-h-11 cursor-pointer grid-cols-[44px_minmax(0,1fr)_auto] items-center pr-3 hover:bg-sunk tablet:min-h-10 tablet:grid-cols-[52px_minmax(0,1fr)_auto] tablet:pr-4"
            >
              <Checkbox
                id={`step-${at}`}
                checked={ticked.has(at)}
                disabled={built}
                onChange={() => tick(at)}
                className="justify-self-center"
              />
              <code className="truncate text-[14px]/[26px] tablet:text-[15px]">
                <b className="font-[680]">{step.keyword}</b> {step.rest}
              </code>
              {built ? <StateWord state={judged(step)}>{step.kind === 'base' ? 'base' : undefined}</StateWord> : null}
            </label>
          ))}
        </fieldset>
        <div className="mt-4 min-h-21">
          {built ? null : (
            <div className="flex flex-wrap items-center gap-4 text-ink-2 text-small">
              <Button onClick={() => setBuilt(true)}>Build</Button>
              <span>No account, nothing to install.</span>
            </div>
          )}
          <p aria-live="polite" className="text-[19px]/7">
            {built ? (
              <span>
                <span>{scored(ticked.size, hits, ran)} </span>
                <InlineText>{asked.explanation}</InlineText>{' '}
              </span>
            ) : null}
            {built ? <Link href={asked.lesson}>Why, and how to stop it</Link> : null}
          </p>
        </div>
      </div>
      <div className="min-w-0 min-[1024px]:-mt-20 min-[1024px]:self-start">
        {/* As high as it will be with the gap open, so that nothing below moves when it opens. */}
        <div className="flex flex-col justify-end" style={{ minHeight: heightOf(asked.steps) + gap }}>
          <Stack label="The image, base at the bottom" slip={22}>
            {asked.steps.flatMap((step, at) => {
              const first = built && step.ran && asked.steps.findIndex((each) => each.ran) === at
              const slab = (
                <Slab
                  key={step.keyword}
                  state={standing(step, built)}
                  label={
                    step.kind === 'base' ? step.rest : `${step.keyword} ${step.kind === 'metadata' ? '' : step.rest}`
                  }
                  note={step.kind === 'metadata' ? 'metadata' : formatBytes(step.bytes)}
                  height={slabHeight(step.bytes, 'hero')}
                  lifted={built && step.ran}
                  order={at}
                />
              )
              return first ? [<Fault key="fault">{<InlineText>{asked.reason}</InlineText>}</Fault>, slab] : [slab]
            })}
          </Stack>
        </div>
        <p className="flex flex-wrap justify-between gap-4 pt-2.5 text-ink-2 text-small">
          <span>Taller means more bytes.</span>
          <Badge source="simulated" />
        </p>
      </div>
    </div>
  )
}

const gap = 40

function heightOf(steps: readonly AskedStep[]): number {
  return steps.reduce((sum, step) => sum + (step.kind === 'metadata' ? 24 : slabHeight(step.bytes, 'hero')), 0)
}

function EditStrip({ asked }: { readonly asked: Asked }) {
  return (
    <div className="overflow-hidden rounded-t-sheet border border-edge border-b-0 bg-sheet pb-2.5 font-code text-[14px]/[26px] tablet:text-[15px]">
      <p className="px-4 pt-2 pb-1 font-text text-[14px]/[22px] text-ink-2">Your edit, in {asked.file}</p>
      <p className="whitespace-pre pr-4 pl-4 text-ink-3 tablet:pl-13">
        <span className="sr-only">removed: </span>- {asked.before}
      </p>
      <p className="whitespace-pre bg-run-fill pr-4 pl-4 tablet:pl-13">
        <span className="sr-only">added: </span>+ {asked.after}
      </p>
    </div>
  )
}

function judged(step: AskedStep): State {
  if (step.kind === 'metadata') return 'meta'
  if (step.kind === 'base') return 'layer'
  return step.ran ? 'ran' : 'cached'
}

function standing(step: AskedStep, built: boolean): State {
  const state = judged(step)
  return state === 'ran' && !built ? 'cached' : state
}

const words = ['none', 'one', 'two', 'three', 'four', 'five']

function scored(ticked: number, hits: number, ran: number): string {
  if (ticked === ran && hits === ran) return `You ticked ${words[ran]}, and those ${words[ran]} ran.`
  const ranWord = `${words[ran]} ran`
  if (ticked === 0) return `You ticked none; ${ranWord}.`
  return hits === ticked
    ? `You ticked ${words[ticked]}; ${ranWord}.`
    : `You ticked ${words[ticked]}, ${words[hits]} of them rightly; ${ranWord}.`
}
