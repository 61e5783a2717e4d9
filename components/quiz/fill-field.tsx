import type { Answer } from '@/lib/course'

interface FillFieldProps {
  readonly pick: Answer
  readonly onPick: (answer: Answer) => void
}

/** A line to type an answer into. */
export function FillField({ pick, onPick }: FillFieldProps) {
  return (
    <input
      type="text"
      aria-label="Your answer"
      value={pick[0] ?? ''}
      onChange={(event) => onPick([event.currentTarget.value])}
      maxLength={100}
      autoCapitalize="none"
      autoCorrect="off"
      spellCheck={false}
      translate="no"
      className="min-h-11 w-full rounded-control border border-edge bg-sheet px-3 font-code text-[16px]"
    />
  )
}
