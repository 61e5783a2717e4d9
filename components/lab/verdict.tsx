import { memo } from 'react'
import { Badge } from '@/components/ui/badge'
import { InlineText } from '@/components/ui/inline-text'
import type { Study } from '@/lib/worker'
import { formatBytes } from './bytes'
import { SectionBar } from './section-bar'
import { type Outlook, outlook, ran } from './verdict-sentence'

interface VerdictProps {
  readonly study: Study
  /** The files are those of the last build. */
  readonly isSame: boolean
}

/** One sentence on what a build would do now, and the image in section below it. */
export const Verdict = memo(function Verdict({ study, isSame }: VerdictProps) {
  const view = outlook(study, isSame)
  return (
    <section aria-label="If you build now" className="grid grid-cols-[minmax(0,1fr)] content-start gap-2">
      <p className="text-[19px]/[27px] tracking-[-0.012em] tablet:text-[23px]/8">
        <Sentence view={view} />
      </p>
      <SectionBar steps={study.steps} />
      {view.kind === 'fails' ? null : (
        <p className="flex items-center gap-3.5 text-ink-2 text-small max-tablet:hidden">
          <span>+{formatBytes(study.newBytes)}</span>
          <Badge source="estimated" />
        </p>
      )}
    </section>
  )
})

function Sentence({ view }: { readonly view: Outlook }) {
  if (view.kind === 'fails')
    return (
      <>
        <span className="font-strong text-fail-ink">The build fails</span>
        <span>{view.line ? ` at line ${view.line}: ` : ': '}</span>
        <InlineText>{view.message}</InlineText>
      </>
    )
  const cached = <span className="font-strong text-cached-ink">{view.cached} cached</span>
  if (view.kind === 'same')
    return (
      <>
        <span>Nothing changed since your last build: </span>
        {cached}
        <span>.</span>
      </>
    )
  if (view.kind === 'done')
    return (
      <>
        <span>Built: </span>
        {cached}
        <span>, </span>
        <span className="font-strong text-run-ink">{view.ran} ran</span>
        <span>.</span>
      </>
    )
  if (view.kind === 'cached')
    return (
      <>
        <span>If you build now: </span>
        {cached}
        <span>, nothing runs.</span>
      </>
    )
  return (
    <>
      <span>If you build now: </span>
      {view.cached > 0 ? (
        <>
          {cached}
          <span>, </span>
        </>
      ) : null}
      <span className="font-strong text-run-ink">{ran(view.runs)}</span>
      {view.cause ? (
        <>
          <span>: </span>
          <InlineText>{view.cause}</InlineText>
        </>
      ) : null}
      <span>.</span>
    </>
  )
}
