import type { ReactNode } from 'react'

/** `<Takeaways>` around a Markdown list: what to keep, numbered, between lines of ink. */
export function Takeaways({ children }: { readonly children: ReactNode }) {
  return (
    <div className="mt-5 border-ink border-t-2 [&>ol]:list-none [&>ol]:space-y-0 [&>ol]:pl-0 [&>ol]:[counter-reset:take] [&>ol>li]:relative [&>ol>li]:border-rule [&>ol>li]:border-b [&>ol>li]:py-3 [&>ol>li]:pl-9 [&>ol>li]:before:absolute [&>ol>li]:before:left-0 [&>ol>li]:before:font-code [&>ol>li]:before:text-code/[30px] [&>ol>li]:before:text-ink-3 [&>ol>li]:before:content-[counter(take)] [&>ol>li]:before:[counter-increment:take]">
      {children}
    </div>
  )
}
