import type { ReactNode } from 'react'

/** `<CommonQuestions>` around `<CommonQuestion>`s: what people ask at this point, also in interviews. */
export function CommonQuestions({ children }: { readonly children: ReactNode }) {
  return <div className="mt-5 border-ink border-t-2">{children}</div>
}

interface CommonQuestionProps {
  readonly asks: string
  readonly children: ReactNode
}

/** `<CommonQuestion asks>`: a question, and its answer behind it. It opens without a script. */
export function CommonQuestion({ asks, children }: CommonQuestionProps) {
  return (
    <details className="group border-rule border-b">
      <summary className="flex min-h-11 list-none items-baseline justify-between gap-4 py-3 font-semibold [&::-webkit-details-marker]:hidden">
        <span>{asks}</span>
        <svg
          viewBox="0 0 12 12"
          aria-hidden="true"
          className="size-3 flex-none self-center fill-none stroke-2 stroke-ink-2 transition-transform duration-(--duration-state) group-open:rotate-180"
        >
          <path d="M1.5 4 6 8.500 10.500 4" />
        </svg>
      </summary>
      <div className="pb-4 [&>p:first-child]:mt-0">{children}</div>
    </details>
  )
}
