import { useId } from 'react'
import { InlineText } from '@/components/ui/inline-text'
import { slabHeight } from '@/components/ui/stack'
import { look as bodyOf } from '@/components/ui/state'
import { StateWord } from '@/components/ui/state-word'
import type { StudiedStep } from '@/lib/worker'
import { formatBytes } from './bytes'
import type { DiffLine } from './line-diff'
import { look } from './marks'

interface StepCardProps {
  readonly step: StudiedStep
  /** The card of the cursor's line. */
  readonly isOpen: boolean
  readonly isLifted: boolean
  /** The end of a run of slabs: nothing stands on its key. */
  readonly isLast: boolean
  readonly findings: number
  /** What changed in the files that it reads. */
  readonly difference: readonly { readonly path: string; readonly lines: readonly DiffLine[] }[]
  onOpen(): void
}

/** One instruction as the build meets it: slab, state with its reason, bytes; open, also what differs, what it reads and what it leaves. */
export function StepCard({ step, isOpen, isLifted, isLast, findings, difference, onOpen }: StepCardProps) {
  const details = useId()
  const { state, word } = look[step.state]
  const { body, line } = bodyOf[state]
  const isMeta = state === 'meta'
  const height = isMeta ? 40 : Math.max(52, slabHeight(step.bytes ?? 0))
  const under = isLast ? '' : 'border-rule border-b'
  return (
    <li
      className="relative grid grid-cols-[34px_minmax(0,1fr)_auto] pr-[18px] data-open:bg-[linear-gradient(90deg,transparent_34px,color-mix(in_oklab,var(--run-fill)_45%,transparent)_34px)]"
      data-open={isOpen || undefined}
    >
      {isMeta ? (
        <i aria-hidden="true" className="mt-[18px] ml-4 h-0.5 state-meta" />
      ) : (
        <i
          aria-hidden="true"
          className={`relative z-10 -mt-px ml-4 rounded-slab border transition-transform duration-(--duration-fault) ease-settle ${body} ${isLifted ? 'translate-x-1.5' : ''}`}
          style={{ minHeight: height }}
        >
          {isLast || state === 'skip' ? null : (
            <i className="absolute -bottom-[5px] left-1 z-20 h-[5px] w-2" style={{ background: line }} />
          )}
        </i>
      )}
      <div className={`ml-3.5 min-w-0 pt-[9px] pb-2.5 ${under}`}>
        <button
          type="button"
          className="block w-full overflow-hidden text-ellipsis whitespace-nowrap text-left font-code text-[15px]/[22px] after:absolute after:inset-0"
          aria-expanded={isOpen}
          aria-controls={isOpen ? details : undefined}
          onClick={onOpen}
          translate="no"
        >
          <b className="font-[680]">{step.keyword}</b> {step.rest}
        </button>
        <p className="mt-0.5 text-[15px]/[22px] text-ink-2">
          <StateWord state={state}>{word}</StateWord> <InlineText>{step.why}</InlineText>
          {findings > 0 ? <span> {findings === 1 ? '1 finding.' : `${findings} findings.`}</span> : null}
        </p>
        {isOpen ? (
          <div id={details} className="relative">
            <Details step={step} difference={difference} />
          </div>
        ) : null}
      </div>
      <span className={`figures pt-[11px] pl-3.5 text-right text-ink-2 ${under}`}>
        {step.bytes === undefined ? (
          <>
            <span aria-hidden="true">–</span>
            <span className="sr-only">no layer</span>
          </>
        ) : (
          formatBytes(step.bytes)
        )}
      </span>
    </li>
  )
}

const shownLines = 8
const shownPaths = 12

function Details({ step, difference }: Pick<StepCardProps, 'step' | 'difference'>) {
  const { reads, after, log } = step
  return (
    <>
      {difference.map(({ path, lines }) => (
        <div key={path} className="mt-2 border border-rule bg-sheet px-2.5 py-1" translate="no">
          {difference.length > 1 ? <p className="text-ink-2 text-tiny">{path}</p> : null}
          {lines.slice(0, shownLines).map((line) => (
            <p
              key={`${line.kind} ${line.line}`}
              className={`whitespace-pre-wrap [overflow-wrap:anywhere] font-code text-[14px]/[22px] ${line.kind === 'gone' ? 'text-ink-3' : 'bg-run-fill'}`}
            >
              {line.kind === 'gone' ? '- ' : '+ '}
              {line.text}
            </p>
          ))}
          {lines.length > shownLines ? <p className="text-tiny">and {lines.length - shownLines} lines more</p> : null}
        </div>
      ))}
      <dl className="mt-2.5 grid grid-cols-[92px_minmax(0,1fr)] gap-x-3.5 gap-y-[3px] text-[15px]/[22px]">
        {reads ? (
          <>
            <dt className="text-ink-2">Reads</dt>
            <dd>{reads.length === 0 ? 'no file of the context' : <Reads paths={reads} />}</dd>
          </>
        ) : null}
        <dt className="text-ink-2">After it</dt>
        <dd>
          <code>{after.user}</code> in <code>{after.workdir}</code>,{' '}
          {after.env.length === 1 ? '1 variable' : `${after.env.length} variables`}
        </dd>
      </dl>
      {log.trim() ? (
        <pre
          className="mt-2.5 whitespace-pre-wrap border border-rule bg-sunk px-2.5 py-1.5 text-[13px]/5 [overflow-wrap:anywhere]"
          translate="no"
        >
          {lastLines(log)}
        </pre>
      ) : null}
      {step.notes.length > 0 ? <p className="mt-2 text-ink-2 text-tiny">{step.notes.join(' ')}</p> : null}
    </>
  )
}

function Reads({ paths }: { readonly paths: readonly string[] }) {
  return (
    <details>
      <summary>{paths.length === 1 ? '1 file of the context' : `${paths.length} files of the context`}</summary>
      <ul className="font-code text-[14px]/[22px]" translate="no">
        {paths.slice(0, shownPaths).map((path) => (
          <li key={path}>{path}</li>
        ))}
        {paths.length > shownPaths ? <li>and {paths.length - shownPaths} more</li> : null}
      </ul>
    </details>
  )
}

/** A build's output says most at its end. */
function lastLines(log: string): string {
  const lines = log.trimEnd().split('\n')
  return lines.slice(-20).join('\n')
}
