'use client'

import { Fragment, memo, useState } from 'react'
import { Badge } from '@/components/ui/badge'
import type { GlyphName } from '@/components/ui/glyph'
import { Fault, Slab, Stack, slabHeight } from '@/components/ui/stack'
import type { State } from '@/components/ui/state'
import { StateWord } from '@/components/ui/state-word'
import type { LayerFile, StudiedStep, Study } from '@/lib/worker'
import { formatBytes } from './bytes'
import { look } from './marks'

const kinds: Readonly<Record<LayerFile['kind'], { readonly state: State; readonly glyph: GlyphName }>> = {
  adds: { state: 'layer', glyph: 'layer' },
  changes: { state: 'ran', glyph: 'cached' },
  hides: { state: 'skip', glyph: 'skip' },
}

/** The stack as it would stand, and the files of the layer that is open: added, changed, hidden. */
export const LayersPanel = memo(function LayersPanel({
  study,
  line,
}: {
  readonly study: Study
  readonly line?: number
}) {
  const steps = study.steps.filter((step) => step.state !== 'not needed')
  const layers = steps.filter((step) => step.bytes !== undefined)
  const [chosen, choose] = useState<string>()
  const atLine = layers.find(({ lines: [from, to] }) => line !== undefined && line >= from && line <= to)
  const open = layers.find(({ id }) => id === chosen) ?? atLine ?? layers.at(-1)
  if (!open) return <p className="p-[18px] text-ink-2 text-small">No layer yet: the file has no build stage.</p>
  const first = steps.findIndex((step) => step.state === 'runs')
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] min-[560px]:grid-cols-[264px_minmax(0,1fr)]">
      <div className="border-rule pt-5 pr-2 pb-3.5 pl-[18px] [--bg:var(--sheet)] max-[559px]:border-b min-[560px]:border-r">
        <Stack label="The layers, from the base upwards">
          {steps.map((step, at) => (
            <Fragment key={step.id}>
              {at === first && first > 1 ? <Fault>The first new key</Fault> : null}
              <Slab
                state={look[step.state].state}
                order={at}
                height={slabHeight(step.bytes ?? 0)}
                lifted={first >= 0 && step.state === 'runs'}
                label={
                  step.bytes === undefined ? (
                    step.keyword
                  ) : (
                    <button
                      type="button"
                      aria-pressed={step === open}
                      className="block max-w-full truncate after:absolute after:inset-0 after:-z-10 aria-pressed:after:z-10 aria-pressed:after:outline-2 aria-pressed:after:outline-ink aria-pressed:after:outline-offset-2"
                      onClick={() => choose(step.id)}
                      translate="no"
                    >
                      {step.keyword} {step.rest}
                    </button>
                  )
                }
                note={step.bytes === undefined ? undefined : formatBytes(step.bytes)}
              />
            </Fragment>
          ))}
        </Stack>
        <p className="mt-2 text-ink-2 text-tiny">Taller means more bytes.</p>
      </div>
      <OpenLayer step={open} />
    </div>
  )
})

function OpenLayer({ step }: { readonly step: StudiedStep }) {
  const { adds, changes, hides, list } = step.files
  const cut = adds + changes + hides - list.length
  return (
    <section aria-label="The open layer" className="min-w-0 px-4 pt-4 pb-3.5">
      <div className="flex flex-wrap items-start justify-between gap-2">
        <h2 className="truncate font-code font-semibold text-[15px]/6 tracking-[-0.02em]" translate="no">
          {step.keyword} {step.rest}
        </h2>
        <Badge source="estimated" />
      </div>
      {step.state === 'base' ? (
        <p className="mt-1 text-ink-2 text-small">The base image's own files: pulled as they are.</p>
      ) : list.length === 0 ? (
        <p className="mt-1 text-ink-2 text-small">
          {step.state === 'not reached' ? 'The build does not get here.' : 'An empty layer: it changes no file.'}
        </p>
      ) : (
        <>
          <p className="mt-1 mb-2 flex flex-wrap gap-x-3.5 gap-y-0.5">
            {Object.entries({ adds, changes, hides }).map(([kind, count]) =>
              count === 0 ? null : (
                <StateWord key={kind} {...kinds[kind as LayerFile['kind']]}>
                  {kind} {count}
                </StateWord>
              ),
            )}
          </p>
          <ul className="border-ink border-t text-[14px]/5" translate="no">
            {list.map((file) => (
              <li
                key={file.path}
                className="grid grid-cols-[18px_minmax(0,1fr)_auto] items-center gap-1.5 border-rule border-b py-[3px] pr-1 pl-0.5"
              >
                <StateWord {...kinds[file.kind]} className="[&>span]:sr-only">
                  {file.kind}
                </StateWord>
                <code className={`truncate text-[14px] ${file.kind === 'hides' ? 'text-ink-3 line-through' : ''}`}>
                  {file.path}
                </code>
                <span className="figures text-ink-2">{file.kind === 'hides' ? '' : formatBytes(file.bytes)}</span>
              </li>
            ))}
          </ul>
          {cut > 0 ? <p className="mt-1.5 text-ink-2 text-tiny">and {cut} more</p> : null}
        </>
      )}
    </section>
  )
}
