import { Button } from '@/components/ui/button'
import { InlineText } from '@/components/ui/inline-text'
import type { Fix } from '@/lib/dockerfile'
import type { Finding } from '@/lib/worker'

interface FindingNoteProps {
  readonly findings: readonly Finding[]
  readonly source: string
  /** Written where the note does not stand below its line. */
  readonly withLine?: boolean
  onFix(fix: Fix): void
}

const edge = { error: 'border-fail-line', warning: 'border-run-line', info: 'border-edge' } as const
const word = { error: 'Error', warning: 'Warning', info: 'Note' } as const

/** What was found on one line: what is wrong, and a button for what would mend it. */
export function FindingNote({ findings, source, withLine = false, onFix }: FindingNoteProps) {
  return findings.map((finding) => (
    <div
      key={`${finding.rule} ${finding.span.start} ${finding.message}`}
      role="note"
      className={`border-l-[3px] bg-film px-3.5 pt-2 pb-3 text-small ${edge[finding.severity]}`}
    >
      <p>
        <span className="sr-only">{word[finding.severity]}: </span>
        {withLine ? <span className="text-ink-2">Line {finding.line}: </span> : null}
        <strong>
          <InlineText>{finding.message}</InlineText>
        </strong>{' '}
        {finding.url ? <a href={finding.url}>{finding.rule}</a> : null}
      </p>
      {finding.fixes.map((fix) => (
        <div key={fix.title} className="mt-2 flex flex-wrap items-center gap-x-2.5 gap-y-2">
          <Button kind="slim" onClick={() => onFix(fix)}>
            {fix.title}
          </Button>
          <Preview fix={fix} source={source} />
        </div>
      ))}
    </div>
  ))
}

/** What a fix of one place would change; a wider one is only named. */
function Preview({ fix, source }: { readonly fix: Fix; readonly source: string }) {
  const [edit, ...more] = fix.edits
  if (!edit || more.length > 0) return null
  const before = source.slice(edit.span.start, edit.span.end)
  if (`${before}${edit.text}`.includes('\n')) return null
  return (
    <span className="font-code text-[14px]/[22px]">
      {before === '' ? null : <del className="px-1 text-ink-3">{before}</del>}
      {edit.text === '' ? null : <ins className="bg-cached-fill px-1 no-underline">{edit.text}</ins>}
    </span>
  )
}

/** The text after a fix. */
export function fixed(source: string, fix: Fix): string {
  return [...fix.edits]
    .sort((a, b) => b.span.start - a.span.start)
    .reduce((text, { span, text: put }) => text.slice(0, span.start) + put + text.slice(span.end), source)
}
