import type { ReactNode } from 'react'

interface QuizFrameProps {
  /** The kind of question: “Check”, “Predict first”. */
  readonly title: string
  /** “2 of 4” */
  readonly place?: string
  /** Stands right in the head: keys, or where answers are kept. */
  readonly note?: ReactNode
  readonly id?: string
  readonly labelledBy: string
  readonly children: ReactNode
}

/** The sheet that a question lies on. Without JavaScript the plain rendering beside it takes its place. */
export function QuizFrame({ title, place, note, id, labelledBy, children }: QuizFrameProps) {
  return (
    <section
      id={id}
      aria-labelledby={labelledBy}
      className="scroll-mt-6 rounded-sheet border border-edge bg-sheet [--bg:var(--sheet)] noscript:hidden print:hidden"
    >
      <div className="flex items-center justify-between gap-3 border-rule border-b px-4 py-2.5 text-ink-2 text-small tablet:px-6 tablet:py-3">
        <p id={`${labelledBy}-head`} className="flex gap-3">
          <b className="text-ink">{title}</b>
          {place ? <span>{place}</span> : null}
        </p>
        <p className="hidden tablet:block">{note}</p>
      </div>
      <div className="px-4 py-[18px] tablet:px-6 tablet:pt-[22px] tablet:pb-6">{children}</div>
    </section>
  )
}
