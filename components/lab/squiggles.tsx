import type { Ref } from 'react'
import type { Finding } from '@/lib/worker'

interface SquigglesProps {
  readonly text: string
  readonly findings: readonly Finding[]
  readonly ref: Ref<HTMLPreElement>
}

interface Piece {
  readonly start: number
  readonly text: string
  readonly severity?: Finding['severity']
}

/** The text once more, unseen, behind a textarea: only the wavy lines below its findings show. */
export function Squiggles({ text, findings, ref }: SquigglesProps) {
  return (
    <div aria-hidden="true" className="pointer-events-none absolute inset-0 overflow-hidden">
      <pre ref={ref} className="whitespace-pre pl-1.5 text-transparent tablet:pl-2.5">
        {pieces(text, findings).map(({ start, text: piece, severity }) => (
          <span key={start} className={severity ? `squiggle squiggle-${severity}` : undefined}>
            {piece}
          </span>
        ))}
      </pre>
    </div>
  )
}

function pieces(text: string, findings: readonly Finding[]): readonly Piece[] {
  const result: Piece[] = []
  let at = 0
  for (const { span, severity } of [...findings].sort((a, b) => a.span.start - b.span.start)) {
    const start = Math.max(at, span.start)
    const end = Math.min(text.length, Math.max(start, span.end))
    if (start >= end) continue
    if (start > at) result.push({ start: at, text: text.slice(at, start) })
    result.push({ start, text: text.slice(start, end), severity })
    at = end
  }
  if (at < text.length) result.push({ start: at, text: text.slice(at) })
  return result
}
