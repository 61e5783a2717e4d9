import type { ReactNode } from 'react'

interface AnalogyProps {
  /** What it is like, in a few words. */
  readonly title: string
  /** Where the likeness ends; an analogy is never shown without it. */
  readonly breaks: ReactNode
  readonly children: ReactNode
}

/** `<Analogy title breaks>`: a likeness, and beside it where it breaks. */
export function Analogy({ title, breaks, children }: AnalogyProps) {
  return (
    <section className="mt-6 grid rounded-control border border-edge bg-sheet text-[17px]/7 tablet:grid-cols-[1.25fr_1fr]">
      <div className="px-[18px] py-4">
        <h3 className="text-[17px]/7">{title}</h3>
        <div className="mt-1 [&>p]:mt-2">{children}</div>
      </div>
      <div className="border-rule border-t px-[18px] py-4 tablet:border-t-0 tablet:border-l">
        <h3 className="text-[17px]/7">Where it breaks</h3>
        <div className="mt-1 text-ink-2 [&>p]:mt-2">{breaks}</div>
      </div>
    </section>
  )
}
