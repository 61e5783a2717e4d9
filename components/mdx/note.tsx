import type { ReactNode } from 'react'

/**
 * `<Note>`: a remark to the paragraph above it. On a wide page it stands in the margin and ends where the paragraph ends;
 * below 1120 px it is indented under the paragraph.
 */
export function Note({ children }: { readonly children: ReactNode }) {
  return (
    <aside className="mt-4 border-rule border-l-[3px] pl-3.5 text-ink-2 desk:relative desk:mt-0 desk:h-0 desk:border-0 desk:pl-0 print:static print:h-auto">
      <div className="text-small/[23px] desk:absolute desk:bottom-0 desk:left-[calc(100%+72px)] desk:w-62 desk:border-ink-3 desk:border-t desk:pt-2 [&>p:first-child]:mt-0 [&>p]:mt-2 [&_b]:text-ink [&_strong]:text-ink">
        {children}
      </div>
    </aside>
  )
}
