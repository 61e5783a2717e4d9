'use client'

import { memo, useState } from 'react'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { Glyph } from '@/components/ui/glyph'
import type { StudiedImage, Study } from '@/lib/worker'
import { formatBytes } from './bytes'

/** The image's config as it grows: after each instruction, what it says and which line said it. */
export const ImagePanel = memo(function ImagePanel({ study }: { readonly study: Study }) {
  const moments = study.image?.moments ?? []
  const [chosen, choose] = useState<number>()
  const at = Math.min(chosen ?? moments.length - 1, moments.length - 1)
  const moment = moments[at]
  const step = study.steps.find(({ id }) => id === moment?.step)
  if (!study.image || !moment || !step)
    return <p className="p-[18px] text-ink-2 text-small">No image yet: the build does not get to its end.</p>
  const before = moments[at - 1]
  return (
    <>
      <div className="border-rule border-b px-[18px] pt-4 pb-3">
        <div className="flex items-center justify-between gap-3 text-[16px]/[26px]">
          <p className="min-w-0 truncate">
            After <b>line {step.lines[0]}</b>{' '}
            <code translate="no">
              <b className="font-[680]">{step.keyword}</b> {step.rest}
            </code>
          </p>
          <span className="flex gap-1">
            <Button kind="slim" aria-label="One line back" disabled={at === 0} onClick={() => choose(at - 1)}>
              <Glyph name="back" />
            </Button>
            <Button
              kind="slim"
              aria-label="One line on"
              disabled={at === moments.length - 1}
              onClick={() => choose(at + 1)}
            >
              <Glyph name="arrow" />
            </Button>
          </span>
        </div>
        <input
          type="range"
          aria-label="Instruction"
          aria-valuetext={`Line ${step.lines[0]}, ${step.keyword}`}
          className="mt-2 w-full accent-ink"
          min={0}
          max={moments.length - 1}
          value={at}
          onChange={(event) => choose(Number(event.target.value))}
        />
      </div>
      <table className="mx-[18px] mb-4 w-[calc(100%-36px)] text-left text-[15px]/[22px]">
        <caption className="sr-only">The image config after line {step.lines[0]}</caption>
        <thead>
          <tr className="border-ink border-b text-[14px]">
            <th className="w-28 py-1.5 pt-3 pl-2">Config</th>
            <th className="py-1.5 pt-3">Value</th>
            <th className="w-[74px] py-1.5 pt-3">Set by</th>
          </tr>
        </thead>
        <tbody>
          {moment.values.map(({ name, value, line, isDefault }) => {
            const old = before?.values.find((each) => each.name === name)
            const isNew = old === undefined || old.value.join('\n') !== value.join('\n')
            return (
              <tr key={name} className={`border-rule border-b align-top ${isNew && at > 0 ? 'bg-run-fill' : ''}`}>
                <th className="py-1.5 pr-3 pl-2 font-mid">{name}</th>
                <td className="break-words py-1.5 pr-3" translate="no">
                  {value.length === 0 ? <span className="text-ink-2">none</span> : null}
                  {value.map((each) => (
                    <code key={each} className="block text-[14px]/[22px] [overflow-wrap:anywhere]">
                      {each}
                    </code>
                  ))}
                </td>
                <td className="py-1.5 text-ink-2">{isDefault ? 'default' : line ? `line ${line}` : 'base'}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
      <section aria-label="Size" className="border-rule border-t px-[18px] py-3.5">
        <h2 className="flex justify-between text-[16px]/6 tracking-normal">
          <span>Size</span> <Badge source="estimated" />
        </h2>
        <p className="mt-1 text-small">{formatBytes(study.image.bytes)} unpacked: what it takes on a disk.</p>
      </section>
      <details className="border-rule border-t px-[18px] pt-3 pb-3.5">
        <summary className="font-semibold text-[16px]/6">History, newest first</summary>
        <table className="mt-1 w-full table-fixed text-left text-[14px]/5">
          <thead>
            <tr className="border-ink border-b">
              <th className="py-1">Created by</th>
              <th className="w-18 py-1 text-right">Size</th>
            </tr>
          </thead>
          <tbody translate="no">
            {newestFirst(study.image.history).map((entry) => (
              <tr key={entry.place} className="border-rule border-b">
                <td className="truncate py-[5px] pr-2">
                  <code className={`text-[14px] ${entry.empty ? 'text-ink-2' : ''}`}>{entry.createdBy}</code>
                </td>
                <td className="figures py-[5px] text-right">{formatBytes(entry.bytes)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  )
})

/** With each entry's own place, since two may read alike. */
function newestFirst(history: StudiedImage['history']) {
  return history.map((entry, place) => ({ ...entry, place })).reverse()
}
