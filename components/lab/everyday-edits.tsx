import { Button } from '@/components/ui/button'
import type { EverydayEdit } from '@/lib/course'
import type { WorkFiles } from '@/lib/worker'
import { isApplied, isPossible } from './everyday-edit'

interface EverydayEditsProps {
  readonly edits: readonly EverydayEdit[]
  readonly files: WorkFiles
  onEdit(edit: EverydayEdit): void
}

/** The usual edits of somebody's day. A pressed one stands in the files; pressing it again takes it back. */
export function EverydayEdits({ edits, files, onEdit }: EverydayEditsProps) {
  return (
    <fieldset className="flex flex-wrap items-center gap-[7px] text-small">
      <legend className="sr-only">Everyday edits</legend>
      <span aria-hidden="true" className="mr-1 text-ink-2">
        Try
      </span>
      {edits.map((edit) => (
        <Button
          key={edit.label}
          kind="slim"
          aria-pressed={edit.kind === 'touch' ? undefined : isApplied(edit, files)}
          disabled={!isPossible(edit, files)}
          onClick={() => onEdit(edit)}
        >
          {edit.label}
        </Button>
      ))}
    </fieldset>
  )
}
